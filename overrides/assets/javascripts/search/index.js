// Looks words up in the index that macros/search/index.py made, and ranks the records. No page, no network and no Dutch
// of its own: the files are given to it, and the rules of the language stand in one of them.

const PREFIX = 0.75 // a word that is still being typed, against the whole word
const RELATIVE = 0.5 // a word with the same root
const MODIFIER = 0.6 // the first part of a compound that the site does not know
const HEAD = 0.6 // its last part
const ONE_OF_TWO = 0.6 // a record with one of the two parts, against one with both
const PASSING = 50 // with fewer points a word is only met in running text
const COVER = 1.5 // the power of the share of the query that a record has: what lacks a word loses by it
const MENDED = 0.8 // the nearest word that the site does know
const CLEAR = 1.3 // the best hit is clearly the best from so many times the points of the next one
const MOST_WORDS = 30 // the words of a query that are looked up: as many as a number has bits for

/** How many letters to add, drop, change or swap to get from a to b; more than `most` counts as most + 1. */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] !== b[j - 1]))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1)
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return row[b.length]
}

/** How many letters two words share at their beginning and end. */
function alike(a, b) {
  let [from, to] = [0, 0]
  while (from < a.length && a[from] === b[from]) from++
  while (to < Math.min(a.length, b.length) - from && a.at(-1 - to) === b.at(-1 - to)) to++
  return from + to
}

class Stale extends Error {}

export class SearchIndex {
  /** `files.get(path)` gives the JSON of a file of the index, null where there is none; `files.renew()` forgets all. */
  constructor(files) {
    this.files = files
    this.restart()
  }

  restart() {
    this.known = new Map() // records that came along with a file of words
    this.base = null
  }

  async index() {
    if (this.base) return this.base
    const base = await this.files.get("index.json")
    const compiled = (rules) => rules.map((group) => group.map(([from, to]) => [new RegExp(from), to]))
    return (this.base ||= {
      ...base,
      irregular: new Map(Object.entries(base.irregular)),
      stop: new Set(base.stop),
      starts: new Set(base.starts),
      marks: new RegExp(base.marks, "g"),
      separated: new RegExp(base.separated),
      begin: new RegExp(base.begin),
      end: new RegExp(base.end),
      spelling: base.spelling.map(([from, to]) => [new RegExp(from, "g"), to]),
      inflection: compiled(base.inflection),
      derivation: compiled(base.derivation),
    })
  }

  /** A file of the same version as index.json. */
  async part(path) {
    const [base, data] = await Promise.all([this.index(), this.files.get(path)])
    if (data?.v === base.v) return data
    if (this.base === base) {
      this.files.renew()
      this.restart()
    }
    throw new Stale()
  }

  /** Do `work` with files of one version: once more when the site turns out to have been updated. */
  async steady(work) {
    try {
      return await work()
    } catch (problem) {
      if (!(problem instanceof Stale)) throw problem
      return work()
    }
  }

  /** `fold` of macros/search/dutch.py, by the tables that it sent along. */
  fold(text) {
    const { marks, letters, spelling } = this.base
    const plain = text.toLowerCase().normalize("NFKD").replace(marks, "").replace(/[^a-z0-9]/g, (sign) => letters[sign] ?? sign)
    return spelling.reduce((sofar, [from, to]) => sofar.replace(from, to), plain)
  }

  words(text) {
    return this.fold(text).match(/[a-z0-9]+/g) || []
  }

  apply(rules, word) {
    for (const group of rules) {
      const rule = group.find(([from]) => from.test(word))
      if (rule) word = word.replace(rule[0], rule[1])
    }
    return word
  }

  isFixed(word) {
    return word.length < this.base.shortest || /\d/.test(word)
  }

  /** The word that an irregular form belongs to, be it behind a loose part or before an -e: "ingekochte" to "inkopen". */
  regular(word) {
    const { irregular, separated } = this.base
    const [, part, rest] = irregular.has(word) ? [] : separated.exec(word) || []
    return irregular.get(word) || (irregular.has(rest) ? part + irregular.get(rest) : word)
  }

  stem(word) {
    const whole = this.regular(word)
    return this.isFixed(whole) ? whole : this.apply(this.base.inflection, whole)
  }

  root(stem) {
    if (this.isFixed(stem)) return stem
    const { derivation, inflection } = this.base
    return this.apply(inflection, this.apply(derivation, this.apply(derivation, stem)))
  }

