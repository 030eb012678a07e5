// The guide of /wegwijzer/: one question at a time, every choice a link, the answers in the address and nowhere else.
// macros/render/guide.py makes the page; for the advice it fetches what macros/render/guide_data.py holds,
// the same file whatever the answers are.

const STEPS = ["rol", "vraag", "leeftijd", "gemeente"]
const YEARS = 24
const ROLES = { leerkracht: "Ik geef les", verwijzer: "Ik verwijs" }

const within = (years, age) => age === null || (years.length > 0 && years[0] <= age && age <= years[1])
const yearsOld = (age) => (age === 0 ? "jonger dan 1 jaar" : `${age} jaar`)

/** What to do first, the ladder, the routes and consent for one case; what a reader does not know is null or "". */
function advise(data, id, { role, age, town }) {
  const question = data.questions[id] || data.unknown
  const ladder = question.ladder.map((step) => ({
    ...step, ...data.rungs[step.rung],
    help: step.help.filter((help) => within(help.years, age)),
    others: step.help.filter((help) => !within(help.years, age)),
  }))
  const steps = Object.entries(question.steps).filter(([reader]) => role === null || reader === role)
  // whatever is on the ladder, more help comes by the municipality or a doctor
  const named = new Set(["gemeente", "arts", ...ladder.filter((step) => !step.beside).flatMap((step) => step.help.flatMap((help) => help.routes))])
  if (role !== "verwijzer") named.add("school")
  if (question.urgent) named.add("spoed")
  const routes = data.routes.filter((route) => named.has(route.id))
    .sort((a, b) => (b.id === "spoed") - (a.id === "spoed"))
  const consent = age === null ? null : data.consent.find((one) => within(one.years, age)) || null
  return { question, ladder, steps, routes, consent, town: data.towns[town] || null, reasons: reasons({ role, age }, data.towns[town]) }
}

/** Why the advice is as it is, in the words of the answers. */
function reasons({ role, age }, town) {
  const who = {
    leerkracht: "Omdat u ‘Ik geef les’ koos: dit doet u op school. U verwijst niet zelf.",
    verwijzer: "Omdat u ‘Ik verwijs’ koos: dit doet u voordat er meer hulp komt.",
  }
  return {
    rol: who[role] || "U koos niet wie u bent. Daarom staat hier wat een leerkracht doet en wat een verwijzer doet.",
    leeftijd: age === null ? "U koos geen leeftijd. Kijk bij elke hulp of die past."
      : `Omdat u ‘${yearsOld(age)}’ koos: op de ladder staat hulp die bij die leeftijd past.`,
    gemeente: town ? `Omdat u ‘${town.name}’ koos: daar vraagt het gezin hulp.`
      : "U koos geen gemeente. Vraag de ouders waar het kind woont: daar vraagt het gezin hulp.",
  }
}

const root = new URL("../../", import.meta.url)

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children.filter((child) => child !== null))
  return element
}

/** A link within the site or to a number; any other address is shown as its text alone. */
function link(text, address, attributes = {}) {
  const to = new URL(address, root)
  return to.protocol === "tel:" || to.href.startsWith(root.href) ? make("a", { href: to.href, ...attributes }, text) : text
}

const said = (parts) => parts.map((part) => (Array.isArray(part) ? link(...part) : part))
const listed = (tag, sentences) => make(tag, { class: "statements" }, ...sentences.map((parts) => make("li", {}, ...said(parts))))
const note = (text) => make("p", { class: "stand" }, text)

function firstSteps(advice) {
  const { url } = advice.question
  const shown = advice.steps.flatMap(([reader, sentences]) => [
    advice.steps.length > 1 ? make("h3", {}, ROLES[reader]) : null,
    listed("ol", sentences),
    make("p", {}, link(advice.steps.length > 1 ? `Alles bij ‘${ROLES[reader]}’` : "Alles wat u kunt doen, met de bronnen", `${url}#${reader}`)),
  ])
  return make("section", { class: "block block--do" }, make("h2", {}, "Doe dit eerst"), note(advice.reasons.rol), ...shown)
}

