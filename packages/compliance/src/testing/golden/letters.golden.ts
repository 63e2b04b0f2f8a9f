import { addDays } from '@tenderlight/law/civil-date'
import type { Matter } from '../../procurement/matter.ts'
import type { Trio } from './golden.ts'

const RECEIVED = '2026-08-31'

/** So many letters of one day, all told after a week and answered after three months; the first `late` a day later. */
const letters = (count: number, late: number): readonly Matter[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `L${index}`,
    kind: 'letter',
    receivedOn: RECEIVED,
    acceptedOn: addDays('2026-09-07', index < late ? 1 : 0),
    repliedOn: addDays('2026-11-30', index < late ? 1 : 0),
  }))

const XIALU = { rule: 'xialu.kpi.letters', jurisdiction: 'xialu', today: '2026-12-31' } as const

/**
 * The two rates over the district's letters: every one told in time, nine in ten answered. So many, that the rate next to
 * the goal is less than a hundredth of a percent away.
 */
export const LETTERS: readonly Trio[] = [
  {
    ...XIALU,
    part: 'substantive',
    fires: { letters: letters(1009, 101), verdict: 'breach', light: 'yellow', required: 9000 },
    passes: { letters: letters(1000, 100), verdict: 'compliant', light: 'green', required: 9000 },
    cannotTell: { letters: [], verdict: 'cannot-tell', light: 'grey', missing: ['matters'] },
  },
  {
    ...XIALU,
    part: 'procedural',
    fires: { letters: letters(10_000, 1), verdict: 'breach', light: 'yellow', required: 10_000 },
    passes: { letters: letters(10, 0), verdict: 'compliant', light: 'green', required: 10_000 },
    cannotTell: { letters: [], verdict: 'cannot-tell', light: 'grey', missing: ['matters'] },
  },
]
