import { expect, test } from 'vitest'
import { workingDayContests } from './working-days.ts'

test('both libraries give the days that ours gives, before anything is timed', async () => {
  const { numbers, text } = workingDayContests()
  expect(await numbers.check()).toBe(1024)
  for (const { others, ours } of [numbers, text]) {
    for (const { run } of [ours, ...others]) expect(await run()).toBeGreaterThan(0)
  }
})
