import type { CivilDate } from '@tenderlight/law/civil-date'
import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import * as fc from 'fast-check'
import type { DateField } from '../../../procurement/events.ts'
import type { Procurement } from '../../../procurement/procurement.ts'
import { lastDays } from '../days.ts'
import type { LookedAt } from '../rows/rows.ts'

/** Days whose neighbourhood is hard to count, in each regime's years. */
const HARD_DAYS: readonly CivilDate[] = [
  '2024-02-05',
  '2024-09-13',
  '2025-01-23',
  '2025-04-29',
  '2025-09-28',
  '2026-02-09',
  '2026-04-30',
  '2026-09-21',
  '2026-09-29',
  '2026-11-02',
]

interface Pair {
  readonly from: DateField
  readonly to: DateField
  /** The figures that rules give for this pair, so that rows end on their last day and beside it. */
  readonly near: readonly { readonly count: number; readonly unit: 'working-days' | 'days' }[]
}

/** Terms of so many days and more are years. */
const YEARS = 1000

const working = (count: number) => ({ count, unit: 'working-days' }) as const
const calendar = (count: number) => ({ count, unit: 'days' }) as const

/** The rarer pairs of events, in an order in which the first is drawn before the second. */
const PAIRS: readonly Pair[] = [
  { from: 'noticeSubmittedOn', to: 'announcementOn', near: [working(1)] },
  { from: 'announcementOn', to: 'documentsIssuedOn', near: [calendar(0), calendar(1)] },
  { from: 'announcementOn', to: 'documentsEndedOn', near: [working(5), calendar(5)] },
  { from: 'announcementOn', to: 'noticePeriodEndedOn', near: [working(5)] },
  { from: 'documentsIssuedOn', to: 'bidDeadlineOn', near: [working(3), calendar(10), calendar(20)] },
  { from: 'bidDeadlineOn', to: 'depositDeadlineOn', near: [calendar(0)] },
  { from: 'completedOn', to: 'filesDestroyedOn', near: [calendar(5478), calendar(5479)] },
  { from: 'clarifiedOn', to: 'bidDeadlineOn', near: [calendar(15), calendar(5)] },
  { from: 'prequalificationOn', to: 'prequalificationDeadlineOn', near: [working(5)] },
  { from: 'prequalificationClarifiedOn', to: 'prequalificationDeadlineOn', near: [calendar(3)] },
  { from: 'prequalificationDocumentsEndedOn', to: 'prequalificationDeadlineOn', near: [calendar(5)] },
  { from: 'singleSourcePublicityOn', to: 'singleSourcePublicityEndedOn', near: [working(5)] },
  { from: 'resultDeterminedOn', to: 'awardNoticeOn', near: [calendar(15), working(2)] },
  { from: 'resultDeterminedOn', to: 'supervisionReportOn', near: [calendar(15)] },
  { from: 'awardNoticeOn', to: 'contractSignedOn', near: [calendar(30)] },
  { from: 'contractSignedOn', to: 'contractFiledOn', near: [calendar(15), working(7)] },
  { from: 'receivableRequestedOn', to: 'receivableConfirmedOn', near: [calendar(30)] },
]

/** One pair of dates a day beside a figure, and for a running clock no second date. */
const drawnPair = fc.record({
  pair: fc.constantFrom(...PAIRS),
  start: fc.constantFrom(...HARD_DAYS),
  shift: fc.integer({ min: -9, max: 9 }),
  which: fc.nat({ max: 2 }),
  by: fc.constantFrom(-2, -1, 0, 0, 1, 2),
  moved: fc.boolean(),
  there: fc.constantFrom('both', 'both', 'both', 'start', 'end'),
})

interface DrawnPair {
  readonly pair: Pair
  readonly start: CivilDate
  readonly shift: number
  readonly which: number
  readonly by: number
  readonly moved: boolean
  readonly there: string
}

function datesOf({ pair, start, shift, which, by, moved, there }: DrawnPair): { [F in DateField]?: CivilDate } {
  const first = civilDateOf(dayNumber(start) + shift)
  const term = pair.near[which % pair.near.length] ?? calendar(1)
  // Nobody walks through fifteen years to draw a day.
  const last = term.count > YEARS ? undefined : lastDays(first, term, undefined)
  const end = last === undefined ? civilDateOf(dayNumber(first) + term.count) : moved ? last.due : last.aimFor
  return {
    ...(there === 'end' ? {} : { [pair.from]: first }),
    ...(there === 'start' ? {} : { [pair.to]: civilDateOf(dayNumber(end as CivilDate) + by) }),
  }
}

const present = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

const amounts = fc
  .record({
    contract: fc.constantFrom(100_000_000, 999_999_99, 3_333_333_33),
    supplement: fc.option(fc.constantFrom(-1, 0, 0, 1), { nil: undefined }),
    bond: fc.option(fc.constantFrom(-1, 0, 0, 1), { nil: undefined }),
    deposit: fc.constantFrom(undefined, 0, 1, 1_000_000),
  })
  .map(({ contract, supplement, bond, deposit }) => {
    const tenth = Math.floor(contract / 10)
    return {
      contractAmount: contract,
      supplements: supplement === undefined ? undefined : tenth + supplement,
      performanceBond: bond === undefined ? undefined : tenth + bond,
      bidDeposit: deposit,
    }
  })

/** Records of the register with rarer facts: one or two pairs of dates beside a figure, and amounts a fen beside theirs. */
export const rareRow: fc.Arbitrary<LookedAt> = fc
  .record({
    pairs: fc.array(drawnPair, { minLength: 1, maxLength: 2 }),
    regime: fc.constantFrom<'government-procurement' | 'tendering'>('government-procurement', 'tendering'),
    category: fc.constantFrom<'goods' | 'services' | 'works'>('goods', 'services', 'works'),
    method: fc.constantFrom(
      'open-tender',
      'invited-tender',
      'competitive-negotiation',
      'competitive-consultation',
      'inquiry',
      'single-source',
    ),
    budget: fc.constantFrom(399_999_999, 400_000_000, 400_000_001, 900_000_000),
    ground: fc.constantFrom(undefined, 'only-supplier', 'urgency', 'consistency'),
    hours: fc.constantFrom(undefined, ['09:30', '09:30'] as const, ['09:30', '10:00'] as const),
    amounts,
    after: fc.constantFrom(0, 1, 2, 3, 5, 8, 16, 31, 60),
  })
  .map(({ pairs, amounts: money, after, ground, hours, ...words }) => {
    const dates = pairs.map(datesOf).reduce((before, drawn) => ({ ...before, ...drawn }), {})
    const days = Object.values(dates).map((date) => dayNumber(date))
    const row = {
      id: 'RARE',
      heldBy: 'register',
      ...words,
      ...present(money),
      ...present({ singleSourceGround: words.method === 'single-source' ? ground : undefined }),
      tenderObject: words.category === 'works' ? 'construction' : words.category,
      stateFunded: true,
      winnerScale: 'small',
      ...present({ times: hours && { bidDeadlineOn: hours[0], depositDeadlineOn: hours[1] } }),
      ...dates,
    } as Procurement
    return { row, today: civilDateOf(Math.max(...days) + after) }
  })
