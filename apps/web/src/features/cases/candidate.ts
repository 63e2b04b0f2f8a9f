import type { BreachOf, Candidate } from '@tenderlight/contracts/case-acts'

/** Tells a breach apart from every other. */
export const idOf = ({ key, rule, part, matter }: Pick<Candidate, 'key' | 'rule' | 'part' | 'matter'>): string =>
  [key, rule, part ?? '', matter ?? ''].join(' ')

/** The breach as the server is asked about it. */
export function breachOf({ key, rule, part, matter }: Candidate): BreachOf {
  return { key, rule, ...(part === null ? {} : { part }), ...(matter === null ? {} : { matter }) }
}

/** How many of the chosen belong to each unit: one case a unit. */
export function byUnit(chosen: readonly Candidate[]): readonly { readonly name: string; readonly n: number }[] {
  const units = new Map<string, { name: string; n: number }>()
  for (const { unit } of chosen) units.set(unit.id, { name: unit.name, n: (units.get(unit.id)?.n ?? 0) + 1 })
  return [...units.values()]
}
