// Runs every gate and suite, or those named as arguments, and ends with one plain line of counts.
import { say, sum } from './test/counts.ts'
import type { Counts } from './test/counts.ts'
import { runStep } from './test/run-step.ts'
import { steps } from './test/steps.ts'

const all = steps(process.execPath)
const names = process.argv.slice(2)
const unknown = names.filter((name) => !all.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`no such step: ${unknown.join(', ')}; there are: ${all.map((step) => step.name).join(', ')}`)
  process.exit(2)
}

const from = performance.now()
const chosen = names.length === 0 ? all : all.filter((step) => names.includes(step.name))
const results: Counts[] = []
const failed: string[] = []
for (const step of chosen) {
  const counts = await runStep(step)
  results.push(counts)
  if (counts.failed > 0) failed.push(step.name)
}

const minutes = ((performance.now() - from) / 60_000).toFixed(1)
console.log(`\n${chosen.length} steps in ${minutes} min${failed.length > 0 ? `; failed: ${failed.join(', ')}` : ''}`)
const total = sum(results)
console.log(say(total))
process.exitCode = total.failed > 0 ? 1 : 0
