// The site from disk: macros/publish/take_away.py puts this script into the copy that readers take along, and nowhere
// else. A browser lets a page from disk neither fetch nor load modules. Here a script element does both: each script
// of the copy gives `run` what it does, each file of data gives `keep` what it holds.

const disk = (() => {
  const root = new URL("../../", document.currentScript.src).href
  const policy = globalThis.trustedTypes?.createPolicy("disk", {
    createScriptURL(address) {
      if (address.startsWith(root)) return address
      throw new TypeError(`${address} is not of this site`)
    },
  })
  const held = new Map()
  const asked = new Map()
  const own = () => document.currentScript.src

  /** What the script at an address holds, once however often it is asked for. */
  function bring(address) {
    const wanted = String(address)
    if (!asked.has(wanted)) {
      asked.set(wanted, new Promise((resolve, reject) => {
        const script = document.createElement("script")
        script.src = policy ? policy.createScriptURL(wanted) : wanted
        script.addEventListener("load", () => resolve(held.get(script.src)))
        script.addEventListener("error", () => reject(new Error(wanted)))
        document.head.append(script)
      }))
    }
    return asked.get(wanted)
  }

  /** The answer of a server, as far as the scripts of the site look at it. */
  async function fetch(address) {
    const wanted = String(address)
    if (!disk.files.has(wanted.slice(root.length))) return { ok: false, status: 404 }
    const text = await bring(`${wanted}.js`)
    return { ok: true, status: 200, json: async () => JSON.parse(text) }
  }

  /** A link to a folder leads to the page in it; on disk the folder itself is a list of files. */
  function leadOn(element) {
    for (const name of ["href", "data-href"]) {
      const to = new URL(element.getAttribute(name) ?? "#", document.baseURI)
      if (to.protocol === "file:" && to.pathname.endsWith("/")) {
        to.pathname += "index.html"
        element.setAttribute(name, to.href)
      }
    }
  }

  /** The links of the page lead to pages already; those that scripts make do so as soon as they are there. */
  function leadAllOn() {
    const every = "[href], [data-href]"
    new MutationObserver((changes) => {
      for (const { target, type, addedNodes } of changes) {
        if (type === "attributes") leadOn(target)
        for (const added of addedNodes) {
          if (added.matches?.(every)) leadOn(added)
          for (const inside of added.querySelectorAll?.(every) ?? []) leadOn(inside)
        }
      }
    }).observe(document.body, { subtree: true, childList: true, attributeFilter: ["href", "data-href"] })
  }
  addEventListener("DOMContentLoaded", leadAllOn)

  return {
    bring,
    files: new Set(),
    keep(text) { held.set(own(), text) },
    run(script) {
      const here = own()
      held.set(here, script((address) => bring(new URL(address, here)), fetch, here))
    },
  }
})()
