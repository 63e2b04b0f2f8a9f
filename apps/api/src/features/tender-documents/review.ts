import { randomUUID } from 'node:crypto'
import { judgePolicy } from '@tenderlight/compliance/documents/policy'
import type { Context } from '@tenderlight/compliance/evaluate'
import type { fairnessReview, reviewQuery } from '@tenderlight/contracts/tender-documents'
import { findReview, insertReview } from '@tenderlight/db/repositories/tender-documents'
import type { FairnessReviewRow, ListedReview } from '@tenderlight/db/repositories/tender-documents'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { fairCompetitionReview } from '@tenderlight/law/parameters/documents'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import type { Arriving } from '../../evidence/arriving.ts'
import { lookAsEvidence, takeIn } from '../../evidence/take-in.ts'
import { Refused } from '../../problem.ts'
import { contextFor } from '../../record/context.ts'
import { procurementHolder } from '../../record/holder.ts'
import type { Actor } from '../../session/actor.ts'
import { reviewedInFuture } from './refusals.ts'

type Asked = z.output<typeof reviewQuery>

/**
 * Puts a fair-competition review on record with its document; one that replaces an earlier record names it, and that one stays. Throws `Refused`:
 * `not-found`, `evidence-refused`, `already-corrected`.
 */
export async function addReview(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  asked: Asked,
  arriving: Arriving,
): Promise<z.input<typeof fairnessReview>> {
  if (asked.reviewedOn > today) throw reviewedInFuture()
  const { districtId, personId } = actor
  const context = await contextFor(deps, actor, today)
  return takeIn(deps, arriving, {
    holder: procurementHolder(actor, asked.key),
    name: asked.name,
    look: lookAsEvidence,
    refuse: async (trx, stored) => {
      if (asked.replaces === undefined) return
      const replaced = await findReview(trx, districtId, asked.replaces)
      if (replaced?.procurement_id !== stored.id) throw new Refused('not-found')
      if (replaced.replaced) throw new Refused('already-corrected')
    },
    record: async (trx, stored, kind, { name, bytes, digest }) => {
      const at = deps.now()
      const row: FairnessReviewRow = {
        district_id: districtId,
        id: randomUUID(),
        organisation_id: stored.organisationId,
        procurement_id: stored.id,
        subject: asked.subject,
        title: asked.title,
        issued_on: asked.issuedOn ?? null,
        reviewer: asked.reviewer,
        reviewed_on: asked.reviewedOn,
        outcome: asked.outcome,
        note: asked.note === undefined || asked.note === '' ? null : asked.note,
        filename: name,
        kind,
        bytes,
        digest,
        replaces: asked.replaces ?? null,
        recorded_at: at,
        recorded_by: personId,
      }
      await insertReview(trx, row)
      const { title, outcome } = row
      const after = { title, outcome, reviewedOn: row.reviewed_on, digest }
      await appendLog(trx, byActor(actor), at, { kind: 'fairness-review', id: row.id, label: stored.number, after })
      const listed = await findReview(trx, districtId, row.id)
      if (listed === undefined) throw new Refused('not-found')
      return shownReview(listed, context)
    },
  })
}

/** A record as people see it, with what the catalogue says of the measure that was reviewed. */
export function shownReview(row: ListedReview, context: Context): z.input<typeof fairnessReview> {
  const { id, filename, kind, bytes, digest, note, subject, title, reviewer, outcome, replaced } = row
  return {
    id,
    filename,
    kind,
    bytes,
    digest,
    note,
    subject,
    title,
    reviewer,
    outcome,
    replaced,
    issuedOn: row.issued_on,
    reviewedOn: row.reviewed_on,
    at: row.recorded_at.toISOString(),
    by: row.recorder,
    finding: replaced ? null : findingOf(row, context),
  }
}

/** What the rule of the catalogue says of a measure with this review; null of a tender document, which is no measure. */
function findingOf(row: ListedReview, context: Context): z.input<typeof fairnessReview>['finding'] {
  const { id, title, subject, issued_on: issuedOn, reviewed_on: on, outcome } = row
  const findings = judgePolicy(
    { id, title, kind: subject, review: { on, outcome }, ...(issuedOn === null ? {} : { issuedOn }) },
    context,
  )
  const finding = findings.find(({ rule }) => rule === fairCompetitionReview.rule)
  if (finding === undefined) return null
  return { ...finding, ...(finding.missing === undefined ? {} : { missing: [...finding.missing] }) }
}
