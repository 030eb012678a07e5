// The switch between light and dark. It keeps the reader's choice in this browser, and forgets it when the choice is
// what the device asks for. The line in the head of every page brings the choice back.

const root = document.documentElement
const buttons = document.querySelectorAll(".scheme")
const device = matchMedia("(prefers-color-scheme: dark)")
const preferred = () => (device.matches ? "dark" : "light")
const other = () => ((root.dataset.scheme || preferred()) === "dark" ? "light" : "dark")

function label() {
  for (const button of buttons) {
    button.querySelector("span").textContent = other() === "dark" ? "Donker scherm" : "Licht scherm"
  }
}

function choose() {
  const scheme = other()
  const own = scheme !== preferred()
  if (own) root.dataset.scheme = scheme
  else delete root.dataset.scheme
  try {
    if (own) localStorage.setItem("scheme", scheme)
    else localStorage.removeItem("scheme")
  } catch {
    // nothing can be kept here: the choice holds for this page
  }
  label()
}

for (const button of buttons) {
  button.addEventListener("click", choose)
  button.hidden = false
}
device.addEventListener("change", label)
label()
