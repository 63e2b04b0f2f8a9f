import type { Mark } from '@tenderlight/compliance/marks'
import { STAGES } from '@tenderlight/compliance/rules/rule'
import type { Statement } from '@tenderlight/compliance/rules/rule'
import { JURISDICTION_IDS, JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { m } from '../../paraglide/messages.js'
import { textOf } from '../../ui/text-of.ts'
import { REGIME_WORDS, STAGE_WORDS } from '../../ui/vocabulary.ts'

/** 全国, 安徽省, 芜湖市鸠江区. */
export function placeName(id: JurisdictionId): string {
  return textOf(JURISDICTIONS[id].name)
}

export function stageName(stage: Statement['stage'] | 'other'): string {
  return stage === undefined || stage === 'other' ? m.rules_stage_other() : STAGE_WORDS[stage]()
}

export function regimeName(regime: Statement['regime']): string {
  return regime === 'both' ? m.rules_regime_both() : REGIME_WORDS[regime]()
}

export const MARK_NAMES: Readonly<Record<Mark, () => string>> = {
  unverified: m.mark_unverified,
  unconfirmed: m.mark_unconfirmed,
  'plan-ended': m.mark_plan_ended,
}

/** The choices of the filters. */
export const stageChoices = () => [...STAGES, 'other' as const].map((value) => ({ value, label: stageName(value) }))
export const placeChoices = () => JURISDICTION_IDS.map((value) => ({ value, label: placeName(value) }))
