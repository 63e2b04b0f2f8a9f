import { expect, test } from 'vitest'
import { madeOnce } from './made-once.ts'

test('what was made is answered again while the list and all else are the same', () => {
  const once = madeOnce<number>()
  const [list, same] = [
    [1, 2],
    [1, 2],
  ]
  let made = 0
  const ask = (of: readonly number[], ...parts: unknown[]) => once(of, parts, () => (made += 1))
  expect([ask(list, 'a', 2026), ask(list, 'a', 2026)]).toEqual([1, 1])
  expect(ask(list, 'a', 2027)).toBe(2)
  expect(ask(list, 'a')).toBe(3)
  // Another list with the same in it is another list; what was made of the first is still kept.
  expect(ask(same, 'a')).toBe(4)
  expect(ask(list, 'a')).toBe(3)
})
