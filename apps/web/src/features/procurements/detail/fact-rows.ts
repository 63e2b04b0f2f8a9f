import { EVENT_NAMES } from '@tenderlight/compliance/procurement/events'
import type { Detail } from '@tenderlight/contracts/procurements'

type Fact = Detail['facts'][number]

/** An entry as it is shown: what became of it, and the entry that replaced or withdrew it. */
export interface FactLine {
  readonly fact: Fact
  readonly state: 'current' | 'corrected' | 'withdrawn'
  readonly replacedBy: Fact | undefined
}

/**
 * The entries in the order in which things happened, each with what became of it. An entry that only withdraws
 * another is told there, not on a line of its own.
 */
export function factLines(facts: readonly Fact[]): FactLine[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  return facts
    .filter(({ withdrawn }) => !withdrawn)
    .toSorted(
      (a, b) =>
        compare(a.on, b.on) ||
        EVENT_NAMES.indexOf(a.event) - EVENT_NAMES.indexOf(b.event) ||
        compare(a.recordedAt, b.recordedAt),
    )
    .map((fact) => {
      const replacedBy = fact.correctedBy === null ? undefined : byId.get(fact.correctedBy)
      const state = fact.correctedBy === null ? 'current' : replacedBy?.withdrawn === true ? 'withdrawn' : 'corrected'
      return { fact, state, replacedBy }
    })
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
