import { expect, test } from 'vitest'
import { readPlanSearch, tick, tickedIn } from './plan-search.ts'

const A = '6f1f2c1e-0000-4000-8000-00000000000a'
const B = '6f1f2c1e-0000-4000-8000-00000000000b'

test('what an address may say is read, and nothing else', () => {
  const good = { unit: A, year: 2026, asked: [A], whole: [B] }
  expect(readPlanSearch(good)).toEqual(good)
  expect(readPlanSearch({ unit: 'x', year: '2026', asked: 'x', whole: [1, 'y'] })).toEqual({})
  expect(readPlanSearch({ asked: [A, A], whole: [A] })).toEqual({ asked: [A] })
})

test('a project is ticked in one way at a time, and taken back', () => {
  const once = tick({ year: 2026 }, A, 'asked')
  expect(once).toEqual({ year: 2026, asked: [A] })
  const both = tick(tick(once, B, 'asked'), A, 'whole')
  expect(both).toEqual({ year: 2026, asked: [B], whole: [A] })
  expect([...tickedIn(both)]).toEqual([
    [B, 'asked'],
    [A, 'whole'],
  ])
  expect(tick(tick(both, A, undefined), B, undefined)).toEqual({ year: 2026 })
})
