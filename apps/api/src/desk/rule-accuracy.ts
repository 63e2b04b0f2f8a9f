import { accuracyOf, ENOUGH_FINDINGS } from '@tenderlight/compliance/desk/accuracy'
import type { RuleTallies } from '@tenderlight/compliance/desk/rule-tally'
import type { AccuracyOutput } from '@tenderlight/contracts/objections'
import type { Db } from '@tenderlight/db/connect'
import { judgedByRule, objectionsByRule } from '@tenderlight/db/repositories/rule-accuracy'

/** How often each rule of a district was found wrong, for its own people and for everybody alike: no unit, no person. */
export async function ruleAccuracy(db: Db, districtId: string): Promise<AccuracyOutput> {
  const objected = await objectionsByRule(db, districtId)
  const counted = await judgedByRule(db, districtId)
  // As the reckoning wrote it.
  const tallies = counted === undefined ? null : (counted.content as RuleTallies)
  return { countedOn: counted?.day ?? null, enough: ENOUGH_FINDINGS, rules: accuracyOf(tallies, objected) }
}
