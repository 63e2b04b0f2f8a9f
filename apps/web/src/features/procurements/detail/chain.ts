import { clockOf } from '@tenderlight/compliance/clock'
import { worstLight } from '@tenderlight/compliance/finding'
import type { Finding, Light } from '@tenderlight/compliance/finding'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import type { Regime } from '@tenderlight/compliance/procurement/vocabulary'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { bySoonest } from './clock-rows.ts'

export type StepId = 'opening' | 'announcement' | 'award' | 'notice' | 'contract' | 'publication' | 'payment'

interface StepPlan {
  readonly id: StepId
  /** The events that belong to the step, the one that completes it last. */
  readonly events: readonly EventName[]
  /** True when these are enough to call the step done. */
  readonly done: (has: (event: EventName) => boolean) => boolean
}

/** One step of a procurement's life, as the chain shows it. */
export interface Step {
  readonly id: StepId
  readonly events: readonly EventName[]
  readonly state: 'done' | 'late' | 'running' | 'ahead'
  readonly light: Light
  /** What happened, in the order of the events. */
  readonly happened: readonly { readonly event: EventName; readonly on: CivilDate }[]
  /** The soonest last day of what is still open. */
  readonly due: CivilDate | null
  /** The finding worth a sentence under the step. */
  readonly note: Finding | null
}

const has =
  (...events: readonly EventName[]): StepPlan['done'] =>
  (known) =>
    events.every(known)

const planOf = (regime: Regime | undefined): readonly StepPlan[] => {
  const opening: EventName = regime === 'tendering' ? 'tender-plan' : 'intention'
  return [
    { id: 'opening', events: [opening], done: has(opening) },
    { id: 'announcement', events: ['announcement'], done: has('announcement') },
    {
      id: 'award',
      events: ['bid-deadline', 'evaluation-ended', 'candidate-publicity', 'result-determined'],
      done: (known) => known('evaluation-ended') || known('result-determined'),
    },
    { id: 'notice', events: ['award-notice'], done: has('award-notice') },
    { id: 'contract', events: ['contract-signed'], done: has('contract-signed') },
    {
      id: 'publication',
      events: ['contract-published', 'contract-published-provincially', 'contract-filed'],
      done: (known) =>
        known('contract-filed') && (known('contract-published') || known('contract-published-provincially')),
    },
    { id: 'payment', events: ['acceptance', 'invoice', 'payment'], done: has('payment') },
  ]
}

/** The chain of a procurement: what is done, what runs and until when, what is late. */
export function chainOf(
  dates: ReadonlyMap<EventName, CivilDate>,
  findings: readonly Finding[],
  regime: Regime | undefined,
): Step[] {
  const lit = findings.filter(({ level }) => level !== 'encouragement')
  return planOf(regime).map(({ id, events, done }) => {
    const about = lit.filter((finding) => isAbout(finding, events))
    const open = about.filter(({ trigger, met, due }) => trigger !== null && met === null && due !== null)
    const isDone = done((event) => dates.has(event))
    const overdue = open.some(({ verdict }) => verdict === 'breach')
    return {
      id,
      events,
      state: isDone ? 'done' : overdue ? 'late' : open.length > 0 ? 'running' : 'ahead',
      light:
        isDone || open.length > 0
          ? about.length === 0
            ? 'green'
            : worstLight(about.map(({ light }) => light))
          : 'grey',
      happened: events.flatMap((event) => {
        const on = dates.get(event)
        return on === undefined ? [] : [{ event, on }]
      }),
      due: isDone ? null : soonest(open),
      note: worthSaying(about, isDone),
    }
  })
}

/** A clock belongs to the step that meets it; a least distance to the step that opens it. */
function isAbout(finding: Finding, events: readonly EventName[]): boolean {
  const clock = clockOf(finding)
  return clock !== undefined && events.some((event) => event === (clock.counting === 'gap' ? clock.from : clock.to))
}

function soonest(open: readonly Finding[]): CivilDate | null {
  return open.reduce<CivilDate | null>(
    (first, { due }) => (due !== null && (first === null || due < first) ? due : first),
    null,
  )
}

const WEIGHT: Readonly<Record<Light, number>> = { red: 3, yellow: 2, green: 1, grey: 0 }

/** The worst finding; among equals the one whose last day stands at the step, then the one with a figure to tell. */
function worthSaying(about: readonly Finding[], isDone: boolean): Finding | null {
  const told = about.filter(({ verdict, met, trigger }) =>
    isDone ? verdict !== 'pending' || met !== null || trigger !== null : trigger !== null,
  )
  return (
    told.toSorted(
      (a, b) =>
        WEIGHT[b.light] - WEIGHT[a.light] ||
        bySoonest(a, b) ||
        Number(b.actual !== undefined) - Number(a.actual !== undefined),
    )[0] ?? null
  )
}
