// The page /zoeken/: hits for the query in the address, with facets that count. The address holds the whole state.
import { address, make, open, searchAddress } from "./search.js"

const STEP = 20
// facet of the index -> its name in the address and on the page, in the order of the page
const FACETS = {
  kind: ["soort", "Soort"],
  role: ["rol", "Voor wie"],
  theme: ["thema", "Thema"],
  question: ["vraag", "Vraag"],
  age: ["leeftijd", "Leeftijd"],
  setting: ["plek", "Plek"],
  domain: ["domein", "Domein"],
  municipality: ["gemeente", "Gemeente"],
  level: ["niveau", "Niveau van bewijs"],
  status: ["status", "Status"],
}
const page = document.getElementById("zoek-pagina")
const part = (name) => page.querySelector(`[data-deel="${name}"]`)
const results = document.getElementById("resultaten")
let field
let turn = 0

function state() {
  const wanted = new URLSearchParams(location.search)
  const chosen = Object.entries(FACETS).map(([facet, [name]]) => [facet, wanted.getAll(name)]).filter(([, values]) => values.length)
  return { query: (wanted.get("q") || "").trim(), chosen, shown: Number(wanted.get("toon")) || STEP }
}

function stateAddress({ query, chosen, shown = STEP }) {
  const wanted = new URLSearchParams(query ? { q: query } : {})
  for (const [facet, values] of chosen) for (const value of values) wanted.append(FACETS[facet][0], value)
  if (shown > STEP) wanted.set("toon", shown)
  return `${location.pathname}${wanted.size ? `?${wanted}` : ""}`
}

/** The hits that have, for each facet but `except`, one of the chosen values. */
function filtered(hits, chosen, facets, except) {
  const sets = chosen.filter(([facet]) => facet !== except)
    .map(([facet, values]) => values.map((value) => facets[facet]?.get(value)).filter(Boolean))
  return hits.filter(({ record }) => sets.every((values) => values.some((set) => set.has(record))))
}

function drawFacets(hits, now, facets) {
  const groups = Object.entries(FACETS).map(([facet, [name, title]]) => {
    const among = filtered(hits, now.chosen, facets, facet)
    const checked = now.chosen.find(([other]) => other === facet)?.[1] || []
    const counted = [...(facets[facet] || [])]
      .map(([value, set]) => [value, among.reduce((count, hit) => count + set.has(hit.record), 0)])
      .filter(([value, count]) => count || checked.includes(value))
    if (counted.length < 2 && !checked.length) return null
    return make("fieldset", {}, make("legend", {}, title), ...counted.map(([value, count]) => {
      const input = make("input", { type: "checkbox", name, value })
      input.checked = checked.includes(value)
      return make("label", {}, input, make("span", {}, value, " ", make("span", { class: "zoek-aantal" }, `(${count})`)))
    }))
  })
  const focused = document.activeElement?.closest?.("[data-deel=filters] input")
  part("filters").replaceChildren(...groups.filter(Boolean))
  if (focused) {
    [...part("filters").querySelectorAll("input")].find((input) => input.name === focused.name && input.value === focused.value)?.focus()
  }
}

function why(record, query) {
  const asked = query.toLowerCase()
  const name = record.names.find((other) => other.toLowerCase() === asked || asked.split(/\s+/).includes(other.toLowerCase()))
  return name && !record.title.toLowerCase().includes(name.toLowerCase()) ? `Ook bekend als ${name}. ` : ""
}

function item(hit, record, query) {
  const [anchor, heading] = record.sections[hit.section] || []
  const link = anchor && heading && !record.url.includes("#")
    ? make("p", { class: "zoek-stuk" }, "Lees vooral: ", make("a", { href: address(`${record.url}#${anchor}`) }, heading,
      make("span", { class: "zoek-verborgen" }, ` (${record.title})`))) : null
  return make("li", {},
    make("h2", {}, make("a", { href: address(record.url) }, record.title)),
    make("p", { class: "zoek-soort" }, record.note ? `${record.kind} · ${record.note}` : record.kind),
    make("p", {}, why(record, query) + record.summary), link)
}

function sentence(count, now, some) {
  const what = now.query ? ` voor “${now.query}”` : ""
  if (!count) return `Niets gevonden${what}${now.chosen.length ? " met deze keuzes" : ""}.`
  return `${count} ${count === 1 ? "resultaat" : "resultaten"}${what}.${some ? " Geen pagina heeft al uw woorden; deze passen voor een deel." : ""}`
}

async function drawMended(index, now, mended, count) {
  const words = mended.map(([, used]) => used)
  const near = !count && now.query && !words.length ? await index.alike(now.query) : words
  const asked = (word) => (mended.length ? now.query.split(/\s+/).map((typed) => (
    mended.find(([from]) => from === typed.toLowerCase())?.[1] || typed)).join(" ") : word)
  const links = [...new Set(near.map(asked))].flatMap((query, i) => [i ? ", " : "", make("a", { href: searchAddress(query) }, query)])
  part("bedoelde").replaceChildren(...(links.length ? ["Bedoelde u ", ...links, "?"] : []))
  part("bedoelde").hidden = !links.length
}

async function draw() {
  const now = state()
  const mine = ++turn
  delete results.dataset.klaar
  const busy = Boolean(now.query || now.chosen.length)
  part("alles").hidden = busy
  part("uitkomst").hidden = !busy
  if (field.value !== now.query) field.value = now.query
  if (!busy) {
    results.replaceChildren()
    results.dataset.klaar = ""
    return
  }
  const index = await open(now.query)
  const [{ hits, mended }, facets, { count }] = await Promise.all([
    now.query ? index.search(now.query) : { hits: null, mended: [] }, index.facets(), index.index(),
  ])
  const found = hits || Array.from({ length: count }, (_, record) => ({ record, section: 0, all: true }))
  const kept = filtered(found, now.chosen, facets)
  const records = await Promise.all(kept.slice(0, now.shown).map((hit) => index.record(hit.record)))
  if (mine !== turn) return
  results.replaceChildren(...records.map((record, i) => item(kept[i], record, now.query)))
  part("samenvatting").textContent = sentence(kept.length, now, now.query && kept.length && !kept.some((hit) => hit.all))
  document.title = `${now.query || "Zoeken"} – ${document.title.split(" – ").at(-1)}`
  await drawMended(index, now, mended, kept.length)
  drawFacets(found, now, facets)
  part("verfijn").hidden = !found.length
  part("niets").hidden = kept.length > 0
  part("wis").hidden = !now.chosen.length
  part("meer").hidden = kept.length <= now.shown
  results.dataset.klaar = ""
}

function go(now) {
  history.pushState(null, "", stateAddress(now))
  return draw()
}

/** Draw the page for its address, and again when that changes. `box`: the field of the search box. */
export function start(box) {
  field = box
  part("filters").addEventListener("change", () => {
    const chosen = Object.entries(FACETS).map(([facet, [name]]) => [
      facet, [...part("filters").querySelectorAll(`input[name="${name}"]:checked`)].map((input) => input.value),
    ]).filter(([, values]) => values.length)
    go({ ...state(), chosen, shown: STEP })
  })
  part("wis").addEventListener("click", () => go({ ...state(), chosen: [], shown: STEP }).then(() => part("samenvatting").focus()))
  part("meer").addEventListener("click", async () => {
    const now = state()
    await go({ ...now, shown: now.shown + STEP })
    results.children[now.shown]?.querySelector("a").focus()
  })
  addEventListener("popstate", draw)
  part("verfijn").open = matchMedia("(min-width: 60em)").matches
  return draw()
}
