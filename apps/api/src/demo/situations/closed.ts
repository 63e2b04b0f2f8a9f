import { addDays, daysBetween } from '@tenderlight/law/civil-date'
import { partOf } from '@tenderlight/law/money'
import type { Gaps } from '../course.ts'
import type { Random } from '../random.ts'
import { onOrBeforeWorkingDay } from '../working-week.ts'
import { anyWare, goodsOrServices, purchased, tendered } from './situation.ts'
import type { Moment, Placing, Situation } from './situation.ts'

/** Days from announcement through payment, without the wait for acceptance. */
const LONGEST_WITHOUT_PERFORMANCE = 125

/** A course that has run to its end: announced on some working day early enough for the payment to lie behind today. */
function finished(moment: Moment, random: Random, gaps: Gaps = {}, from = 'announcement' as const): Placing {
  const acceptance = random.integer(18, 130)
  const first = addDays(moment.start, 52)
  const last = addDays(moment.today, -LONGEST_WITHOUT_PERFORMANCE - acceptance)
  const on = addDays(first, random.integer(0, daysBetween(first, last)))
  return {
    fixed: { event: from, on: onOrBeforeWorkingDay(moment.calendar, on) },
    gaps: { ...gaps, acceptance: { days: acceptance } },
  }
}

/** Bought through a channel that needs no announcement: the fixed date is the end of the comparison of offers. */
function finishedDirect(moment: Moment, random: Random): Placing {
  const placing = finished(moment, random)
  return { ...placing, fixed: { event: 'evaluation-ended', on: placing.fixed.on } }
}

const late = (
  name: string,
  count: number,
  accepts: Situation['accepts'],
  gaps: (random: Random) => Gaps,
): Situation => ({
  name,
  count,
  accepts,
  place: (moment, random) => finished(moment, random, gaps(random)),
})

/** Paid and finished; about one in nine kept a commitment late at some step. */
export const CLOSED: readonly Situation[] = [
  { name: 'closed', count: 100, accepts: anyWare, place: (moment, random) => finished(moment, random) },
  {
    name: 'closed, from the ledger kept before',
    count: 30,
    heldBy: 'ledger',
    accepts: anyWare,
    place: (moment, random) => finished(moment, random),
  },
  {
    name: 'closed, by a channel without announcement',
    count: 12,
    accepts: goodsOrServices,
    most: 60,
    method: (random) => random.pick(['e-mall', 'fixed-point', 'agreement-supply', 'batch']),
    place: finishedDirect,
  },
  late('closed, contract signed late', 8, purchased, (random) => ({
    'contract-signed': { work: random.integer(8, 13) },
  })),
  late('closed, contract filed late', 3, purchased, (random) => ({ 'contract-filed': { work: random.integer(3, 6) } })),
  late('closed, contract published late', 2, purchased, (random) => {
    const gap = { work: random.integer(3, 5) }
    return { 'contract-published': gap, 'contract-published-provincially': gap }
  }),
  late('closed, award notice late', 3, purchased, () => ({
    'evaluation-report': { work: 2 },
    'result-determined': { work: 1 },
    'award-notice': { work: 0 },
  })),
  late('closed, award notice a day after the result', 2, purchased, () => ({
    'evaluation-report': { work: 0 },
    'result-determined': { work: 1 },
    'award-notice': { work: 1 },
  })),
  late('closed, works contract published late', 2, tendered, () => ({ 'contract-published': { work: 12 } })),
  late('closed, paid late', 3, anyWare, (random) => ({ payment: { work: random.integer(28, 40) } })),
  {
    name: 'closed, reserved less than the district asks',
    count: 2,
    accepts: (ware) => goodsOrServices(ware) && ware.budget[0] >= 120 && ware.budget[1] >= 400,
    method: () => 'open-tender',
    place: (moment, random) => ({
      ...finished(moment, random),
      fields: () => {
        const budget = random.integer(260, 400) * 1_000_000
        const reservedSme = partOf(budget, 3300)
        return {
          budget,
          measure: 'package',
          reservedSme,
          reservedSmallMicro: partOf(reservedSme, 6500),
        }
      },
    }),
  },
]
