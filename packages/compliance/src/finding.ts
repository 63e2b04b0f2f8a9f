import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Citation } from '@tenderlight/law/dated-parameter'
import type { ClockEventName } from './procurement/matter.ts'

/** law: national and provincial law (法定). commitment: the district's promise (承诺). encouragement: advice (鼓励). */
export type Level = 'law' | 'commitment' | 'encouragement'
export type Verdict = 'compliant' | 'breach' | 'pending' | 'exempt' | 'cannot-tell' | 'suggestion'
/** green ● on time, yellow ▲ soon or with a reason, red ■ late or violated, grey ○ not started or not known. */
export type Light = 'green' | 'yellow' | 'red' | 'grey'

/** How late, from the day after `due` through the day it was met (or today). */
export interface Lateness {
  readonly workingDays: number
  readonly calendarDays: number
}

/** An amount (fen), share (basis points), count or number of days that was demanded, and what is on record. */
export interface Measured {
  readonly unit: 'fen' | 'basis-points' | 'days' | 'working-days' | 'count'
  readonly required: number
  readonly actual: number
  /** How much is missing (or too much, for a cap); 0 when satisfied. */
  readonly shortfall: number
}

/** Where the words of a document stand that a text check points at. */
export interface Place {
  /** Characters from the start of the text. */
  readonly offset: number
  /** From 1. */
  readonly line: number
  readonly excerpt: string
}

/** The verdict of one rule on one procurement (判定). Plain data: it prints as JSON as it stands. */
export interface Finding {
  readonly rule: string
  /** Which clock of a rule that has several, for example the losers' and the winner's deposit. */
  readonly part?: string
  readonly level: Level
  readonly verdict: Verdict
  readonly light: Light
  /** Which matter of the procurement a matter's clock belongs to. */
  readonly matter?: string
  readonly trigger: { readonly event: ClockEventName; readonly on: CivilDate } | null
  /** The plain last day (or, for a lead time, the earliest lawful day). */
  readonly aimFor: CivilDate | null
  /** The last day after moving off a rest day; equals `aimFor` for working days and minimum gaps. */
  readonly due: CivilDate | null
  readonly met: CivilDate | null
  readonly late: Lateness | null
  /** A date lies beyond the published calendar. */
  readonly provisional: boolean
  /** For cannot-tell: the record's fields that are missing or contradict each other. */
  readonly missing?: readonly string[]
  /** For exempt: the rule id or clause that exempts. */
  readonly ground?: string
  readonly unit?: Measured['unit']
  readonly required?: number
  readonly actual?: number
  readonly shortfall?: number
  /** For shares: the part of the reserved amount that goes to small and micro enterprises. */
  readonly inside?: Measured
  /** For a text check: the places to look at; empty where none was found. Only words were checked. */
  readonly places?: readonly Place[]
  /** The written reason on record that turned a red breach of an in-principle rule yellow. */
  readonly reason?: string
  readonly citation: Citation
  readonly versions: { readonly parameterFrom: CivilDate; readonly calendar: string }
}

const WORST: Readonly<Record<Light, number>> = { red: 3, yellow: 2, green: 1, grey: 0 }

/** The worst of `lights`: red, then yellow, then green; grey when there is none. */
export function worstLight(lights: Iterable<Light>): Light {
  let worst: Light = 'grey'
  for (const light of lights) if (WORST[light] > WORST[worst]) worst = light
  return worst
}

/** A procurement's light at `level`: the worst of its findings of that level. */
export function lightAt(findings: readonly Finding[], level: Level): Light {
  return worstLight(findings.filter((finding) => finding.level === level).map((finding) => finding.light))
}
