import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import type { DateField } from '../src/procurement/events.ts'
import type { Procurement } from '../src/procurement/procurement.ts'
import { CATEGORIES, METHODS, SCALES } from '../src/procurement/vocabulary.ts'

const FIRST_DAY = dayNumber('2023-03-01')

/** The steps of a procurement, each with the most days that it may take after the one before. */
const STEPS: readonly (readonly [field: DateField, days: number])[] = [
  ['intentionOn', 0],
  ['announcementOn', 60],
  ['bidDeadlineOn', 40],
  ['evaluationEndedOn', 2],
  ['resultDeterminedOn', 6],
  ['awardNoticeOn', 4],
  ['contractSignedOn', 40],
  ['contractPublishedOn', 6],
  ['contractFiledOn', 4],
  ['acceptedOn', 90],
  ['invoicedOn', 9],
  ['paidOn', 60],
]

/**
 * A believable ledger, one procurement at a time and the same ones in every run: 200 units, four years, every stage,
 * one date in fifty never filled in, one challenge in fifty, one row in a hundred with dates in an order that cannot be.
 */
export function* manyProcurements(count: number, seed = 42): Generator<Procurement> {
  let state = seed
  const below = (n: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return (state >>> 8) % n
  }
  const pick = <T>(values: readonly T[]): T | undefined => values[below(values.length)]
  for (let index = 0; index < count; index += 1) {
    const regime = below(4) === 0 ? 'tendering' : 'government-procurement'
    const budget = 1_000_000 + below(8_000_000) * 100
    const record: Record<string, unknown> = {
      id: `P${index}`,
      heldBy: 'ledger',
      buyer: `单位${below(200)}`,
      regime,
      category: regime === 'tendering' ? 'works' : pick(CATEGORIES),
      method: below(3) === 0 ? pick(METHODS) : 'open-tender',
      budget,
    }
    let day = FIRST_DAY + below(1300)
    const reached = below(STEPS.length * 2)
    for (const [step, [field, most]] of STEPS.entries()) {
      if (step > reached) break
      day += most === 0 ? 0 : below(most)
      if (below(50) > 0) record[field] = civilDateOf(below(1000) === 0 ? day - 60 : day)
    }
    if (record['announcementOn'] !== undefined) {
      record['measure'] = pick(['exclusive', 'package', 'none'] as const)
      record['reservedSme'] = Math.floor(budget / (1 + below(4)))
      record['reservedSmallMicro'] = Math.floor(budget / (2 + below(4)))
      record['bidDeposit'] = below(3) === 0 ? below(20_000_000) : 0
      record['bidders'] = 1 + below(8)
    }
    if (record['awardNoticeOn'] !== undefined) {
      record['awardAmount'] = budget - below(Math.floor(budget / 8))
      record['winner'] = `供应商${below(5000)}`
      record['winnerScale'] = pick(SCALES)
      if (below(50) === 0) record['challengeOn'] = civilDateOf(day - below(20))
    }
    yield record as unknown as Procurement
  }
}