  /** The words of the index that begin as `key` does: a map from word to its row, with the roots of those words. */
  async group(key) {
    let start = key.slice(0, 2)
    if (!this.base.starts.has(start)) return new Map()
    let file = await this.part(`w/${start}.json`)
    if (file.deep && key.length > 2) {
      start = key.slice(0, 3)
      if (!file.deep.includes(start)) return new Map()
      file = await this.part(`w/${start}.json`)
    }
    for (const [number, record] of file.records || []) this.known.set(number, record)
    return (file.map ||= new Map(Object.entries(file.rows)))
  }

  /** Add the records of a row to `found`: the best points and their section for each record. */
  add(found, row, factor) {
    for (let i = 0, record = 0; row && i < row.length; i += 2) {
      record += row[i]
      const points = (row[i + 1] >> 4) * factor
      const before = found.get(record)
      if (!before || before[0] < points) found.set(record, [points, row[i + 1] & 15])
    }
    return found
  }

  /** The records of one word: its own, those of words with the same root and, while it is typed, of longer words. */
  async word(word, typing) {
    const found = new Map()
    const stem = this.stem(word)
    const root = this.root(stem)
    const group = await this.group(stem)
    this.add(found, group.get(stem), 1)
    const relatives = root.slice(0, 2) === stem.slice(0, 2) ? group : await this.group(root)
    if (root.length > 3) {
      const start = root.slice(0, 4)
      for (const [key, row] of relatives) {
        if (key.startsWith(start) && key !== stem && this.root(key) === root) this.add(found, row, RELATIVE)
      }
    }
    if (typing) {
      const typed = word.replace(/([aeou])\1$/, "$1")
      for (const [key, row] of await this.group(word)) {
        if (key !== stem && key.startsWith(typed)) this.add(found, row, PREFIX * Math.sqrt(typed.length / key.length))
      }
    }
    return found
  }

  async row(key) {
    return (await this.group(key)).get(key)
  }

  /** The words that the site knows, `known`: key -> the ways to write it, most often first; `parts`: other words. */
  async spelling() {
    const file = await this.part("words.json")
    if (file.known) return file
    const whole = (before, short) => before.slice(0, parseInt(short[0], 36)) + short.slice(1)
    let key = ""
    file.known = new Map(file.words.split(" ").map((line) => {
      const [short, written] = line.split("=")
      key = whole(key, short)
      return [key, written ? written.split(",").map((one) => whole(key, one)) : [key]]
    }))
    let part = ""
    file.others = new Set(file.parts.split(" ").map((short) => (part = whole(part, short))))
    return file
  }

  /**
   * The two words that an unknown compound is made of, or the one of them that is known. What is left of the compound
   * must look like a word then: "ouders" is no part of "statushouders".
   */
  parts(word, { known, others }) {
    const isWord = (stem) => stem.length > 2 && (known.has(stem) || others.has(stem))
    let best = { worth: 0 }
    for (let cut = 3; cut <= word.length - 3; cut++) {
      const [first, last] = [word.slice(0, cut), word.slice(cut)]
      let left = this.base.links.filter((link) => first.endsWith(link))
        .map((link) => this.stem(first.slice(0, cut - link.length))).find(isWord)
      const right = this.stem(last)
      const head = isWord(right) ? right : undefined
      const begins = head?.length > 3 && !left && cut > 4 && this.base.end.test(first) && this.beginning(first, known)
      if (begins) left = first
      const size = (stem, rest, shape) => (known.has(stem) && stem.length > 3 && shape.test(rest) ? stem.length : 0)
      const [one, two] = [size(left, last, this.base.begin), size(head, first, this.base.end)]
      const ours = left && head ? known.has(head) + Boolean(begins || known.has(left)) : 0
      let found = { worth: 0 }
      if (ours) found = { worth: 100 * ours + Math.min(left.length, head.length) * 3 + head.length, left, head }
      else if (one || two) found = one > two ? { worth: one, left } : { worth: two + 1, head }
      else if (head?.length > 3 && left?.length > 3) found = { worth: 2, left, head } // better than nothing
      else if (head?.length > 3 && this.base.end.test(first)) found = { worth: 1, head }
      if (found.worth > best.worth) best = found
    }
    return best
  }

