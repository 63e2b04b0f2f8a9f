import { expect, test } from 'vitest'
import { stepOf } from './navigation-keys.ts'

test.each<readonly [because: string, key: string, at: number, keys: 'across' | 'down', next: number | undefined]>([
  ['on to the next', 'ArrowRight', 0, 'across', 1],
  ['from the last to the first', 'ArrowRight', 3, 'across', 0],
  ['from the first to the last', 'ArrowLeft', 0, 'across', 3],
  ['down a menu from its button', 'ArrowDown', -1, 'down', 0],
  ['up from the first', 'ArrowUp', 0, 'down', 3],
  ['to the first', 'Home', 2, 'down', 0],
  ['to the last', 'End', 2, 'across', 3],
  ['across is not down', 'ArrowDown', 1, 'across', undefined],
  ['down is not across', 'ArrowRight', 1, 'down', undefined],
  ['a letter goes nowhere', 'a', 1, 'down', undefined],
])('%s', (_because, key, at, keys, next) => {
  expect(stepOf(key, at, 4, keys)).toBe(next)
})
