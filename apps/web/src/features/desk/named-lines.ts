import type { Named } from '@tenderlight/compliance/desk/kinds'

/** Names as they are typed, one a line. */
export function linesOf(list: readonly Named[] | undefined): string {
  return (list ?? []).map(({ name }) => name).join('\n')
}

/**
 * The names of a text, one a line, each with its key: a name that was ever known keeps the key that it had, another one gets the
 * next that nothing has.
 */
export function namedIn(text: string, known: readonly Named[]): readonly Named[] {
  const used = new Set(known.map(({ id }) => id))
  let next = 1
  const fresh = (): string => {
    while (used.has(`n${next}`)) next += 1
    used.add(`n${next}`)
    return `n${next}`
  }
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((name) => ({ id: known.findLast((one) => one.name === name)?.id ?? fresh(), name }))
}
