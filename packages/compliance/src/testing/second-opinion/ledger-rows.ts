import type { CivilDate, CivilMonth } from '@tenderlight/law/civil-date'
import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import * as fc from 'fast-check'
import { NOT_IN_LEDGER, EVENTS } from '../../procurement/events.ts'
import type { DateField } from '../../procurement/events.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { METHODS, MEASURES, SCALES, SPECIAL_MATTERS } from '../../procurement/vocabulary.ts'

/** Days beside which counting goes wrong: eves of holidays, make-up days, turns of the year. */
const HARD_DAYS: readonly CivilDate[] = [
  '2024-02-06',
  '2024-04-28',
  '2024-09-12',
  '2024-09-27',
  '2025-01-24',
  '2025-04-28',
  '2025-05-29',
  '2025-09-26',
  '2025-12-30',
  '2026-02-10',
  '2026-02-27',
  '2026-04-30',
  '2026-06-17',
  '2026-09-23',
  '2026-09-29',
  '2026-10-09',
  '2026-11-20',
]

/** Gaps in days, thick around the figures of the rules. */
const GAPS = [
  0, 0, 1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 17, 19, 20, 21, 28, 29, 30, 31, 32, 33, 38, 45, 60,
]

const LINE: readonly DateField[] = [
  'intentionOn',
  'announcementOn',
  'bidDeadlineOn',
  'evaluationEndedOn',
  'resultDeterminedOn',
  'awardNoticeOn',
  'contractSignedOn',
  'acceptedOn',
  'invoicedOn',
  'paidOn',
]
/** What hangs on a date of the line. */
const BESIDE: readonly (readonly [field: DateField, from: DateField])[] = [
  ['tenderPlanOn', 'intentionOn'],
  ['contractPublishedOn', 'contractSignedOn'],
  ['contractFiledOn', 'contractSignedOn'],
  ['loserDepositRefundedOn', 'contractSignedOn'],
  ['winnerDepositRefundedOn', 'contractSignedOn'],
  ['challengeOn', 'awardNoticeOn'],
]

const gap = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(...GAPS) },
  { weight: 1, arbitrary: fc.constantFrom(-1, -2, -9) },
)
const there = (percent: number) => fc.integer({ min: 0, max: 99 }).map((draw) => draw < percent)

/** A row's dates: a line of events from a hard day on, some left out, a few in an order that cannot be. */
const dates = fc
  .record({
    start: fc.constantFrom(...HARD_DAYS),
    shift: fc.integer({ min: -40, max: 6 }),
    gaps: fc.array(gap, { minLength: LINE.length, maxLength: LINE.length }),
    kept: fc.array(there(88), { minLength: LINE.length, maxLength: LINE.length }),
    length: fc.integer({ min: 0, max: LINE.length }),
    beside: fc.array(fc.record({ gap, kept: there(70) }), { minLength: BESIDE.length, maxLength: BESIDE.length }),
    challenged: there(14),
    closedAfter: fc.option(fc.constantFrom(-2, 0, 1, 3, 7, 11, 20), { nil: undefined }),
    marked: fc.option(fc.constantFrom(-20, -1, 0, 0, 1, 9), { nil: undefined }),
  })
  .map(({ start, shift, gaps, kept, length, beside, challenged, closedAfter, marked }) => {
    const days: Partial<Record<DateField, number>> = {}
    const onRecord: Partial<Record<DateField, number>> = {}
    let day = dayNumber(start) + shift
    for (const [index, field] of LINE.entries()) {
      if (index > 0) day += gaps[index] ?? 0
      days[field] = day
      if (index < length && kept[index] === true) onRecord[field] = day
    }
    for (const [index, [field, from]] of BESIDE.entries()) {
      const [drawn, base] = [beside[index], days[from]]
      const reached = LINE.indexOf(from) < length
      if (drawn === undefined || base === undefined || !drawn.kept || !reached) continue
      if (field === 'challengeOn' && !challenged) continue
      onRecord[field] = base + drawn.gap
    }
    const challenge = onRecord.challengeOn
    if (challenge !== undefined && closedAfter !== undefined) onRecord.challengeClosedOn = challenge + closedAfter
    const announced = days.announcementOn
    const mark = marked === undefined || announced === undefined ? undefined : announced + marked
    return { onRecord, mark }
  })

const LIMITS = [200_000_000, 400_000_000] as const
const budget = fc.oneof(
  fc.constantFrom(...LIMITS, ...LIMITS.map((limit) => limit - 1), ...LIMITS.map((limit) => limit + 1)),
  fc.constantFrom(280_000_001, 300_000_000, 1_000_000_000, 1_000_000_007),
  fc.integer({ min: 1_000_000, max: 6_000_000_000 }),
)
/** An amount a fen around a share of a base. */
const near = (base: number, share: number, by: number) => Math.max(0, Math.ceil((base * share) / 10_000) + by)
const aFen = fc.constantFrom(-1, 0, 0, 1)

