// "Snel weg": the page is gone at once, and back does not bring it back. Three times Shift within two seconds does the
// same; any other key in between starts the count anew, so that nobody leaves while typing capitals.

const link = document.querySelector(".leave")
const presses = []

function leave(event) {
  event.preventDefault()
  document.documentElement.hidden = true
  document.title = ""
  location.replace(link.href)
}

function count(event) {
  if (event.repeat) return
  if (event.key !== "Shift") presses.length = 0
  else presses.push(event.timeStamp)
  if (presses.length > 2 && event.timeStamp - presses.at(-3) < 2000) leave(event)
}

if (link) {
  link.addEventListener("click", leave)
  addEventListener("keydown", count)
}
