// An address can lead into what is folded: it is opened, with all around it.

function unfold() {
  const place = document.querySelector(":target")
  const closed = []
  for (let one = place?.closest("details"); one; one = one.parentElement?.closest("details")) if (!one.open) closed.push(one)
  for (const one of closed) one.open = true
  if (closed.length) place.scrollIntoView()
}

addEventListener("hashchange", unfold)
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href*='#']")
  if (link && link.href === location.href) unfold()
})
unfold()
