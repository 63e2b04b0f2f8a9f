import { cpuMilliseconds } from '../../law/bench/cpu-clock.ts'
import { evaluate, rulesIn } from '../src/evaluate.ts'
import type { Context } from '../src/evaluate.ts'
import type { Procurement } from '../src/procurement/procurement.ts'
import type { Rule } from '../src/rules/rule.ts'

/** What a group of rules costs, besides the reading of the record, which is the group without rules. */
export interface EvaluatePart {
  readonly what: string
  readonly rules: number
  readonly findingsEach: number
  /** Of processor time, for one procurement; the middle of the rounds. */
  readonly nanoseconds: number
}

const GROUPS: readonly (readonly [what: string, kinds: readonly Rule['kind'][]])[] = [
  ['deadlines', ['deadline']],
  ['least distances', ['lead-time']],
  ['shares', ['share']],
  ['what is required', ['required']],
  ['caps', ['cap']],
]
const NAMED = new Set(GROUPS.flatMap(([, kinds]) => kinds))
const ROUNDS = 15

/** Where the time of `evaluate` goes: the same procurements by the rules of one kind at a time, in turns. */
export function benchParts(procurements: readonly Procurement[], context: Context): readonly EvaluatePart[] {
  const all = rulesIn(context.rulebook, context.jurisdiction)
  const contestants = [
    ['reading the record', []],
    ...GROUPS.map(([what, kinds]) => [what, all.filter(({ kind }) => kinds.includes(kind))] as const),
    ['other rules', all.filter(({ kind }) => !NAMED.has(kind))],
    ['all together', all],
  ] as const satisfies readonly (readonly [string, readonly Rule[]])[]
  const runs = contestants.map(([what, rules]) => ({ what, rules, rulebook: { rules }, findings: 0, times: [0] }))
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const run of runs) {
      const within = { ...context, rulebook: run.rulebook }
      const start = cpuMilliseconds()
      let findings = 0
      for (const procurement of procurements) findings += evaluate(procurement, within).length
      const each = ((cpuMilliseconds() - start) * 1e6) / procurements.length
      run.findings = findings
      // The first round is for the engine, which compiles on the way.
      run.times = round === 0 ? [] : [...run.times, each]
    }
  }
  const bare = middleOf(runs[0]?.times ?? [])
  return runs.map(({ what, rules, findings, times }, index) => ({
    what,
    rules: rules.length,
    findingsEach: findings / procurements.length,
    nanoseconds: index === 0 || index === runs.length - 1 ? middleOf(times) : middleOf(times) - bare,
  }))
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN
}
