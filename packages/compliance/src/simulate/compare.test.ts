import { expect, test } from 'vitest'
import { compare } from './compare.ts'
import { outcomeOf } from './outcome.ts'

const NONE = 0
const GREEN = outcomeOf({ verdict: 'compliant', light: 'green' })
const YELLOW = outcomeOf({ verdict: 'pending', light: 'yellow' })
const RED = outcomeOf({ verdict: 'breach', light: 'red' })
const GREY = outcomeOf({ verdict: 'cannot-tell', light: 'grey' })

test('who turns from which light to which, in all and by unit, lights from the least to the worst', () => {
  const before = Uint8Array.of(GREEN, GREEN, YELLOW, RED, NONE, GREY, GREEN)
  const after = Uint8Array.of(RED, GREEN, RED, GREEN, NONE, GREY, RED)
  const { total, turned, units } = compare(before, after, Int32Array.of(0, 0, 1, 1, 2, 2, 1), 4)
  expect(total).toEqual({
    before: { none: 1, grey: 1, green: 3, yellow: 1, red: 1 },
    after: { none: 1, grey: 1, green: 2, yellow: 0, red: 3 },
    turned: [
      { from: 'green', to: 'red', count: 2 },
      { from: 'yellow', to: 'red', count: 1 },
      { from: 'red', to: 'green', count: 1 },
    ],
  })
  expect(turned).toEqual([
    { from: 'green', to: 'red', count: 2, rows: [0, 6] },
    { from: 'yellow', to: 'red', count: 1, rows: [2] },
    { from: 'red', to: 'green', count: 1, rows: [3] },
  ])
  const none = { none: 0, grey: 0, green: 0, yellow: 0, red: 0 }
  expect(units).toEqual([
    {
      before: { ...none, green: 2 },
      after: { ...none, green: 1, red: 1 },
      turned: [{ from: 'green', to: 'red', count: 1 }],
    },
    {
      before: { ...none, green: 1, yellow: 1, red: 1 },
      after: { ...none, green: 1, red: 2 },
      turned: [
        { from: 'green', to: 'red', count: 1 },
        { from: 'yellow', to: 'red', count: 1 },
        { from: 'red', to: 'green', count: 1 },
      ],
    },
    { before: { ...none, none: 1, grey: 1 }, after: { ...none, none: 1, grey: 1 }, turned: [] },
    { before: none, after: none, turned: [] },
  ])
})