  /** Whether known compounds begin with the first part of one: "voedsel" of "voedselbank". */
  beginning(part, known) {
    for (const key of known.keys()) if (key.startsWith(part)) return true
    return false
  }

  /** The known words nearest to an unknown one, nearest first. */
  nearest(word, known, many = 1) {
    const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2
    const stem = this.stem(word)
    const near = []
    for (const [key, written] of known) {
      if (Math.abs(key.length - stem.length) > most + 2) continue
      // nobody mistypes both the first and the second letter; this spares most of the work
      if (key[0] !== word[0] && key[1] !== word[1] && key[0] !== word[1] && key[1] !== word[0]) continue
      let [far, best] = [distance(stem, key, most), written[0]]
      for (const form of written) {
        const step = distance(word, form, most)
        if (step <= far) [far, best] = [step, form]
      }
      if (far <= most) near.push({ far: far + (key[0] === word[0] ? 0 : 0.5), key, written: best, alike: alike(best, word) })
    }
    return near.sort((a, b) => a.far - b.far || b.alike - a.alike || (a.key < b.key ? -1 : 1)).slice(0, many)
  }

  /** The records of a word that the site does not know: through the parts of the compound or a mended spelling. */
  async unknown(word) {
    const spelling = await this.spelling()
    const { known } = spelling
    const split = this.parts(word, spelling)
    const [near] = this.nearest(word, known)
    const whole = split.worth > 200 && Math.min(split.left.length, split.head.length) > 3
    const mend = async () => ({ found: this.add(new Map(), await this.row(near.key), MENDED), mended: near.written })
    if (near && !whole && (near.far < 2 || split.worth < 100)) return mend()
    const found = await this.compound(split)
    if (!found.size && near) return mend()
    return { found: found.size ? found : await this.loose(word) }
  }

  /** The records of an unknown verb with a loose part: "doorvertellen" is about what "vertellen" is about. */
  async loose(word) {
    const part = this.base.particles.find((one) => word.startsWith(one) && word.length > one.length + 3)
    return part ? this.word(word.slice(part.length), false) : new Map()
  }

  /** Add to `found` the records of the parts of a compound that the site only has in running text: "opvoedproblemen". */
  async passing(word, found) {
    if (word.length < 8 || [...found.values()].some(([points]) => points >= PASSING)) return
    const split = this.parts(word, await this.spelling())
    for (const [record, one] of split.worth > 100 ? await this.compound(split) : []) {
      if (one[0] > (found.get(record)?.[0] || 0)) found.set(record, one)
    }
  }

  /** The records of the parts of a compound, those of both parts first. */
  async compound(split) {
    const found = new Map()
    const weight = split.worth > 100 ? 1 : 0.6
    // the first part as the beginning of a word as well: "vechtouders" is about what "vechtscheiding" is about
    const left = split.left ? await this.word(split.left, true) : new Map()
    const head = split.head ? await this.word(split.head, false) : new Map()
    for (const record of new Set([...left.keys(), ...head.keys()])) {
      const [a, b] = [left.get(record) || [0, 0], head.get(record) || [0, 0]]
      const both = split.left && split.head && !(a[0] && b[0]) ? ONE_OF_TWO : 1
      found.set(record, [(a[0] * MODIFIER + b[0] * HEAD) * weight * both, a[0] > b[0] ? a[1] : b[1]])
    }
    return found
  }

  /**
   * Search. `typing`: the last word may be unfinished.
   * Gives {hits: [{record, points, section, all}], clear, mended: [[typed, used]], most}, the best hit first. `clear`:
   * that one is clearly the best. `most`: the number of words that were looked up, when there were more.
   */
  search(query, typing = false) {
    return this.steady(() => this.lookUp(query, typing))
  }

  async lookUp(query, typing) {
    const { stop, count } = await this.index()
    const read = this.words(query)
    const all = read.slice(0, MOST_WORDS)
    const unfinished = typing && all.length === read.length && !/\s$/.test(query)
    const content = all.filter((word, i) => !stop.has(word) || (unfinished && i === all.length - 1 && all.length > 1))
    const asked = content.length ? content : all
    const last = unfinished ? asked.length - 1 : -1
    const found = await Promise.all(asked.map((word, i) => (
      word.length < 2 && asked.length > 1 && !/\d/.test(word) ? new Map() : this.word(word, i === last))))
    const spans = await this.spans(asked, all)
    const mended = []
    await Promise.all(asked.map(async (word, i) => {
      if (spans.some((span) => span.from <= i && i < span.to)) return
      if (found[i].size) return i === last ? undefined : this.passing(word, found[i])
      if (word.length < 2 || (i === last && word.length < 5)) return
      const help = await this.unknown(word)
      found[i] = help.found
      if (help.mended) mended.push([word, help.mended])
    }))
    const hits = this.rank(found, spans, count)
    const clear = Boolean(hits[0]?.all) && hits[0].points >= CLEAR * (hits[1]?.points ?? 0)
    return { hits, clear, mended, most: all.length < read.length ? MOST_WORDS : 0 }
  }