function rungLine(step, number, age) {
  const weigh = (help) => [help.ages || "leeftijd niet in de bron", help.weigh].filter(Boolean).join(" · ")
  const row = (help) => make("li", {}, link(help.name, help.url), make("span", { class: "ladder__age" }, ` ${weigh(help)}`))
  const others = step.others.map((help) => `${help.name} (${help.ages})`).join(", ")
  const above = step.rung === "zelf-en-school" && step.filled ? "Zie ‘Doe dit eerst’." : ""
  const look = step.beside ? " ladder__step--beside" : step.filled || step.help.length ? "" : " ladder__step--empty"
  const mark = step.beside ? null : make("span", { class: "ladder__number", "aria-hidden": "true" }, `${number}`)
  return make("li", { class: `ladder__step${look}`, "data-rung": step.rung },
    make("h3", { class: "ladder__name" }, mark, step.label),
    ...step.signs.map((parts) => make("p", {}, ...said(parts))),
    ...step.own.map((parts) => make("p", {}, ...said(parts))),
    above ? make("p", {}, above) : null,
    step.beside ? make("p", {}, "Gevaar, of het kan niet wachten? ", link("Hulp nu", "hulp-nu/")) : null,
    step.help.length ? make("ul", { class: "ladder__help" }, ...step.help.map(row)) : null,
    others ? make("p", { class: "ladder__age" }, `Niet bij ${yearsOld(age)}: ${others}.`) : null)
}

function climb(advice, picture, age) {
  const stairs = advice.ladder.filter((step) => !step.beside)
  const filled = stairs.map((step) => step.filled || step.help.length > 0)
  for (const [index, tread] of picture.querySelectorAll(".tread").entries()) tread.classList.toggle("tread--found", filled[index])
  const names = stairs.filter((_, index) => filled[index]).map((step) => step.label.toLowerCase()).join(", ")
  picture.setAttribute("aria-label", `Ladder van licht naar zwaar. Gevuld: ${names}.`)
  return make("section", { class: "block" }, make("h2", {}, "De ladder"), note(advice.reasons.leeftijd), picture,
    note("U hoeft niet onderaan te beginnen. Kies de trede waarvan u het teken herkent."),
    make("ol", { class: "ladder" }, ...advice.ladder.map((step, index) => rungLine(step, index + 1, age))))
}

function whom({ question: { calls }, town, reasons: { gemeente } }) {
  const team = town?.team.length ? make("p", {}, "Het team: ", link(...town.team), ".") : null
  const doctors = town?.doctors.length ? make("p", {}, "Jeugdarts en jeugdverpleegkundige: ", link(...town.doctors), ".") : null
  return make("section", { class: "block block--whom" }, make("h2", {}, "Wie belt u?"), note(gemeente), team,
    town ? listed("ul", town.how) : null, doctors,
    calls.length ? listed("ul", calls) : null,
    make("p", {}, town ? link(`Alles over ${town.name}`, town.url) : link("Alle gemeenten", "gemeenten/")))
}

function ways(advice, role) {
  const shown = advice.routes.map((route) => make("li", { "data-route": route.id },
    link(role === "leerkracht" ? route.title : route.reader, `verwijzen/#weg-${route.id}`), ": ",
    ...said(route[role === "leerkracht" ? role : "verwijzer"])))
  const { consent } = advice
  return make("section", { class: "block" }, make("h2", {}, "Zo komt er hulp"),
    make("ul", { class: "statements" }, ...shown),
    consent ? make("p", {}, link("Toestemming", "verwijzen/#toestemming"), ` (${consent.label.toLowerCase()}): `, ...said(consent.rule)) : null)
}

