import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { scopeOf } from '../evaluate.ts'
import type { Context } from '../evaluate.ts'
import { explain } from '../explain.ts'
import type { ExplainedDay } from '../explain.ts'
import type { Finding } from '../finding.ts'
import type { Matter, MatterKind } from '../procurement/matter.ts'
import type { Procurement } from '../procurement/procurement.ts'
import type { Regime } from '../procurement/vocabulary.ts'
import { ALL_MATTER_RULES } from '../rules/matters/matter-rules.ts'
import { ofMatter } from '../rules/matters/matter-rule.ts'
import type { MatterRule } from '../rules/matters/matter-rule.ts'

/** Kinds of matter that only one of the two laws knows. */
const OWN_REGIME: { readonly [K in MatterKind]?: Regime } = {
  enquiry: 'government-procurement',
  challenge: 'government-procurement',
  'size-verification': 'government-procurement',
  objection: 'tendering',
}

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
  const alone = standingAlone(matter, others)
  return matterRulesIn(context.jurisdiction).flatMap((rule) => judgeAlone(rule, alone, context))
}

/** The rules by which a matter is judged in `jurisdiction`. */
export function matterRulesIn(jurisdiction: JurisdictionId): readonly MatterRule[] {
  const { chain } = JURISDICTIONS[jurisdiction]
  return ALL_MATTER_RULES.filter((rule) => chain.includes(rule.jurisdiction))
}

/** What one rule says of the matter whose record, {@link standingAlone}, `alone` is. */
export function judgeAlone(
  rule: MatterRule,
  alone: Procurement,
  context: Pick<Context, 'calendar' | 'settings' | 'today'>,
): readonly Finding[] {
  const { id, regime: known } = alone
  const { regime } = rule
  if (known !== undefined && regime !== 'both' && known !== regime) return []
  const isLawKnown = regime === 'both' || known !== undefined
  const record = isLawKnown ? alone : { ...alone, regime }
  const scope = scopeOf(record, context)
  const isOn = ({ trigger, met }: Finding): boolean => scope.settings.isOn(rule.id, trigger?.on ?? met ?? scope.today)
  const judged = [rule.judge(record, scope) ?? []].flat().filter((one) => one.matter === id && isOn(one))
  return isLawKnown ? judged : judged.slice(0, 1).map(whichLaw)
}

/** The count behind a finding of {@link judgeMatter}, day by day. */
export function explainMatter(
  finding: Finding,
  matter: Matter,
  context: Pick<Context, 'calendar' | 'today'>,
  others: readonly Matter[] = [],
): ExplainedDay[] {
  return explain(finding, standingAlone(matter, others), context)
}

/** The law that a matter runs under: as stated, else that of its kind; undefined where neither says. */
export const regimeOf = ({ kind, regime }: Matter): Regime | undefined => regime ?? OWN_REGIME[kind]

/** A record that holds nothing but the matter and the others that it knows of, under the law that it says. */
export function standingAlone(matter: Matter, others: readonly Matter[] = []): Procurement {
  const regime = regimeOf(matter)
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
