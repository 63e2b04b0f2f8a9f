import { cpuMilliseconds } from '../../packages/law/bench/cpu-clock.ts'
import type { Contest, Contestant } from '../../packages/law/bench/contest.ts'

/** What several rounds of the same work gave: the middle one, and the ends. */
export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
  readonly rounds: number
}

export interface Timed extends Spread {
  readonly name: string
}

/** Pieces of work a second of a core's time. */
export interface ContestFigures {
  readonly compared: number
  readonly ours: Timed
  readonly others: readonly Timed[]
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (index: number): number => sorted[index] ?? Number.NaN
  return { median: at((sorted.length - 1) >> 1), least: at(0), most: at(sorted.length - 1), rounds: sorted.length }
}

/** Pieces a second of a core's time, over at least `milliseconds` of it. */
async function round({ run, times }: Contestant, milliseconds: number): Promise<number> {
  const from = cpuMilliseconds()
  let done = 0
  do {
    await run()
    done += times
  } while (cpuMilliseconds() - from < milliseconds)
  return done / ((cpuMilliseconds() - from) / 1000)
}

/** Checks that all give the same answers, then times them in turns, so that other work on the machine falls on all alike. */
export async function measure(contest: Contest, rounds: number, milliseconds: number): Promise<ContestFigures> {
  const compared = await contest.check()
  const all = [contest.ours, ...contest.others].map((contestant) => ({ contestant, speeds: [] as number[] }))
  for (const { contestant } of all) await round(contestant, milliseconds)
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const { contestant, speeds } of all) speeds.push(await round(contestant, milliseconds))
  }
  const [ours, ...others] = all.map(({ contestant: { name }, speeds }) => ({ name, ...spreadOf(speeds) }))
  if (ours === undefined) throw new Error('nobody was measured')
  return { compared, ours, others }
}
