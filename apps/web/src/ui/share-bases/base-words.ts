import type { YearFinding } from '@tenderlight/compliance/years/year-finding'
import { m } from '../../paraglide/messages.js'
import { joinWords } from '../join-words.ts'
import { shortYuan } from '../money.ts'
import { recordFieldName } from '../record-field.ts'
import type { PlanBase } from './judge-bases.ts'

/** A base where it stands alone, without a heading above it. */
export const BASE_WORDS: Readonly<Record<PlanBase, () => string>> = {
  'gp-budget': m.plan_base_budget_alone,
  'above-limit': m.plan_base_above_goods,
  'works-above-limit': m.plan_base_above_works,
  'district-above-limit': m.plan_base_district_goods,
  'district-works': m.plan_base_district_works,
}

/** What is still missing, in yuan: of the share, or of its part for small and micro enterprises. */
export function sayBase({ verdict, missing = [], shortfall = 0, inside }: YearFinding): string {
  if (verdict === 'cannot-tell') {
    return m.plan_unknown({ fields: joinWords(missing.map(recordFieldName)) })
  }
  if (shortfall > 0) return m.plan_missing({ amount: shortYuan(shortfall) })
  if (inside !== undefined && inside.shortfall > 0) return m.plan_missing_micro({ amount: shortYuan(inside.shortfall) })
  return m.plan_enough()
}
