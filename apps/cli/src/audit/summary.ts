import type { Finding, Level, Light, Verdict } from '@tenderlight/compliance/finding'
import type { Rule } from '@tenderlight/compliance/rules/rule'

/** The two lights of a procurement. */
export interface Lights {
  readonly law: Light
  readonly commitment: Light
}

type Counts = Record<Light, number>
type RuleCounts = Record<Verdict, number>

export interface Summary {
  readonly procurements: number
  readonly byLight: Readonly<Record<keyof Lights, Readonly<Counts>>>
  readonly byRule: readonly ({ readonly rule: string } & Readonly<RuleCounts>)[]
}

const noLights = (): Counts => ({ green: 0, yellow: 0, red: 0, grey: 0 })
const noVerdicts = (): RuleCounts => ({
  breach: 0,
  pending: 0,
  compliant: 0,
  exempt: 0,
  'cannot-tell': 0,
  suggestion: 0,
})

const RANK: Readonly<Record<Level, number>> = { encouragement: 0, commitment: 1, law: 2 }

/** Counts lights and verdicts while the procurements pass by; keeps none of them. */
export class Tally {
  #procurements = 0
  readonly #byLight = { law: noLights(), commitment: noLights() }
  readonly #byRule: Map<string, RuleCounts>
  #worst = -1

  /** `rules` are those in force, in the order in which the summary lists them. */
  constructor(rules: readonly Rule[]) {
    this.#byRule = new Map(rules.map(({ id }) => [id, noVerdicts()]))
  }

  add(lights: Lights, findings: readonly Finding[]): void {
    this.#procurements += 1
    this.#byLight.law[lights.law] += 1
    this.#byLight.commitment[lights.commitment] += 1
    for (const { level, rule, verdict } of findings) {
      const counts = this.#byRule.get(rule) ?? noVerdicts()
      counts[verdict] += 1
      this.#byRule.set(rule, counts)
      if (verdict === 'breach') this.#worst = Math.max(this.#worst, RANK[level])
    }
  }

  /** Whether a rule of `level` or a higher one is broken. */
  reached(level: Level): boolean {
    return this.#worst >= RANK[level]
  }

  /** The counts so far; rules without any finding are left out. */
  summary(): Summary {
    const byRule = [...this.#byRule]
      .filter(([, counts]) => Object.values(counts).some((count) => count > 0))
      .map(([rule, counts]) => ({ rule, ...counts }))
    return { procurements: this.#procurements, byLight: this.#byLight, byRule }
  }
}
