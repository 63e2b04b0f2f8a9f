import { expect, test } from 'vitest'
import { RULES } from '../../rules/all.ts'
import { EVERYDAY } from './everyday.ts'
import { SHAPES } from './matters/shapes.ts'
import { RARE } from './rare/rare-covered.ts'

/** Periods of suppliers that start from another event's period: proved from every day of two years. */
const WALKED: ReadonlySet<string> = new Set(['cn.gp.challenge.file', 'cn.gp.complaint.file'])
const OF_MATTERS: ReadonlySet<string> = new Set(SHAPES.map(({ rule }) => rule))
const KINDS: ReadonlySet<string> = new Set(['deadline', 'lead-time', 'same-day', 'share', 'cap'])

test('every deadline, lead-time, share and cap rule on a procurement is judged a second time', () => {
  const asked = RULES.filter(({ kind }) => KINDS.has(kind)).map(({ id }) => id)
  const known = (id: string): boolean => [EVERYDAY, RARE, OF_MATTERS, WALKED].some((rules) => rules.has(id))
  expect(asked.filter((id) => !known(id))).toEqual([])
})