  /** Neighbouring words of the query written as one: "vecht scheiding", "villa pinedo", a whole phrase. */
  async spans(asked, all) {
    const wanted = []
    for (let length = 2; length <= Math.min(asked.length, 5); length++) {
      for (let from = 0; from + length <= asked.length; from++) {
        wanted.push({ from, to: from + length, key: this.stem(asked.slice(from, from + length).join("")) })
      }
    }
    if (all.length > asked.length) wanted.push({ from: 0, to: asked.length, key: this.stem(all.join("")) })
    for (const particle of this.base.particles.filter((word) => all.includes(word))) {
      asked.forEach((word, i) => {
        if (word !== particle) wanted.push({ from: i, to: i + 1, key: this.stem(particle + word) })
      })
    }
    const rows = await Promise.all(wanted.map((span) => this.row(span.key)))
    return wanted.map((span, i) => ({ ...span, found: this.add(new Map(), rows[i], 1) })).filter((span) => span.found.size)
  }

  /**
   * Add up the points of the words for each record; one with all words comes before one with some of them. What few of
   * the `records` have is most of a query: of "peers groningen" the first word.
   */
  rank(found, spans, records) {
    const rarity = found.map((map) => Math.log(1 + records / (0.5 + map.size)))
    const whole = rarity.reduce((sum, one) => sum + one, 0)
    const share = (bits) => rarity.reduce((sum, one, i) => sum + (bits >> i & 1 ? one : 0), 0) / whole
    const hits = new Map()
    const hit = (record) => hits.get(record) || hits.set(record, { points: 0, best: 0, section: 0, has: 0 }).get(record)
    const note = (record, points, section, bits) => {
      const one = hit(record)
      one.points += points
      one.has |= bits
      if (points > one.best) Object.assign(one, { best: points, section })
    }
    found.forEach((map, i) => map.forEach(([points, section], record) => note(record, points, section, 1 << i)))
    for (const { from, to, found: map } of spans) {
      const bits = ((1 << (to - from)) - 1) << from
      map.forEach(([points, section], record) => note(record, points, section, bits))
    }
    const full = 2 ** found.length - 1
    return [...hits].map(([record, { points, section, has }]) => ({
      record, section, all: has === full, points: points * share(has) ** COVER,
    })).sort((a, b) => b.points - a.points || a.record - b.record)
  }

  /** Known words like those of a query that found nothing. */
  async alike(query) {
    const { known } = await this.spelling()
    const near = this.words(query).filter((word) => !this.base.stop.has(word)).flatMap((word) => {
      const close = this.nearest(word, known, 3).map(({ written }) => written)
      const start = [...known].filter(([key]) => word.length > 3 && key.startsWith(word.slice(0, 4))).slice(0, 3)
      return [...close, ...start.map(([, written]) => written[0])]
    })
    return [...new Set(near)].slice(0, 6)
  }

  /** One record: {url, kind, title, summary, note, names, sections: [[anchor, heading]], details}. */
  async record(number) {
    const { perFile, kinds } = await this.index()
    const [url, kind, title, summary, note, names, sections, details] = this.known.get(number)
      || (await this.part(`d/${Math.floor(number / perFile)}.json`)).records[number % perFile]
    return { url, kind: kinds[kind], title, summary, note, names, sections, details }
  }

  /** The facets in the order of the page: {name, title, values: value -> the set of records that have it}. */
  async facets() {
    const [base, file] = await Promise.all([this.index(), this.part("facets.json")])
    return (file.list ||= base.facets.map(([id, name, title]) => ({
      name,
      title,
      values: new Map(Object.entries(file.facets[id] || {}).map(([value, steps]) => {
        let record = 0
        return [value, new Set(steps.map((step) => (record += step)))]
      })),
    })))
  }
}
