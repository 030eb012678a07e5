// A list that is narrowed by what its form asks, and a picture that follows it. The choices stand in the address.

import { keepFields, restoreFields } from "./address.js"

for (const form of document.querySelectorAll("form[data-filter]")) {
  const fields = [...form.querySelectorAll("select")]
  const lines = [...document.querySelectorAll("[data-line]")]
  const groups = [...document.querySelectorAll("[data-group]")]
  const fits = (one) => fields.every(({ name, value }) => !value || (one.dataset[name] || "").split(" ").includes(value))

  function narrow() {
    for (const line of lines) line.hidden = !fits(line)
    for (const group of groups) group.hidden = !group.querySelector("[data-line]:not([hidden])")
    for (const dot of document.querySelectorAll("[data-dot]")) dot.classList.toggle("off", !fits(dot))
    for (const link of document.querySelectorAll(".jump a[href^='#']")) {
      link.parentElement.hidden = document.querySelector(link.hash)?.closest("[data-group]")?.hidden || false
    }
    const left = lines.filter((line) => !line.hidden).length
    if (left < lines.length) for (const line of lines) if (!line.hidden) line.closest("details")?.setAttribute("open", "")
    form.querySelector("output").textContent = left < lines.length ? `${left} van ${lines.length}` : ""
  }

  restoreFields(fields)
  form.addEventListener("change", () => {
    keepFields(fields)
    narrow()
  })
  form.addEventListener("submit", (event) => event.preventDefault())
  form.hidden = false
  narrow()
}
