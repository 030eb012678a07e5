// "Geef door": the mail names what a reader selected on the page, or the line pressed last, and the heading above it.

const passOn = document.querySelector("#geef-door")

function fillIn() {
  const chosen = getSelection()
  const line = chosen.anchorNode?.parentElement?.closest("#content :is(li, p, dd, td)")
  if (!line || passOn.contains(line)) return
  const heading = [...document.querySelectorAll("h1, h2, h3")].findLast((one) => one.compareDocumentPosition(line) & 4)
  const words = [...`${heading.textContent}: ${`${chosen}` || line.textContent}`.replace(/\s+/g, " ")].slice(0, 300).join("")
  for (const link of passOn.querySelectorAll("[href^=mailto]"))
    link.href = link.href.replace(/Zin:.*?%0D/, `Zin:%20${encodeURIComponent(words)}%0D`)
}

for (const press of ["pointerdown", "keydown"]) passOn?.addEventListener(press, fillIn)
