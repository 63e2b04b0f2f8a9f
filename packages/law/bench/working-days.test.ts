import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { workingDayContests } from './working-days.ts'

// chinese-days reckons in the time zone of the machine, and is a day off west of Greenwich.
beforeAll(() => void vi.stubEnv('TZ', 'Asia/Shanghai'))
afterAll(() => void vi.unstubAllEnvs())

test('both libraries give the days that ours gives, before anything is timed', async () => {
  const { numbers, text } = workingDayContests()
  expect(await numbers.check()).toBe(1024)
  for (const { others, ours } of [numbers, text]) {
    for (const { run } of [ours, ...others]) expect(await run()).toBeGreaterThan(0)
  }
})
