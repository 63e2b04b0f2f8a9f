// Runs every gate and suite, or those named as arguments, and ends with one plain line of counts.
import { availableParallelism } from 'node:os'
import { say, sum } from './test/counts.ts'
import { runTogether } from './test/run-together.ts'
import type { Outcome } from './test/run-together.ts'
import { steps } from './test/steps.ts'

const groups = steps(process.execPath)
const all = groups.flat()
const names = process.argv.slice(2)
const unknown = names.filter((name) => !all.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`no such step: ${unknown.join(', ')}; there are: ${all.map((step) => step.name).join(', ')}`)
  process.exit(2)
}

const from = performance.now()
const chosen = names.length === 0 ? all : all.filter((step) => names.includes(step.name))
const outcomes: Outcome[] = []
for (const group of groups) {
  const together = group.filter((step) => chosen.includes(step))
  outcomes.push(...(await runTogether(together, availableParallelism())))
}
const failed = outcomes.filter(({ counts }) => counts.failed > 0).map(({ step }) => step.name)

const minutes = ((performance.now() - from) / 60_000).toFixed(1)
console.log(`\n${chosen.length} steps in ${minutes} min${failed.length > 0 ? `; failed: ${failed.join(', ')}` : ''}`)
const total = sum(outcomes.map(({ counts }) => counts))
console.log(say(total))
process.exitCode = total.failed > 0 ? 1 : 0
