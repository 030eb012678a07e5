// What a reader chose stands in the address, and only this script writes it there: nothing of it is stored or sent. It
// stands at the top of every joined script that imports from it (macros/render/scripts.py).

/** What the address holds under a name, "" when it holds nothing. */
export const chosen = (name) => new URLSearchParams(location.search).get(name) || ""

/** Keep choices in the address, [name, value] each; an empty one leaves it. */
export function keep(choices) {
  const address = new URL(location.href)
  for (const [name, value] of choices) {
    if (value) address.searchParams.set(name, value)
    else address.searchParams.delete(name)
  }
  history.replaceState(history.state, "", address)
}

/** Keep what the fields of a form hold. */
export const keepFields = (fields) => keep(fields.map(({ name, value }) => [name, value]))

/**
 * Put into the fields of a form what the address holds; a word that is no choice is left out. What the address does not
 * tell stays: a reader may have chosen before this script was there.
 */
export function restoreFields(fields) {
  for (const field of fields) {
    const asked = chosen(field.name)
    if (asked) field.value = asked
    if (field.selectedIndex === -1) field.value = ""
  }
}
