// Methods beside each other: those that the address names, from assets/methods.json. All of it is put in as text.

const page = document.querySelector("#compare")
const root = page.dataset.root
const [FEWEST, MOST] = [2, 4]

function element(tag, text = "", className = "") {
  const made = document.createElement(tag)
  if (text) made.textContent = text
  if (className) made.className = className
  return made
}

function link(text, address) {
  const made = element("a", text)
  made.href = root + address
  return made
}

/** Draw ages as macros/render/age_bar.py does. */
function bar([from, to]) {
  const draw = (tag, attributes) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", tag)
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
    return made
  }
  const first = Math.min(from, 23)
  const drawing = draw("svg", { class: "ages", viewBox: "0 0 240 10", "aria-hidden": "true" })
  const own = { class: "ages__own", x: first * 10, width: (Math.min(to, 23) + 1 - first) * 10, height: 10 }
  drawing.append(draw("rect", { width: 240, height: 10 }), draw("rect", own), draw("path", { d: "M40 0v10M120 0v10M180 0v10" }))
  return drawing
}

function entry({ text, level, label, note, links, ages }) {
  const made = element("p")
  if (level) made.append(element("span", label, `level level--${level}`), " ")
  if (text) made.append(text)
  if (ages) made.append(bar(ages))
  if (note) made.append(" ", element("span", note, "stand"))
  for (const [number, [name, address]] of (links || []).entries()) made.append(number ? ", " : " ", link(name, address))
  return made
}

function table(methods) {
  const made = element("table", "", "stack compare__table")
  const head = made.createTHead().insertRow()
  head.append(element("td"))
  for (const { name, url } of methods) {
    const cell = element("th")
    cell.scope = "col"
    cell.append(link(name, url))
    head.append(cell)
  }
  const body = made.createTBody()
  for (const name of Object.keys(methods[0].rows)) {
    const row = body.insertRow()
    const heading = element("th", name)
    heading.scope = "row"
    row.append(heading)
    for (const method of methods) {
      const cell = row.insertCell()
      cell.dataset.name = method.name
      cell.append(...method.rows[name].map(entry))
    }
  }
  return made
}

async function show() {
  const note = page.querySelector("[data-part=note]")
  const asked = [...new Set(new URLSearchParams(location.search).getAll("methode"))]
  const back = page.querySelector("[data-part=back]")
  back.href = `${root}methoden/?${new URLSearchParams(asked.map((id) => ["methode", id]))}`
  back.textContent = "Kies andere methoden"
  let known
  try {
    known = await (await fetch(new URL("../methods.json", import.meta.url))).json()
  } catch {
    note.textContent = "De methoden konden niet worden opgehaald. Probeer het opnieuw."
    return
  }
  const methods = asked.filter((id) => Object.hasOwn(known, id)).slice(0, MOST).map((id) => known[id])
  if (methods.length < FEWEST) {
    note.replaceChildren("Kies eerst twee tot vier methoden bij ", link("Methoden", "methoden/"), ".")
    return
  }
  note.textContent = "De volgorde is die waarin u koos. Zij zegt niet wat beter past bij dit kind."
  page.append(table(methods))
  document.title = `${methods.map((method) => method.name).join(" of ")} - ${document.title.split(" - ").pop()}`
}

show()
