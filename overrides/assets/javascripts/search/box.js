// The search box: a combobox (WAI-ARIA Authoring Practices, "list autocomplete with manual selection"). find.js fetches
// it when a reader comes to the box. It fetches nothing of the index until somebody types or presses there.

import { make } from "./dom.js"
import { LOST, address, openIndex, searchAddress } from "./load.js"

const box = document.querySelector("[data-search]")
const field = box.querySelector("input")
const list = box.querySelector("[role=listbox]")
const panel = box.querySelector("[data-part=panel]")
const note = box.querySelector("[data-part=note]")
const status = box.querySelector("[role=status]")
const form = box.querySelector("form")

let asked = 0
let active = -1
let speaking

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

function option(id, attributes, ...children) {
  return make("li", { role: "option", id: `search-option-${id}`, "aria-selected": "false", ...attributes }, ...children)
}

function recordOption(record, number) {
  const kind = record.note ? `${record.kind} · ${record.note}` : record.kind
  return option(number, { "data-href": address(record.url) },
    make("span", { class: "search-kind" }, kind),
    make("span", { class: "search-title" }, record.title),
    make("span", { class: "search-line" }, record.summary))
}

function show(options, remark, spoken) {
  active = -1
  field.removeAttribute("aria-activedescendant")
  list.replaceChildren(...options)
  note.textContent = remark
  note.hidden = !remark
  panel.hidden = false
  field.setAttribute("aria-expanded", "true")
  say(spoken)
}

function showFound(query, { hits, mended, records }) {
  const all = option("all", { class: "search-all", "data-href": searchAddress(query) },
    hits.length ? `Alle ${hits.length} resultaten` : "Hulp bij zoeken")
  const remark = hits.length ? mended.map(([, used]) => `Bedoelde u “${used}”?`).join(" ")
    : `Niets gevonden voor “${query.trim()}”.`
  show([...records.map(recordOption), all], remark, hits.length === 0 ? "Niets gevonden."
    : `${remark} ${hits.length} ${hits.length === 1 ? "resultaat" : "resultaten"}. Kies met de pijltjes.`)
}

/** Tell that the index did not come. Trying again is an option like others, and typing on tries again as well. */
function showLost() {
  show([option("again", { class: "search-all" }, "Probeer opnieuw")], LOST, LOST)
}

async function find(query) {
  const index = await openIndex(query)
  return index.steady(async () => {
    const [{ hits, mended }, { shown }] = await Promise.all([index.search(query, true), index.index()])
    const records = await Promise.all(hits.slice(0, shown).map((hit) => index.record(hit.record)))
    return { hits, mended, records }
  })
}

export async function suggest() {
  const query = field.value
  const turn = ++asked
  if (!query.trim()) return close()
  try {
    const found = await find(query)
    if (turn === asked) showFound(query, found)
  } catch (problem) {
    console.error(problem)
    if (turn === asked) showLost()
  }
}

/** Fetch the index before the first letter; when that fails, the first letter tells. */
export function prepare() {
  openIndex().catch(() => null)
}

/** Go where an option leads; the one that leads nowhere tries again. */
function take({ dataset: { href } }, aside = false) {
  if (!href) suggest()
  else if (aside) window.open(href, "_blank", "noopener")
  else location.assign(href)
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
    take(list.children[active])
  } else if (event.key === "Escape") {
    if (panel.hidden) field.value = ""
    else event.preventDefault()
    close()
  } else if (event.key === "Tab") close()
}

function start() {
  field.addEventListener("input", suggest)
  field.addEventListener("keydown", keys)
  form.addEventListener("submit", (event) => { if (!field.value.trim()) event.preventDefault() })
  list.addEventListener("pointerdown", (event) => event.preventDefault())
  list.addEventListener("click", (event) => {
    const chosen = event.target.closest("[role=option]")
    if (chosen) take(chosen, event.ctrlKey || event.metaKey)
  })
  document.addEventListener("pointerdown", (event) => { if (!box.contains(event.target)) close() })
  box.addEventListener("focusout", (event) => { if (!box.contains(event.relatedTarget)) close() })
}

start()
