// The search box in the header: a combobox (WAI-ARIA Authoring Practices, "list autocomplete with manual selection").
// Fetches nothing of the index until somebody types or presses in the box. Without this script it is a plain form.

const box = document.querySelector("[data-zoek]")
const field = box.querySelector("input")
const list = box.querySelector("[role=listbox]")
const panel = box.querySelector("[data-zoek-lijst]")
const note = box.querySelector("[data-zoek-noot]")
const status = box.querySelector("[role=status]")
const form = box.querySelector("form")
const SHOWN = 6

const root = new URL(`${box.dataset.root.replace(/\/?$/, "/")}`, location.href)
let index
let asked = 0
let active = -1
let speaking

// How a word can begin. Only for such a word is its file asked for before the list of files is there.
const BEGIN = /^(?:[aeiou][a-z]|[a-z][aeiou]|[bcdfgkptvw]r|[bcfgkpsv]l|s[cptnkmw]|kn|zw|dw|tw|ch|th)/

/** The index, and the script that reads it, fetched once, together with the file of the first word of `query`. */
export function open(query = "") {
  index ||= Promise.all([import("./search-index.js"), load("index.json")]).then(([code]) => new code.SearchIndex(load))
  const [word = ""] = query.toLowerCase().match(/[a-z]+/) || []
  if (BEGIN.test(word)) load(`w/${word.slice(0, 2)}.json`)
  return index
}

const loaded = new Map()

function load(path, fresh = false) {
  if (fresh || !loaded.has(path)) {
    loaded.set(path, fetch(new URL(`assets/search/${path}`, root), fresh ? { cache: "reload" } : {})
      .then((answer) => (answer.ok ? answer.json() : null)))
  }
  return loaded.get(path)
}

/** An element with attributes, text and children; a class is "class". Text is never read as HTML. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children.filter((child) => child !== null && child !== undefined))
  return element
}

/** The address of a record, from the page that we are on. */
export const address = (url) => new URL(url, root).href

/** The address of /zoeken/ with a query. */
export const searchAddress = (query) => `${form.action.split("?")[0]}?${new URLSearchParams({ q: query })}`

function close() {
  asked++
  panel.hidden = true
  active = -1
  field.setAttribute("aria-expanded", "false")
  field.removeAttribute("aria-activedescendant")
}

function say(text) {
  clearTimeout(speaking)
  speaking = setTimeout(() => { status.textContent = text }, 400)
}

function option(record, number) {
  const kind = record.note ? `${record.kind} · ${record.note}` : record.kind
  return make("li", { role: "option", id: `zoek-optie-${number}`, "aria-selected": "false", "data-href": address(record.url) },
    make("span", { class: "zoek-soort" }, kind),
    make("span", { class: "zoek-titel" }, record.title),
    make("span", { class: "zoek-regel" }, record.summary))
}

async function suggest() {
  const query = field.value
  const turn = ++asked
  if (!query.trim()) return close()
  const index = await open(query)
  const { hits, mended } = await index.search(query, true)
  const records = await Promise.all(hits.slice(0, SHOWN).map((hit) => index.record(hit.record)))
  if (turn !== asked) return
  active = -1
  field.removeAttribute("aria-activedescendant")
  const all = make("li", { role: "option", id: "zoek-optie-alle", "aria-selected": "false", class: "zoek-alle",
    "data-href": searchAddress(query) }, hits.length ? `Alle ${hits.length} resultaten` : "Hulp bij zoeken")
  list.replaceChildren(...records.map(option), all)
  note.textContent = hits.length ? mended.map(([, used]) => `Bedoelde u “${used}”?`).join(" ")
    : `Niets gevonden voor “${query.trim()}”.`
  note.hidden = !note.textContent
  panel.hidden = false
  field.setAttribute("aria-expanded", "true")
  say(hits.length === 0 ? "Niets gevonden."
    : `${note.textContent} ${hits.length} ${hits.length === 1 ? "resultaat" : "resultaten"}. Kies met de pijltjes.`)
}

function choose(step) {
  const options = [...list.children]
  if (panel.hidden || !options.length) return
  options[active]?.setAttribute("aria-selected", "false")
  active = step === null ? -1 : (active + step + (active < 0 && step < 0 ? 1 : 0) + options.length) % options.length
  if (active < 0) return field.removeAttribute("aria-activedescendant")
  options[active].setAttribute("aria-selected", "true")
  options[active].scrollIntoView({ block: "nearest" })
  field.setAttribute("aria-activedescendant", options[active].id)
}

function keys(event) {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault()
    if (panel.hidden) suggest()
    else choose(event.key === "ArrowDown" ? 1 : -1)
  } else if (event.key === "Enter" && active >= 0 && !panel.hidden) {
    event.preventDefault()
    location.assign(list.children[active].dataset.href)
  } else if (event.key === "Escape") {
    if (panel.hidden) field.value = ""
    else event.preventDefault()
    close()
  } else if (event.key === "Tab") close()
}

function start() {
  for (const [name, value] of Object.entries({ role: "combobox", autocomplete: "off", "aria-autocomplete": "list",
    "aria-expanded": "false", "aria-controls": list.id })) field.setAttribute(name, value)
  field.addEventListener("input", suggest)
  field.addEventListener("pointerdown", () => open(), { once: true })
  field.addEventListener("keydown", keys)
  form.addEventListener("submit", (event) => { if (!field.value.trim()) event.preventDefault() })
  list.addEventListener("pointerdown", (event) => event.preventDefault())
  list.addEventListener("click", (event) => {
    const href = event.target.closest("[role=option]")?.dataset.href
    if (href && (event.ctrlKey || event.metaKey)) window.open(href, "_blank", "noopener")
    else if (href) location.assign(href)
  })
  document.addEventListener("pointerdown", (event) => { if (!box.contains(event.target)) close() })
  box.addEventListener("focusout", (event) => { if (!box.contains(event.relatedTarget)) close() })
  document.addEventListener("keydown", (event) => {
    const writing = event.target.closest?.("input, textarea, select, [contenteditable]")
    if (event.key !== "/" || writing || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    open()
    field.focus()
    field.select()
  })
}

start()
if (document.getElementById("zoek-pagina")) import("./search-page.js").then((page) => page.start(field))
