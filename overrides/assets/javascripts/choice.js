// What a reader chose, kept in the address: who they are (?rol=) and where they work (?gemeente=). It goes along with
// every link to another page of this site, and nothing of it is stored or sent.

import { chosen, keep } from "./address.js"

const KEPT = ["rol", "gemeente"]
const site = new URL("../../", import.meta.url)

/** Show what one reader does. The part that the address leads to (:target) wins, and so it must lead to this one. */
function showRole(roles, role) {
  const part = [...roles.querySelectorAll(".role")].find((one) => one.id === role)
  if (!part) return
  if (roles.querySelector(".role:target:not(#" + role + ")")) location.replace(`#${role}`)
  roles.dataset.chosen = role
  for (const one of roles.querySelectorAll(".role")) one.classList.toggle("role--chosen", one === part)
  for (const link of roles.querySelectorAll(".roles__switch a")) {
    if (link.hash === `#${role}`) link.setAttribute("aria-current", "true")
    else link.removeAttribute("aria-current")
  }
}

for (const roles of document.querySelectorAll(".roles:has(.roles__switch)")) {
  const links = [...roles.querySelectorAll(".roles__switch a")]
  const known = links.map((link) => link.hash.slice(1))
  const asked = [roles.querySelector(".role:target")?.id, chosen("rol")]
  showRole(roles, asked.find((role) => known.includes(role)) || known[0])
  roles.querySelector(".roles__switch").addEventListener("click", (event) => {
    const link = event.target.closest("a")
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    showRole(roles, link.hash.slice(1))
    keep([["rol", link.hash.slice(1)]])
  })
}

/** A list of municipalities becomes a choice of one of them. */
function chooseTown(towns, number) {
  const list = towns.querySelector("ul")
  const lines = [...list.querySelectorAll("[data-town]")]
  const field = document.createElement("select")
  const label = document.createElement("label")
  const around = document.createElement("div")
  around.className = "towns"
  field.id = `town-${number}`
  label.htmlFor = field.id
  label.textContent = "Kies uw gemeente"
  field.append(new Option("–", ""))
  for (const line of lines) field.append(new Option(line.querySelector("strong").textContent, line.dataset.town))
  list.setAttribute("aria-live", "polite")
  const show = () => {
    for (const line of lines) line.classList.toggle("other", line.dataset.town !== field.value)
    around.classList.toggle("towns--any", !field.value)
  }
  field.addEventListener("change", () => {
    keep([["gemeente", field.value]])
    show()
  })
  if (lines.some((line) => line.dataset.town === chosen("gemeente"))) field.value = chosen("gemeente")
  show()
  around.append(label, field, list)
  towns.replaceWith(around)
}
for (const [number, towns] of document.querySelectorAll("details.towns").entries()) chooseTown(towns, number)

function takeAlong(event) {
  const link = event.target.closest?.("a[href]")
  if (!link || !link.href.startsWith(site.href) || link.pathname === location.pathname) return
  const address = new URL(link.href)
  for (const name of KEPT) {
    if (chosen(name) && !address.searchParams.has(name)) address.searchParams.set(name, chosen(name))
  }
  if (address.href !== link.href) link.href = address
}
for (const press of ["click", "auxclick"]) document.addEventListener(press, takeAlong, true)
