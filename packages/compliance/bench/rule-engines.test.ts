import { expect, test } from 'vitest'
import { EIGHT, contestRecords, rulesBrokenByUs } from './eight-rules.ts'
import { ruleEngineContest } from './rule-engines.ts'

test('both engines find the same rules broken on the same procurements', async () => {
  const { check, others, ours } = ruleEngineContest(1000)
  expect(await check()).toBe(1000)
  const broken = await ours.run()
  expect(broken).toBeGreaterThan(500)
  for (const { run } of others) expect(await run()).toBe(broken)
})

test('each of the eight rules is broken by some procurements and kept by others', () => {
  const broken = contestRecords(1000).map(rulesBrokenByUs)
  for (const id of EIGHT) {
    const count = broken.filter((rules) => rules.includes(id)).length
    expect({ id, some: count > 5, notAll: count < 1000 }).toEqual({ id, some: true, notAll: true })
  }
})
