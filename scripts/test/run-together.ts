import type { Counts } from './counts.ts'
import { runStep } from './run-step.ts'
import type { Say, Step } from './run-step.ts'

/** What became of a step. */
export interface Outcome {
  readonly step: Step
  readonly counts: Counts
}

/**
 * Runs steps that do not need each other, `atOnce` at a time, begun in their order. What each says is kept until it has
 * ended, and then goes to `tell` as one piece; a step that is alone says it as it goes. Returns the outcomes in the order of the steps.
 */
export async function runTogether(steps: readonly Step[], atOnce: number, tell: Say = toTerminal): Promise<Outcome[]> {
  const [alone] = steps
  if (alone === undefined) return []
  if (steps.length === 1) return [{ step: alone, counts: await runStep(alone) }]
  const outcomes: Outcome[] = []
  const waiting = [...steps.entries()]
  const line = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [place, step] = next
      const said: Uint8Array[] = []
      const counts = await runStep(step, (text) => said.push(typeof text === 'string' ? Buffer.from(text) : text))
      tell(Buffer.concat(said))
      outcomes[place] = { step, counts }
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, line))
  return outcomes
}

const toTerminal: Say = (text) => process.stdout.write(text)