/** The page: the steps that are in it and the one that a script adds, and where the advice comes. */
function start(page) {
  const advice = document.getElementById("advies")
  const picture = advice.querySelector("svg")
  const lead = document.querySelector(".content .lead")
  const title = document.title
  const sections = new Map([...page.querySelectorAll("[data-step]")].map((section) => [section.dataset.step, section]))
  const trail = make("nav", { class: "jump", "aria-label": "Uw antwoorden" })
  let turn = 0
  let data = null

  function prepare() {
    const years = Array.from({ length: YEARS }, (_, age) => make("li", {}, make("a", { "data-value": `${age}` }, age ? `${age}` : "jonger dan 1")))
    const age = make("section", { class: "guide__step", "data-step": "leeftijd" },
      make("h2", { id: "leeftijd", tabindex: "-1" }, "Hoe oud is het kind?"),
      make("div", { class: "jump" }, make("ul", { "aria-label": "Leeftijd in jaren" }, ...years)))
    sections.get("gemeente").before(age)
    sections.set("leeftijd", age)
    for (const other of page.querySelectorAll(".guide__other, .guide__plain")) other.remove()
    for (const [index, step] of STEPS.entries()) {
      const section = sections.get(step)
      section.prepend(make("p", { class: "stand" }, `Stap ${index + 1} van ${STEPS.length}`))
      section.append(make("p", { class: "guide__unknown" }, make("a", { "data-value": "" }, "Weet ik niet")))
    }
    sections.get("rol").before(trail)
  }

  const choices = (step) => [...sections.get(step).querySelectorAll("a[data-value]")]

  const isFor = (choice, role) => !role || !choice.dataset.for || choice.dataset.for.split(" ").includes(role)

  /** The answers in the address: "" for not known; one that cannot be is left out, and so asked. */
  function answers() {
    const given = new URLSearchParams(location.search)
    const can = (step) => (choice) => choice.dataset.value === given.get(step) && isFor(choice, given.get("rol"))
    return new Map(STEPS.filter((step) => choices(step).some(can(step))).map((step) => [step, given.get(step)]))
  }

  function address(given, step, value) {
    const wanted = new Map(given)
    if (value === null) wanted.delete(step)
    else wanted.set(step, value)
    return `?${new URLSearchParams(STEPS.filter((one) => wanted.has(one)).map((one) => [one, wanted.get(one)]))}`
  }

  function words(step, value) {
    const chosen = value && choices(step).find((choice) => choice.dataset.value === value)
    if (step === "leeftijd" && value) return yearsOld(Number(value))
    return chosen ? chosen.dataset.short || chosen.textContent : { rol: "Wie: weet ik niet", vraag: "Wat: weet ik niet", leeftijd: "Leeftijd: weet ik niet", gemeente: "Gemeente: weet ik niet" }[step]
  }

  function drawTrail(given) {
    const changed = [...given].map(([step, value]) => make("li", {}, make("a", { href: address(given, step, null) },
      make("span", {}, words(step, value)), make("span", { class: "stand" }, " wijzig"))))
    trail.replaceChildren(...(changed.length ? [make("ul", {}, ...changed)] : []))
  }

  function drawStep(step, given) {
    for (const choice of choices(step)) choice.href = address(given, step, choice.dataset.value)
    for (const choice of choices(step)) choice.parentElement.hidden = !isFor(choice, given.get("rol"))
  }

  /** All that an advice is made of; asked again when it did not come. */
  function load() {
    data ||= fetch(new URL("assets/guide.json", root)).then((answer) => {
      if (!answer.ok) throw new Error(`guide.json: ${answer.status}`)
      return answer.json()
    }).catch((problem) => { data = null; throw problem })
    return data
  }

  async function drawAdvice(given) {
    const known = {
      role: given.get("rol") || null, town: given.get("gemeente") || null,
      age: given.get("leeftijd") ? Number(given.get("leeftijd")) : null,
    }
    const outcome = advise(await load(), given.get("vraag"), known)
    const { question } = outcome
    const heading = make("h2", { tabindex: "-1" }, "Bij: ", link(question.title, question.url))
    const unknown = given.get("vraag") ? null : make("p", {}, "U weet nog niet wat er speelt. Begin dan hier.")
    const print = make("button", { class: "print", type: "button" }, "Print dit advies")
    print.addEventListener("click", () => globalThis.print())
    return [heading, ...(unknown ? [unknown] : []),
      firstSteps(outcome), climb(outcome, picture, known.age), whom(outcome), ways(outcome, known.role),
      make("p", { class: "guide__again" }, print, make("a", { href: location.pathname }, "Begin opnieuw")),
      note("Uw antwoorden staan in het adres van deze pagina en nergens anders. Deze site bewaart niets.")]
  }

  function lost(given) {
    const id = given.get("vraag")
    return [make("h2", { tabindex: "-1" }, "Het advies komt nu niet door"),
      make("p", {}, "Kijk of u verbinding hebt en ", make("a", { href: location.search }, "probeer het opnieuw"), ". Of lees ",
        link("de pagina van deze vraag", id ? `vragen/${id}/` : "vragen/"), ".")]
  }

  async function draw(moved) {
    const mine = ++turn
    const given = answers()
    const next = STEPS.find((step) => !given.has(step))
    delete page.dataset.ready
    drawTrail(given)
    if (lead) lead.hidden = given.size > 0
    for (const [step, section] of sections) section.hidden = step !== next
    advice.hidden = Boolean(next)
    if (next) {
      drawStep(next, given)
      if (given.size) load().catch(() => null)
    } else {
      const shown = await drawAdvice(given).catch((problem) => { console.error(problem); return lost(given) })
      if (mine !== turn) return
      advice.replaceChildren(...shown)
    }
    const heading = (next ? sections.get(next) : advice).querySelector("h2")
    document.title = given.size ? `${heading.textContent} · ${title}` : title
    page.dataset.ready = ""
    if (moved) heading.focus()
  }

  prepare()
  page.addEventListener("click", (event) => {
    const chosen = event.target.closest("a")
    if (!chosen || chosen.origin + chosen.pathname !== location.origin + location.pathname || chosen.hash || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    history.pushState(null, "", chosen.href)
    draw(true)
  })
  addEventListener("popstate", () => draw(true))
  draw(false)
}

const page = document.querySelector("[data-guide]")
if (page) start(page)
