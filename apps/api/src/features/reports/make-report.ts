import { canonicalJson } from '@tenderlight/compliance/records/canonical-json'
import type { MakeReportOutput, ReportDocument, reportInput } from '@tenderlight/contracts/reports'
import { recordDigest } from '@tenderlight/db/record-digest'
import { standingReport } from '@tenderlight/db/repositories/reports'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { letterPrefixNow } from '../../desk/case-terms.ts'
import { actingAs } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import { makeDocument } from './make-document.ts'

/** What names a document: whoever issues it says which one they saw. */
export function documentDigest(document: ReportDocument): string {
  return recordDigest(canonicalJson(document))
}

/** A report as it would be issued now, and whether it can be. Throws `Refused` as `makeDocument`. */
export async function makeReport(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof reportInput>,
): Promise<MakeReportOutput> {
  const { db } = deps
  const { districtId } = actor
  const { document } = await makeDocument(deps, actor, today, input)
  const { kind, period, unit = null } = input
  const standing = (await standingReport(db, districtId, { kind, period, unit })) ?? null
  return {
    document,
    seen: documentDigest(document),
    standing,
    blocked: await whatBlocks(),
    mayIssue: actingAs(actor, 'reports.issue') !== undefined,
  }

  async function whatBlocks(): Promise<MakeReportOutput['blocked']> {
    if (period.through >= today) return 'not-over'
    if (standing !== null) return 'stands'
    return (await letterPrefixNow(db, districtId, today)) === null ? 'no-prefix' : null
  }
}
