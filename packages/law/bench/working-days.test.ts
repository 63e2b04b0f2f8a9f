import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const SCRIPT = `
const { workingDayContests } = await import(${JSON.stringify(new URL('./working-days.ts', import.meta.url).href)})
const { numbers, text } = workingDayContests()
const sums = []
for (const { others, ours } of [numbers, text]) for (const { run } of [ours, ...others]) sums.push(await run())
console.log(JSON.stringify({ compared: await numbers.check(), sums }))
`

// In a process of its own: chinese-days reckons in the machine's time zone, and is a day off west of Greenwich.
test('both libraries give the days that ours gives, before anything is timed', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', SCRIPT], {
    env: { ...process.env, TZ: 'Asia/Shanghai' },
  })
  const { compared, sums } = JSON.parse(stdout) as { compared: number; sums: number[] }
  expect(compared).toBe(1024)
  expect(sums).toHaveLength(6)
  for (const sum of sums) expect(sum).toBeGreaterThan(0)
})
