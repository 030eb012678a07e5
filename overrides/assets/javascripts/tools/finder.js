// The finder of methods: it shows the rows that fit what a reader chose. The choice stands in the address.

import { keepFields, restoreFields } from "../address.js"

/** How near a method is to a town: there, somewhere in the province, elsewhere in it, or not found (0). */
function near({ here, towns }, town) {
  if (!here || !town) return 0
  if (towns.length === 0) return 2
  return towns.includes(town) ? 3 : 1
}

/**
 * Return the rows that fit a choice: what is here to get first when a town was asked, those without an age last when
 * an age was; else in the order in which they come, that of their levels.
 */
function fitting(rows, { vraag, leeftijd, gemeente, plek, niveau }) {
  const asked = leeftijd !== null
  const isUnknown = (row) => asked && row.from === null
  return rows.filter((row) =>
    (!vraag || row.questions.includes(vraag)) &&
    (!plek || row.places.includes(plek)) &&
    (niveau === null || row.levels.some((level) => level >= niveau)) &&
    (!asked || row.from === null || (row.from <= leeftijd && leeftijd <= row.to)))
    .sort((one, two) => near(two, gemeente) - near(one, gemeente) || isUnknown(one) - isUnknown(two))
}

/** Return what a row of the table can be compared with. */
function read(element) {
  const { from, to, questions, places, levels, here, towns } = element.dataset
  const number = (text) => (text === undefined ? null : Number(text))
  const words = (text) => (text || "").split(" ").filter(Boolean)
  return {
    element, from: number(from), to: number(to), questions: words(questions), places: words(places),
    levels: words(levels).map(Number), here: here !== undefined, towns: words(towns),
  }
}

const MOST = 4 // beside each other, on a large screen

function start(form) {
  const page = form.parentElement
  const part = (name) => page.querySelector(`[data-part="${name}"]`)
  const table = page.querySelector("table")
  const body = table.tBodies[0]
  const rows = [...body.rows].map(read)
  const ticks = [...body.querySelectorAll("input")]
  const bar = page.querySelector(".finder__compare")
  const fields = [...form.elements]
  let chosen = [] // to compare, in the order in which they were ticked

  function restore() {
    restoreFields(fields)
    const asked = new URLSearchParams(location.search).getAll("methode")
    chosen = asked.filter((id) => ticks.some((tick) => tick.value === id)).slice(0, MOST)
    for (const tick of ticks) tick.checked = chosen.includes(tick.value)
  }

  function show() {
    const { vraag, leeftijd, gemeente, plek, niveau } = form.elements
    const age = /^\d+$/.test(leeftijd.value) ? Number(leeftijd.value) : null
    const rank = niveau.selectedOptions[0]?.dataset.rank
    const town = gemeente.value
    const choice = { vraag: vraag.value, leeftijd: age, gemeente: town, plek: plek.value, niveau: rank ? Number(rank) : null }
    const found = fitting(rows, choice)
    const rest = rows.filter((row) => !found.includes(row))
    body.append(...[...found, ...rest].map((row) => row.element))
    for (const row of rows) row.element.hidden = rest.includes(row)
    table.hidden = found.length === 0
    const few = found.length === 1 ? "1 methode past" : `${found.length} methoden passen`
    part("count").textContent = found.length === rows.length ? `${rows.length} methoden`
      : found.length ? `${few} (van ${rows.length})` : "Geen methode past bij alles wat u koos. Laat een keuze weg."
    const told = Boolean(town && found.length)
    part("here").hidden = !told
    part("order").hidden = told
    if (told) part("here").textContent = whatIsNear(found, town, gemeente.selectedOptions[0].textContent)
    part("question").hidden = !vraag.value
    const link = part("question").querySelector("a")
    link.href = new URL(`../vragen/${vraag.value}/`, location.href).href
    link.textContent = vraag.selectedOptions[0]?.textContent || ""
    for (const drawing of body.querySelectorAll("svg")) mark(drawing, age)
  }

  function tickUp() {
    const ticked = ticks.filter((tick) => tick.checked).map((tick) => tick.value)
    chosen = [...new Set([...chosen, ...ticked])].filter((id) => ticked.includes(id))
    for (const tick of ticks) tick.disabled = chosen.length >= MOST && !tick.checked
    bar.hidden = chosen.length === 0
    const link = bar.querySelector("a")
    link.hidden = chosen.length < 2
    link.href = `../vergelijken/?${new URLSearchParams(chosen.map((id) => ["methode", id]))}`
    part("ticked").textContent = chosen.length < 2 ? "1 gekozen. Kies er nog een."
      : chosen.length < MOST ? `${chosen.length} gekozen.` : `${MOST} gekozen. Meer past niet naast elkaar.`
  }

  form.addEventListener("input", () => { show(); keepFields(fields) })
  form.addEventListener("submit", (event) => event.preventDefault())
  body.addEventListener("change", tickUp)
  addEventListener("pageshow", tickUp) // a browser that goes back keeps what was ticked
  restore()
  show()
  keepFields(fields)
  tickUp()
}

/** Say what of the methods is found in a town, and so what stands above. */
function whatIsNear(found, town, name) {
  const there = found.filter((row) => near(row, town) === 3).length
  if (there) return `${there} gevonden in ${name}: boven. Daarna telt het oordeel.`
  if (near(found[0], town)) return `Niet gevonden in ${name}. Wat elders in de provincie is gevonden, staat boven.`
  return `Niet gevonden in ${name} of elders in de provincie. Het hoogste oordeel staat boven.`
}

/** Draw the age that a reader asked for in a bar of ages. */
function mark(drawing, age) {
  drawing.querySelector("line")?.remove()
  if (age === null || age > 23) return
  const line = document.createElementNS("http://www.w3.org/2000/svg", "line")
  for (const [name, value] of Object.entries({ x1: age * 10 + 5, x2: age * 10 + 5, y1: -3, y2: 13 })) {
    line.setAttribute(name, value)
  }
  drawing.append(line)
}

const finder = document.querySelector("#finder")
if (finder) start(finder)