const money = fc
  .record({
    budget,
    control: fc.option(fc.constantFrom(10_000, 9_700, 10_000, 9_999), { nil: undefined }),
    measure: fc.option(fc.constantFrom(...MEASURES), { nil: undefined, freq: 12 }),
    reserved: fc.option(fc.constantFrom(3000, 3300, 4000, 4000, 4500, 10_000), { nil: undefined, freq: 8 }),
    ofControl: fc.boolean(),
    asShare: there(12),
    inside: fc.option(fc.constantFrom(5000, 6000, 7000, 7000, 10_000), { nil: undefined, freq: 8 }),
    by: fc.tuple(aFen, aFen, aFen, aFen),
    deposit: fc.option(fc.constantFrom<'none' | 'cap' | 100_000 | 200_000>('none', 'none', 'cap', 100_000, 200_000), {
      nil: undefined,
      freq: 8,
    }),
    contract: fc.option(fc.constantFrom(9_000, 9_850, 10_000), { nil: undefined, freq: 8 }),
    bond: fc.option(fc.constantFrom(0, 250, 250, 1000, 1000, 500), { nil: undefined, freq: 3 }),
    reason: fc.option(
      fc.constantFrom(
        '46号第六条第三项:无法确保充分供应、充分竞争',
        '第六条第(二)项',
        '框架协议采购',
        '只能从非中小企业处采购',
        '时间紧',
        '领导要求尽快采购',
      ),
      { nil: undefined, freq: 6 },
    ),
    phone: there(80),
  })
  .map(
    ({
      control,
      measure,
      reserved,
      ofControl,
      asShare,
      inside,
      by,
      deposit,
      contract,
      bond,
      reason,
      phone,
      ...rest
    }) => {
      const controlPrice = control === undefined ? undefined : near(rest.budget, control, 0)
      const base = ofControl && controlPrice !== undefined ? controlPrice : rest.budget
      const silent = measure === 'none' || measure === undefined || reserved === undefined
      const reservedSme = silent || asShare ? undefined : measure === 'exclusive' ? base : near(base, reserved, by[0])
      const contractAmount = contract === undefined ? undefined : near(rest.budget, contract, 0)
      return {
        budget: rest.budget,
        controlPrice,
        measure,
        reservedSme,
        reservedSmeShare: silent || !asShare || measure === 'exclusive' ? undefined : Math.max(0, reserved + by[0]),
        reservedSmallMicro:
          silent || inside === undefined ? undefined : near(reservedSme ?? near(base, reserved, 0), inside, by[1]),
        bidDeposit:
          deposit === undefined
            ? undefined
            : deposit === 'none'
              ? 0
              : deposit === 'cap'
                ? near(base, 200, by[2])
                : deposit * 100 + by[2],
        contractAmount,
        performanceBond: bond === undefined ? undefined : bond === 0 ? 0 : near(contractAmount ?? base, bond, by[3]),
        noReserveReason: measure === 'none' ? reason : undefined,
        complaintPhone: measure === 'none' && phone ? '0000-0000000' : undefined,
      }
    },
  )

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
  summary: fc.option(fc.constant('合成的一行'), { nil: undefined, freq: 20 }),
  expectedMonth: fc.option(fc.constant<CivilMonth>('2026-05'), { nil: undefined, freq: 20 }),
  specialMatter: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, fc.constantFrom(...SPECIAL_MATTERS)),
  winnerScale: fc.option(fc.constantFrom(...SCALES), { nil: undefined, freq: 8 }),
})

/** An object without the fields that are undefined. */
function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> }
}

/** A row and the day on which it is looked at: that of its last event, or days or weeks after. */
export interface LookedAt {
  readonly row: Procurement
  readonly today: CivilDate
}

/** Rows of a ledger that lie close to every limit the rules draw. */
export const ledgerRow: fc.Arbitrary<LookedAt> = fc
  .record({
    dates,
    money,
    words,
    later: fc.constantFrom(0, 0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 15, 20, 27, 29, 30, 31, 32, 33, 38, 90, 400),
  })
  .map(({ dates: { onRecord, mark }, money, words, later }) => {
    const days: Partial<Record<DateField, number>> = { ...onRecord }
    if (words.specialMatter !== undefined && mark !== undefined) days.specialMatterOn = mark
    const past = Object.entries(days).filter(([field]) => field !== 'bidDeadlineOn')
    const today = Math.max(dayNumber('2024-01-02'), ...past.map(([, day]) => day)) + later
    const onDates = Object.fromEntries(Object.entries(days).map(([field, day]) => [field, civilDateOf(day)]))
    return {
      row: { id: 'ROW', heldBy: 'ledger' as const, title: '随机行', ...present(words), ...present(money), ...onDates },
      today: civilDateOf(today),
    }
  })

/** Fields that no row may have, because a ledger has no column for them. */
export const FIELDS_NOT_IN_LEDGER: ReadonlySet<string> = new Set([...NOT_IN_LEDGER].map((event) => EVENTS[event]))
