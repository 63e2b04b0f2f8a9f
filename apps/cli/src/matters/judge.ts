import { evaluate } from '@tenderlight/compliance/evaluate'
import type { Context } from '@tenderlight/compliance/evaluate'
import { explain } from '@tenderlight/compliance/explain'
import type { ExplainedDay } from '@tenderlight/compliance/explain'
import type { Finding } from '@tenderlight/compliance/finding'
import { complainantRecord } from '@tenderlight/compliance/matters/complainant-record'
import { explainMatter, judgeMatter, regimeOf } from '@tenderlight/compliance/matters/judge-matter'
import { letterRates } from '@tenderlight/compliance/matters/letter-rates'
import type { LetterRate } from '@tenderlight/compliance/matters/letter-rates'
import type { Matter } from '@tenderlight/compliance/procurement/matter'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { FindingRecord } from '@tenderlight/compliance/records/finding-record'
import { recordsOf, recordsOfMatter } from '@tenderlight/compliance/records/record-of'
import { LONE_MATTER_RULES, MATTER_RULES } from '@tenderlight/compliance/rules/matters/matter-rules'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import { xialuLetters } from '@tenderlight/law/parameters/request'
import type { FiledMatter } from './matter-file.ts'

/** What judging matters depends on. */
export type MatterContext = Omit<Context, 'rulebook'>

/** A matter with what the rules say of it. */
export interface JudgedMatter {
  readonly matter: Matter
  /** The matters that it was judged with. */
  readonly others: readonly Matter[]
  /** The project that it is about, with these matters. */
  readonly procurement?: Procurement
  readonly findings: readonly Finding[]
}

const RULEBOOK = { rules: MATTER_RULES }
const LONE = new Set(LONE_MATTER_RULES.map(({ id }) => id))

/**
 * Judges matters, those about a project of `projects` with its dates and its other matters, the rest by themselves: of other
 * matters they know only the one that they name as having come before.
 */
export function judgeMatters(
  filed: readonly FiledMatter[],
  projects: ReadonlyMap<string, Procurement>,
  context: MatterContext,
): readonly JudgedMatter[] {
  const all = filed.map(({ procurement, ...matter }) => ({ matter, about: projects.get(procurement ?? '') }))
  const byProject = Map.groupBy(all, ({ about }) => about)
  const byId = new Map(all.map(({ matter }) => [matter.id, matter]))
  return all.map(({ about, matter }) => {
    const own = about === undefined ? [] : (byProject.get(about) ?? []).map((one) => one.matter)
    const before = byId.get(matter.after ?? '') ?? []
    const others = [...new Set([own, before].flat())]
    if (about === undefined) return { matter, others, findings: judgeMatter(matter, context, others) }
    const regime = about.regime ?? regimeOf(matter)
    const procurement = { ...about, ...(regime === undefined ? {} : { regime }), matters: others }
    return { matter, others, procurement, findings: ofProject(matter, procurement, context) }
  })
}

/** A law that neither project nor matter names is asked for, as where a matter stands alone. */
function ofProject(matter: Matter, procurement: Procurement, context: MatterContext): readonly Finding[] {
  const alone = judgeMatter(matter, context, procurement.matters)
  if (procurement.regime === undefined) return alone
  const findings = evaluate(procurement, { ...context, rulebook: RULEBOOK })
  return [...findings.filter((one) => one.matter === matter.id), ...alone.filter(({ rule }) => LONE.has(rule))]
}

/** The records of the findings of {@link judgeMatters}, in their order. */
export function recordsOfJudged(
  { matter, others, procurement }: JudgedMatter,
  context: MatterContext,
): readonly FindingRecord[] {
  const alone = recordsOfMatter(matter, context, procurement?.matters ?? others)
  if (procurement?.regime === undefined) return alone
  const records = recordsOf(procurement, { ...context, rulebook: RULEBOOK })
  return [...records.filter((one) => one.matter === matter.id), ...alone.filter(({ rule }) => LONE.has(rule))]
}

/** The days behind a finding of {@link judgeMatters}. */
export function explainJudged(
  { matter, others, procurement }: JudgedMatter,
  finding: Finding,
  context: MatterContext,
): readonly ExplainedDay[] {
  return procurement === undefined || LONE.has(finding.rule)
    ? explainMatter(finding, matter, context, others)
    : explain(finding, procurement, context)
}

/** What the complaints of one complainant come to. */
export interface Complainant {
  readonly by: string
  readonly finding: Finding
}

/** Each complainant whose complaints were decided, in the order of the file. */
export function complainantsOf(matters: readonly Matter[], context: MatterContext): readonly Complainant[] {
  const names = new Set(matters.flatMap(({ by, kind }) => (kind === 'complaint' ? (by ?? []) : [])))
  return [...names].flatMap((by) => {
    const finding = complainantRecord(by, matters, context)
    return finding === undefined ? [] : [{ by, finding }]
  })
}

/** The district's rates over its letters, where it has such goals and there are letters. */
export function lettersOf(matters: readonly Matter[], context: MatterContext): readonly LetterRate[] {
  const letters = matters.filter(({ kind }) => kind === 'letter')
  const { chain } = JURISDICTIONS[context.jurisdiction]
  return letters.length > 0 && chain.includes(xialuLetters.jurisdiction) ? letterRates(letters, context) : []
}
