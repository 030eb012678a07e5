// Where the site is, and how the files of the index come here: each of them once, and again after a failure.

const root = new URL("../../../", import.meta.url)

/** What a reader is told when a file does not come. */
export const LOST = "Zoeken lukt nu niet. Kijk of u verbinding hebt en probeer het opnieuw."

/** The address of a record, from the page that we are on. */
export const address = (url) => new URL(url, root).href

/** The address of /zoeken/ with a query. */
export const searchAddress = (query) => `${address("zoeken/")}?${new URLSearchParams({ q: query })}`

const files = {
  answers: new Map(),
  cache: "default",

  /** The JSON of a file under assets/search/, null where there is none. Only what came is kept. */
  get(path) {
    const { answers } = this
    if (!answers.has(path)) {
      const answer = this.ask(path)
      const forget = () => { if (answers.get(path) === answer) answers.delete(path) }
      answers.set(path, answer)
      answer.then((data) => { if (data === null) forget() }, forget)
    }
    return answers.get(path)
  },

  async ask(path) {
    const answer = await fetch(address(`assets/search/${path}`), { cache: this.cache })
    if (answer.ok) return answer.json()
    if (answer.status === 404) return null
    throw new Error(`${path}: ${answer.status}`)
  },

  /** Fetch everything anew, past what the browser kept: the site has been updated. */
  renew() {
    this.answers = new Map()
    this.cache = "reload"
  },
}

// How a Dutch word can begin. A guess that saves a round trip: the file of such a word is asked for together with
// index.json, which says what files there are and so comes too late to make the guess itself. A wrong guess costs one
// request and changes nothing that is found.
const BEGIN = /^(?:[aeiou][a-z]|[a-z][aeiou]|[bcdfgkptvw]r|[bcfgkpsv]l|s[cptnkmw]|kn|zw|dw|tw|ch|th)/

let opened
let ready = false
let failures = 0

/** The file that a query will need first, as far as its letters tell; null when they do not. */
export function firstFile(query) {
  const [word = ""] = query.toLowerCase().match(/[a-z]+/) || []
  return BEGIN.test(word) ? `w/${word.slice(0, 2)}.json` : null
}

/** The index with the script that reads it; the file of the first word of `query` is fetched beside them. */
export function openIndex(query = "") {
  const path = firstFile(query)
  if (!ready && path) files.get(path).catch(() => null)
  return (opened ||= fetchIndex())
}

async function fetchIndex() {
  // some browsers remember that a script did not come; under another address they ask again
  const code = import(failures ? `./index.js?${failures}` : "./index.js")
  try {
    const [{ SearchIndex }] = await Promise.all([code, files.get("index.json")])
    ready = true
    return new SearchIndex(files)
  } catch (problem) {
    failures += 1
    opened = undefined
    throw problem
  }
}
