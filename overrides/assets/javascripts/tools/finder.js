// The finder of methods: it shows the rows that fit what a reader chose. The choice stands in the address.

/** Return the rows that fit a choice, in the order in which they come; those without an age last when one was asked. */
function fitting(rows, { vraag, leeftijd, plek, niveau }) {
  const asked = leeftijd !== null
  const knows = (row) => row.from !== null
  const found = rows.filter((row) =>
    (!vraag || row.questions.includes(vraag)) &&
    (!plek || row.places.includes(plek)) &&
    (niveau === null || row.levels.some((level) => level >= niveau)) &&
    (!asked || !knows(row) || (row.from <= leeftijd && leeftijd <= row.to)))
  return asked ? [...found.filter(knows), ...found.filter((row) => !knows(row))] : found
}

/** Return what a row of the table can be compared with. */
function read(element) {
  const { from, to, questions, places, levels } = element.dataset
  const number = (text) => (text === undefined ? null : Number(text))
  return {
    element, from: number(from), to: number(to),
    questions: questions.split(" "), places: places.split(" "), levels: levels.split(" ").map(Number),
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
    const address = new URLSearchParams(location.search)
    for (const field of fields) {
      field.value = address.get(field.name) || ""
      if (field.selectedIndex === -1) field.value = "" // a word that is no choice
    }
    chosen = address.getAll("methode").filter((id) => ticks.some((tick) => tick.value === id)).slice(0, MOST)
    for (const tick of ticks) tick.checked = chosen.includes(tick.value)
  }

  function remember() {
    const address = new URL(location.href)
    for (const { name, value } of fields) {
      if (value) address.searchParams.set(name, value)
      else address.searchParams.delete(name)
    }
    history.replaceState(history.state, "", address)
  }

  function show() {
    const { vraag, leeftijd, plek, niveau } = form.elements
    const age = /^\d+$/.test(leeftijd.value) ? Number(leeftijd.value) : null
    const rank = niveau.selectedOptions[0]?.dataset.rank
    const choice = { vraag: vraag.value, leeftijd: age, plek: plek.value, niveau: rank ? Number(rank) : null }
    const found = fitting(rows, choice)
    const rest = rows.filter((row) => !found.includes(row))
    body.append(...[...found, ...rest].map((row) => row.element))
    for (const row of rows) row.element.hidden = rest.includes(row)
    table.hidden = found.length === 0
    const few = found.length === 1 ? "1 methode past" : `${found.length} methoden passen`
    part("count").textContent = found.length === rows.length ? `${rows.length} methoden`
      : found.length ? `${few} (van ${rows.length})` : "Geen methode past bij alles wat u koos. Laat een keuze weg."
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

  form.addEventListener("input", () => { show(); remember() })
  form.addEventListener("submit", (event) => event.preventDefault())
  body.addEventListener("change", tickUp)
  addEventListener("pageshow", tickUp) // a browser that goes back keeps what was ticked
  restore()
  show()
  tickUp()
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
