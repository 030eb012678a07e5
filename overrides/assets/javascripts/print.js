// The button that prints the page: without a script it is not there.

for (const button of document.querySelectorAll(".print")) {
  button.hidden = false
  button.addEventListener("click", () => globalThis.print())
}
