// What the shell of every page does when the page is there: it fetches the search box, and lets the button in the header
// switch between light and dark. That keeps the reader's choice in this browser, and forgets it when the choice is what
// the device asks for. The line in the head of every page brings the choice back.

const root = document.documentElement
const button = document.querySelector(".scheme")
const device = matchMedia("(prefers-color-scheme: dark)")
const preferred = () => (device.matches ? "dark" : "light")
const other = () => ((root.dataset.scheme || preferred()) === "dark" ? "light" : "dark")

function name() {
  const label = other() === "dark" ? "Donker scherm" : "Licht scherm"
  button.setAttribute("aria-label", label)
  button.title = label
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
  name()
}

button.addEventListener("click", choose)
device.addEventListener("change", name)
name()
button.hidden = false

const idle = window.requestIdleCallback ?? setTimeout
idle(() => import("./search/box.js"))
