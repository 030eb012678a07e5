// The page /zoeken/: hits for the query in the address, with facets that count. The address holds the whole state.
import { make } from "./dom.js"
import { LOST, address, openIndex, searchAddress } from "./load.js"

const STEP = 20
const LEAST_VALUES = 3 // a facet with fewer is no choice

const page = document.getElementById("search-page")
const part = (name) => page.querySelector(`[data-part="${name}"]`)
const results = document.getElementById("search-results")
const field = document.querySelector("[data-search] input")
let turn = 0

/** What the address asks. `chosen`: [name, value] for each box that is checked. */
function state() {
  const wanted = new URLSearchParams(location.search)
  const chosen = [...wanted].filter(([name]) => name !== "q" && name !== "toon")
  return { query: (wanted.get("q") || "").trim(), chosen, shown: Number(wanted.get("toon")) || STEP }
}

function stateAddress({ query, chosen, shown = STEP }) {
  const wanted = new URLSearchParams(query ? { q: query } : {})
  for (const [name, value] of chosen) wanted.append(name, value)
  if (shown > STEP) wanted.set("toon", shown)
  return `${location.pathname}?${wanted}`.replace(/\?$/, "")
}

/** The values of one facet that are chosen. */
const among = (chosen, { name }) => chosen.filter(([other]) => other === name).map(([, value]) => value)

/** The hits that have, for each facet but `except`, one of the chosen values. */
function filtered(hits, chosen, facets, except) {
  const sets = facets.filter((facet) => facet !== except)
    .map((facet) => among(chosen, facet).map((value) => facet.values.get(value))).filter((values) => values.length)
  return hits.filter(({ record }) => sets.every((values) => values.some((set) => set?.has(record))))
}

function drawFacet(facet, hits, chosen, facets) {
  const left = filtered(hits, chosen, facets, facet)
  const checked = among(chosen, facet)
  const counted = [...facet.values]
    .map(([value, set]) => [value, left.reduce((count, hit) => count + set.has(hit.record), 0)])
    .filter(([value, count]) => count || checked.includes(value))
  if (counted.length < LEAST_VALUES && !checked.length) return null
  return make("fieldset", {}, make("legend", {}, facet.title), ...counted.map(([value, count]) => {
    const input = make("input", { type: "checkbox", name: facet.name, value })
    input.checked = checked.includes(value)
    return make("label", {}, input, make("span", {}, value, " ", make("span", { class: "search-count" }, `(${count})`)))
  }))
}

function drawFacets(hits, chosen, facets) {
  const focused = document.activeElement?.closest?.("[data-part=filters] input")
  part("filters").replaceChildren(...facets.map((facet) => drawFacet(facet, hits, chosen, facets)).filter(Boolean))
  if (focused) {
    [...part("filters").querySelectorAll("input")].find((input) => input.name === focused.name && input.value === focused.value)?.focus()
  }
}

function why(record, query) {
  const asked = query.toLowerCase()
  const name = record.names.find((other) => other.toLowerCase() === asked || asked.split(/\s+/).includes(other.toLowerCase()))
  return name && !record.title.toLowerCase().includes(name.toLowerCase()) ? `Ook bekend als ${name}. ` : ""
}

function item(hit, record, query, best) {
  const [anchor, heading] = record.sections[hit.section] || []
  const link = anchor && heading && !record.url.includes("#")
    ? make("p", { class: "search-section" }, "Lees vooral: ", make("a", { href: address(`${record.url}#${anchor}`) }, heading,
      make("span", { class: "search-hidden" }, ` (${record.title})`))) : null
  const kind = [record.kind, record.details, record.note].filter(Boolean).join(" · ")
  return make("li", best ? { class: "search-best" } : {},
    make("h2", {}, make("a", { href: address(record.url) }, record.title)),
    make("p", { class: "search-kind" }, kind),
    make("p", {}, why(record, query) + record.summary), link)
}

function sentence(count, now, some, most) {
  const what = now.query ? ` voor “${now.query}”` : ""
  const cut = most ? ` Gezocht is naar de eerste ${most} woorden.` : ""
  if (!count) return `Niets gevonden${what}${now.chosen.length ? " met deze keuzes" : ""}.${cut}`
  const partly = some ? " Geen pagina heeft al uw woorden; deze passen voor een deel." : ""
  return `${count} ${count === 1 ? "resultaat" : "resultaten"}${what}.${cut}${partly}`
}

