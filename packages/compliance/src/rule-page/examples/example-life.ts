import { addDays, daysBetween } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { EVENTS } from '../../procurement/events.ts'
import type { DateField, EventName } from '../../procurement/events.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import type { Regime } from '../../procurement/vocabulary.ts'

/** An ordinary course, in days from the award notice. */
const COURSE: { readonly [E in EventName]?: number } = {
  intention: -75,
  'tender-plan': -75,
  announcement: -30,
  'documents-issued': -30,
  'bid-deadline': -5,
  'evaluation-ended': -3,
  'evaluation-report': -3,
  'candidate-publicity': -2,
  'result-determined': 0,
  'award-notice': 0,
  'contract-signed': 5,
  'contract-published': 6,
  'contract-published-provincially': 6,
  'contract-filed': 6,
  delivery: 40,
  acceptance: 45,
  invoice: 50,
  payment: 55,
}

/** What an example says besides dates; amounts in fen. */
const GOODS: Omit<Procurement, DateField> = {
  id: '示例',
  heldBy: 'register',
  title: '示例项目',
  buyer: '示例单位',
  regime: 'government-procurement',
  category: 'services',
  method: 'open-tender',
  summary: '示例需求',
  budget: 186_000_000,
  expectedMonth: '2026-10' as const,
  measure: 'exclusive',
  reservedSme: 186_000_000,
  reservedSmallMicro: 186_000_000,
  bidDeposit: 0,
  bidders: 4,
  winnerScale: 'small',
  awardAmount: 180_000_000,
  contractAmount: 180_000_000,
  performanceBond: 0,
}

const WORKS: Partial<Procurement> = {
  regime: 'tendering',
  category: 'works',
  budget: 800_000_000,
  controlPrice: 780_000_000,
  reservedSme: 400_000_000,
  reservedSmallMicro: 300_000_000,
  measure: 'package',
  awardAmount: 760_000_000,
  contractAmount: 760_000_000,
  contractForm: 'electronic',
}

/** The attributes of an example under one law or the other, without a single date. */
export function exampleAttributes(regime: Regime | 'both'): Procurement {
  return regime === 'tendering' ? { ...GOODS, ...WORKS } : GOODS
}

/**
 * The dates of an ordinary course in which `event` happened on `on` and nothing after it; an event outside the ordinary
 * course stands alone.
 */
export function courseUntil(event: EventName, on: CivilDate): { [F in DateField]?: CivilDate } {
  const at = COURSE[event]
  if (at === undefined) return { [EVENTS[event]]: on }
  return Object.fromEntries(
    Object.entries(COURSE)
      .map(([name, offset]) => [EVENTS[name as EventName], addDays(on, offset - at)] as const)
      .filter(([field, day]) => field === EVENTS[event] || daysBetween(on, day) < 0),
  )
}

/** The dates of an ordinary course from intention to payment, its award notice on `on`. */
export function wholeCourse(on: CivilDate): { [F in DateField]?: CivilDate } {
  return Object.fromEntries(
    Object.entries(COURSE).map(([name, offset]) => [EVENTS[name as EventName], addDays(on, offset)]),
  )
}
