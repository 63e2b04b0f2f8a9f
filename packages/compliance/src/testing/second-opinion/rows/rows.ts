import type { CivilDate, CivilMonth } from '@tenderlight/law/civil-date'
import { civilDate, civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import * as fc from 'fast-check'
import { EVENTS, NOT_IN_LEDGER } from '../../../procurement/events.ts'
import type { DateField } from '../../../procurement/events.ts'
import type { Procurement } from '../../../procurement/procurement.ts'
import { METHODS, SCALES, SPECIAL_MATTERS } from '../../../procurement/vocabulary.ts'
import type { Medium } from '../../../procurement/vocabulary.ts'
import { lastDays } from '../days.ts'
import { asDates, dates } from './dates.ts'
import { money } from './money.ts'

/** A row and the day on which it is looked at. */
export interface LookedAt {
  readonly row: Procurement
  readonly today: CivilDate
}

const FIRST_DAY = dayNumber('2024-01-02')
const LATER = [0, 0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 15, 20, 27, 29, 30, 31, 32, 33, 38, 90, 400]

/** The terms that rules give, so that rows are looked at on the last day of one and on the day after. */
const TERMS = [
  ...[2, 5, 7, 10].map((count) => ({ count, unit: 'working-days' }) as const),
  ...[3, 5, 10, 30].map((count) => ({ count, unit: 'days' }) as const),
]

/**
 * The day on which a row with these past days is looked at: some days after the last, or the end of a term from one of
 * them, or the day after that end.
 */
const look = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.constantFrom(...LATER).map((days) => (past: readonly number[]) => Math.max(...past) + days),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ which: fc.nat({ max: 30 }), term: fc.constantFrom(...TERMS), beside: fc.constantFrom(0, 1) })
      .map(({ which, term, beside }) => (past: readonly number[]) => {
        const last = Math.max(...past)
        const recent = past.filter((day) => last - day < 40)
        const from = civilDateOf(recent[which % recent.length] ?? last)
        const due = lastDays(from, term, undefined)?.due
        return Math.max(last, due === undefined ? last : dayNumber(civilDate(due)) + beside)
      }),
  },
)

const rarely = <T>(values: fc.Arbitrary<T>, weight: number): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: values })

const words = fc.record({
  regime: fc.option(
    fc.constantFrom<'government-procurement' | 'tendering'>(
      'government-procurement',
      'government-procurement',
      'tendering',
    ),
    { nil: undefined, freq: 30 },
  ),
  category: fc.constantFrom<'goods' | 'services' | 'works'>('goods', 'services', 'works'),
  method: fc.oneof(fc.constantFrom<'open-tender'>('open-tender'), fc.constantFrom(...METHODS)),
  summary: fc.option(fc.constant('随机生成的一行'), { nil: undefined, freq: 20 }),
  expectedMonth: fc.option(fc.constant<CivilMonth>('2026-05'), { nil: undefined, freq: 20 }),
  specialMatter: rarely(fc.constantFrom(...SPECIAL_MATTERS), 3),
  winnerScale: fc.option(fc.constantFrom(...SCALES), { nil: undefined, freq: 8 }),
})

/** What only a register can hold: written reasons, hours, media, the form of a contract. */
const registerWords = fc.record({
  contractForm: rarely(fc.constantFrom<'electronic' | 'paper'>('electronic', 'electronic', 'paper'), 1),
  agreedPaymentDays: rarely(fc.constantFrom(15, 45, 60, 61, 90), 2),
  stated: rarely(fc.subarray<'intention' | 'announcement'>(['intention', 'announcement']), 1),
  reason: rarely(fc.constant('设备突发故障,已书面说明'), 6),
  hours: rarely(
    fc.constantFrom(['10:00', '15:00'] as const, ['15:00', '10:00'] as const, ['10:00', '10:00'] as const),
    1,
  ),
  intentionMedium: rarely(fc.constantFrom<Medium>('municipal', 'provincial'), 8),
})

/** An object without the fields that are undefined. */
function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> }
}

interface Drawn {
  readonly row: Omit<Procurement, 'id' | 'heldBy'>
  readonly today: CivilDate
}

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    dates,
    money,
    words,
    plan: fc.constantFrom('plan', 'plan', 'plan', 'both', 'intention'),
    look,
  })
  .map(({ dates: { onRecord, mark }, money, words, plan, look }) => {
    const days: Partial<Record<DateField, number>> = { ...onRecord }
    if (words.specialMatter !== undefined && mark !== undefined) days.specialMatterOn = mark
    if (words.regime === 'tendering' && plan === 'plan') delete days.intentionOn
    if (words.regime !== 'tendering' || plan === 'intention') delete days.tenderPlanOn
    const past = Object.entries(days).filter(([field]) => field !== 'bidDeadlineOn')
    const today = look([FIRST_DAY, ...past.map(([, day]) => day)])
    return {
      row: { title: '随机行', ...present(words), ...present(money), ...asDates(days) },
      today: civilDateOf(today),
    }
  })

const NO_COLUMN: ReadonlySet<string> = new Set([...NOT_IN_LEDGER].map((event) => EVENTS[event]))

/** Rows of a ledger that lie close to every limit the rules draw. */
export const ledgerRow: fc.Arbitrary<LookedAt> = drawn.map(({ row, today }) => {
  const columns = Object.entries(row).filter(([field]) => !NO_COLUMN.has(field))
  return { row: { id: 'ROW', heldBy: 'ledger' as const, ...Object.fromEntries(columns) }, today }
})

/** Records of the register: the same, with what only a register holds. */
export const registerRow: fc.Arbitrary<LookedAt> = fc
  .record({ drawn, more: registerWords })
  .map(({ drawn: { row, today }, more: { stated, reason, hours, intentionMedium, ...more } }) => ({
    row: {
      id: 'RECORD',
      heldBy: 'register' as const,
      ...row,
      ...present(more),
      ...(row.measure === 'none' && stated !== undefined ? { noReserveStatedIn: stated } : {}),
      ...(reason === undefined ? {} : { reasons: { 'cn.gp.intention.lead-time': reason } }),
      ...(hours === undefined ? {} : { times: { specialMatterOn: hours[0], announcementOn: hours[1] } }),
      ...(intentionMedium === undefined ? {} : { media: { intentionOn: intentionMedium } }),
    },
    today,
  }))
