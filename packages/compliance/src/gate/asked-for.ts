import { awardConfirm, rankFirst } from '@tenderlight/law/parameters/award'
import type { Finding } from '../finding.ts'

/** What would lift a breach of a rule, were it on record: the grounds on which another than the first candidate wins. */
const LIFTED_BY: ReadonlyMap<string, readonly string[]> = new Map([
  [awardConfirm.rule, ['rankOneGone']],
  [rankFirst.rule, ['rankOneGone']],
])

/** The fields of the record that a finding asks for: those that it lacks, and of a breach also those that would lift it. */
export function askedFor({ rule, verdict, unit, missing = [] }: Finding): readonly string[] {
  return verdict === 'breach' && unit === 'count' ? [...missing, ...(LIFTED_BY.get(rule) ?? [])] : missing
}