/** The queries that the reader may have meant: with mended words, or with known words like those that found nothing. */
function meant(now, mended, near) {
  if (!mended.length) return near
  const typed = now.query.split(/\s+/)
  return [typed.map((word) => mended.find(([from]) => from === word.toLowerCase())?.[1] || word).join(" ")]
}

function drawMeant(queries) {
  const links = queries.flatMap((query, i) => [i ? ", " : "", make("a", { href: searchAddress(query) }, query)])
  part("meant").replaceChildren(...(links.length ? ["Bedoelde u ", ...links, "?"] : []))
  part("meant").hidden = !links.length
}

function drawEverything() {
  part("everything").hidden = false
  part("outcome").hidden = true
  results.replaceChildren()
}

/** Tell that the index did not come: the list of everything is there all the same. */
function drawLost() {
  drawMeant([])
  results.replaceChildren()
  for (const name of ["nothing", "refine", "more"]) part(name).hidden = true
  for (const name of ["outcome", "again", "everything"]) part(name).hidden = false
  part("summary").textContent = LOST
}

/** All that the page shows for an address: the hits that are left after the choices, with the first of their records. */
async function find(now) {
  const index = await openIndex(now.query)
  return index.steady(async () => {
    const [{ hits, clear, mended, most }, facets, { count }] = await Promise.all([
      now.query ? index.search(now.query) : { hits: null, mended: [], most: 0 }, index.facets(), index.index(),
    ])
    const found = hits || Array.from({ length: count }, (_, record) => ({ record, section: 0, all: true }))
    const kept = filtered(found, now.chosen, facets)
    const records = await Promise.all(kept.slice(0, now.shown).map((hit) => index.record(hit.record)))
    const near = !kept.length && now.query && !mended.length ? await index.alike(now.query) : []
    const best = clear && kept[0] === found[0]
    return { found, kept, records, best, mended, most, near, facets }
  })
}

function drawFound(now, { found, kept, records, best, mended, most, near, facets }) {
  const chosen = now.chosen.filter(([name]) => facets.some((facet) => facet.name === name))
  if (!now.query && !chosen.length) return drawEverything()
  results.replaceChildren(...records.map((record, i) => item(kept[i], record, now.query, best && !i)))
  const some = now.query && kept.length && !kept.some((hit) => hit.all)
  part("summary").textContent = sentence(kept.length, { ...now, chosen }, some, most)
  document.title = `${now.query || "Zoeken"} – ${document.title.split(" – ").at(-1)}`
  drawMeant(meant(now, mended, near))
  drawFacets(found, chosen, facets)
  part("again").hidden = true
  part("refine").hidden = !found.length
  part("nothing").hidden = kept.length > 0
  part("clear").hidden = !chosen.length
  part("more").hidden = kept.length <= now.shown
}

async function draw() {
  const now = state()
  const mine = ++turn
  delete results.dataset.ready
  const busy = Boolean(now.query || now.chosen.length)
  part("everything").hidden = busy
  part("outcome").hidden = !busy
  if (field.value !== now.query) field.value = now.query
  if (busy) {
    try {
      const found = await find(now)
      if (mine !== turn) return
      drawFound(now, found)
    } catch (problem) {
      console.error(problem)
      if (mine !== turn) return
      drawLost()
    }
  } else drawEverything()
  results.dataset.ready = ""
}

function go(now) {
  history.pushState(null, "", stateAddress(now))
  return draw()
}

/** Draw the page for its address, and again when that changes. */
function start() {
  part("filters").addEventListener("change", () => {
    go({ ...state(), chosen: [...new FormData(part("filters"))], shown: STEP })
  })
  part("clear").addEventListener("click", () => go({ ...state(), chosen: [], shown: STEP }).then(() => part("summary").focus()))
  part("again").addEventListener("click", () => draw().then(() => part("summary").focus()))
  part("more").addEventListener("click", async () => {
    const now = state()
    await go({ ...now, shown: now.shown + STEP })
    results.children[now.shown]?.querySelector("a").focus()
  })
  addEventListener("popstate", draw)
  part("refine").open = matchMedia("(min-width: 60em)").matches
  draw()
}

start()
