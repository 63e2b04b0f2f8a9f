import type { Context } from '@tenderlight/compliance/evaluate'
import { recordOf } from '@tenderlight/compliance/records/record-of'
import type { FindingRecord } from '@tenderlight/compliance/records/finding-record'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import { asProcurement } from '../record/as-procurement.ts'

/** What names a finding, as rows keep it: '' for none. */
export interface NamedFinding {
  readonly rule: string
  readonly part: string
  readonly matter: string
}

/** The record of what the rule finds today; undefined: it finds no such thing (any more). The other rules are not asked. */
export function recordNow(
  stored: StoredProcurement,
  { rule, part, matter }: NamedFinding,
  context: Context,
): FindingRecord | undefined {
  const asked = { rule, ...(part === '' ? {} : { part }), ...(matter === '' ? {} : { matter }) }
  const rulebook = { rules: context.rulebook.rules.filter(({ id }) => id === rule) }
  return recordOf(asked, asProcurement(stored), { ...context, rulebook })
}
