import type { Parameter } from '@tenderlight/law/dated-parameter'
import type { Finding, Level } from '../../finding.ts'
import type { Matter, MatterKind } from '../../procurement/matter.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import type { Regime } from '../../procurement/vocabulary.ts'
import type { Kind, Rule, Scope, Stage, Text } from '../rule.ts'

/** What a rule about matters is declared with. */
export interface MatterDeclaration<V> {
  readonly level: Level
  readonly regime: Regime | 'both'
  readonly title: Text
  readonly requires: Text
  readonly notMet?: Text
  readonly figure: Parameter<V>
  /** The kinds of matter that the rule speaks of. */
  readonly kinds: readonly MatterKind[]
}

/** A rule about matters. It is judged on those of a procurement, or on one that belongs to none. */
export type MatterRule = Omit<Rule, 'stage'>

/** What decides about one matter. */
export type JudgeMatter = (matter: Matter, procurement: Procurement, scope: Scope) => readonly Finding[]

/** Builds a rule that judges each matter of its kinds; it says nothing while none is on record. */
export function matterRule<V>(
  kind: Kind,
  declaration: MatterDeclaration<V>,
  rest: Pick<Rule, 'clocks' | 'needs'> & { readonly judgeMatter: JudgeMatter },
): MatterRule {
  const { figure, kinds, notMet } = declaration
  return {
    id: figure.rule,
    jurisdiction: figure.jurisdiction,
    level: declaration.level,
    regime: declaration.regime,
    kind,
    subject: 'matter',
    evaluated: true,
    title: declaration.title,
    requires: declaration.requires,
    ...(notMet === undefined ? {} : { notMet }),
    parameter: figure,
    clocks: rest.clocks,
    needs: rest.needs,
    silentWithout: ['matters'],
    judge: (procurement, scope) =>
      procurement.matters
        ?.filter((matter) => kinds.includes(matter.kind))
        .flatMap((matter) => rest.judgeMatter(matter, procurement, scope)),
  }
}

/** The rule among those of a procurement, at `stage` of its course. */
export function atStage(stage: Stage, rule: MatterRule): Rule {
  return { ...rule, stage }
}

/** What `missing` and `needs` call a matter's field, so that it is not taken for one of the procurement. */
export const ofMatter = (field: keyof Matter): string => `matter.${field}`
