import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import { scopeOf } from '../evaluate.ts'
import type { Context } from '../evaluate.ts'
import { explain } from '../explain.ts'
import type { ExplainedDay } from '../explain.ts'
import type { Finding } from '../finding.ts'
import type { Matter, MatterKind } from '../procurement/matter.ts'
import type { Procurement } from '../procurement/procurement.ts'
import type { Regime } from '../procurement/vocabulary.ts'
import { LONE_MATTER_RULES, MATTER_RULES } from '../rules/matters/matter-rules.ts'
import { ofMatter } from '../rules/matters/matter-rule.ts'
import type { MatterRule } from '../rules/matters/matter-rule.ts'

/** Kinds of matter that only one of the two laws knows. */
const OWN_REGIME: { readonly [K in MatterKind]?: Regime } = {
  enquiry: 'government-procurement',
  challenge: 'government-procurement',
  'size-verification': 'government-procurement',
  objection: 'tendering',
}

const RULES: readonly MatterRule[] = [...MATTER_RULES, ...LONE_MATTER_RULES]

/**
 * Judges a matter that belongs to no procurement: requests, letters, changes of contacts, letters about an enterprise's
 * size, complaints about arrears, and any other that is on record alone. Pure.
 * `others`: further matters on record, such as the challenge that came before a complaint. A rule that the district has
 * switched off says nothing of what was triggered since.
 */
export function judgeMatter(
  matter: Matter,
  context: Omit<Context, 'rulebook'>,
  others: readonly Matter[] = [],
): Finding[] {
  const { chain } = JURISDICTIONS[context.jurisdiction]
  const isOn = ({ rule, trigger, met }: Finding): boolean =>
    context.settings?.isOn(rule, trigger?.on ?? met ?? context.today) ?? true
  return RULES.filter((rule) => chain.includes(rule.jurisdiction)).flatMap((rule) => {
    const known = regimeOf(matter)
    if (rule.regime !== 'both' && known !== undefined && known !== rule.regime) return []
    const alone = procurementOf(matter, others, rule.regime === 'both' ? known : rule.regime)
    const judged = [rule.judge(alone, scopeOf(alone, context)) ?? []].flat()
    const findings = judged.filter((one) => one.matter === matter.id && isOn(one))
    return rule.regime === 'both' || known !== undefined ? findings : findings.slice(0, 1).map(whichLaw)
  })
}

/** The count behind a finding of {@link judgeMatter}, day by day. */
export function explainMatter(
  finding: Finding,
  matter: Matter,
  context: Pick<Context, 'calendar' | 'today'>,
  others: readonly Matter[] = [],
): ExplainedDay[] {
  return explain(finding, procurementOf(matter, others, regimeOf(matter)), context)
}

/** The law that a matter runs under: as stated, else that of its kind; undefined where neither says. */
export const regimeOf = ({ kind, regime }: Matter): Regime | undefined => regime ?? OWN_REGIME[kind]

/** A record that holds nothing but the matter. */
function procurementOf(matter: Matter, others: readonly Matter[], regime: Regime | undefined): Procurement {
  return {
    id: matter.id,
    heldBy: 'register',
    ...(regime === undefined ? {} : { regime }),
    matters: [matter, ...others.filter(({ id }) => id !== matter.id)],
  }
}

/** Where the matter does not say under which law it runs, its rules of one law only ask for that. */
function whichLaw({ rule, level, matter, citation, versions }: Finding): Finding {
  return {
    rule,
    level,
    verdict: 'cannot-tell',
    light: 'grey',
    ...(matter === undefined ? {} : { matter }),
    trigger: null,
    aimFor: null,
    due: null,
    met: null,
    late: null,
    provisional: false,
    missing: [ofMatter('regime')],
    citation,
    versions,
  }
}
