// The bar on a small screen. Its menu opens without a script; here it closes by Escape, and by a press beside it. The
// sign for searching is a link to /zoeken/; here it shows the field.

const menu = document.querySelector(".menu")
const header = document.querySelector(".site-header")
const sign = document.querySelector(".site-header__search")
const find = document.querySelector("[data-search] input")

function closeMenu() {
  if (!menu.open) return
  const inside = menu.contains(document.activeElement)
  menu.open = false
  if (inside) menu.querySelector("summary").focus()
}

function showField(shown) {
  header.toggleAttribute("data-searching", shown)
  sign.setAttribute("aria-expanded", shown)
  if (shown) find.focus()
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return
  closeMenu()
  if (header.hasAttribute("data-searching") && !event.defaultPrevented && !find.value) {
    showField(false)
    sign.focus()
  }
})
document.addEventListener("pointerdown", (event) => { if (!menu.contains(event.target)) menu.open = false })
sign.setAttribute("role", "button")
sign.setAttribute("aria-expanded", "false")
sign.addEventListener("click", (event) => {
  event.preventDefault()
  showField(!header.hasAttribute("data-searching") || !header.contains(find))
})
