import { EVENT_NAMES } from '@tenderlight/compliance/procurement/events'
import type { Detail } from '@tenderlight/contracts/procurements'

type Fact = Detail['facts'][number]
type Notice = Detail['notices'][number]

/** An entry as it is shown: what became of it, and the entry that replaced or withdrew it. */
export interface FactLine {
  readonly fact: Fact
  readonly state: 'current' | 'corrected' | 'withdrawn'
  readonly replacedBy: Fact | undefined
  /** The notice in which everybody can read it: only a change notice corrects it. */
  readonly notice: string | undefined
}

/** The notice that decides an event: the newest of its kind; of the bid deadline only where one is stated. */
function noticeOf(event: Fact['event'], notices: readonly Notice[]): string | undefined {
  const standing = notices.filter(({ correctedBy }) => correctedBy === null)
  switch (event) {
    case 'intention':
    case 'tender-plan':
      return standing.find(({ kind }) => kind === 'intention')?.number
    case 'announcement':
      return standing.find(({ kind }) => kind === 'announcement')?.number
    case 'bid-deadline':
      return standing.find(({ kind, bidDeadlineOn }) => kind === 'announcement' && bidDeadlineOn !== null)?.number
    default:
      return undefined
  }
}

/**
 * The entries in the order in which things happened, each with what became of it. An entry that only withdraws
 * another is told there, not on a line of its own.
 */
export function factLines(facts: readonly Fact[], notices: readonly Notice[]): FactLine[] {
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
      return { fact, state, replacedBy, notice: noticeOf(fact.event, notices) }
    })
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
