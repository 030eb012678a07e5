// The search box is fetched when somebody begins to search. Until then it is a plain form that leads to /zoeken/.

const box = document.querySelector("[data-search]")
const field = box.querySelector("input")
let fetched
let typed = field === document.activeElement && field.value !== "" // somebody was faster than this script

function fetchBox() {
  fetched ||= import(new URL("search/box.js", import.meta.url)).then((code) => {
    if (typed) code.suggest()
    return code
  }).catch(() => { fetched = undefined }) // the form is there
  return fetched
}

for (const [name, value] of Object.entries({ role: "combobox", autocomplete: "off", "aria-autocomplete": "list",
  "aria-expanded": "false", "aria-controls": "search-list" })) field.setAttribute(name, value)
field.addEventListener("input", () => {
  typed = true
  fetchBox()
}, { once: true })
field.addEventListener("focus", fetchBox)
field.addEventListener("pointerdown", async () => (await fetchBox())?.prepare(), { once: true })
if (typed) fetchBox()
document.addEventListener("keydown", async (event) => {
  const writing = event.target.closest?.("input, textarea, select, [contenteditable]")
  if (event.key !== "/" || writing || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  if (!field.offsetParent) document.querySelector(".site-header__search").click()
  field.focus()
  field.select()
  const code = await fetchBox()
  code?.prepare()
})
