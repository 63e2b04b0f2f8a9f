import { createHash } from 'node:crypto'
import type { SubmittedMany, SubmittedRow, submitManyInput } from '@tenderlight/contracts/intentions-import'
import { findSubmission } from '@tenderlight/db/repositories/submissions'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { LoggedChange } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import type { Locale } from '../../locale.ts'
import { Refused } from '../../problem.ts'
import { contextFor } from '../../record/context.ts'
import type { Actor } from '../../session/actor.ts'
import { sayRefused } from '../../trpc.ts'
import { submitIn, unitNow } from './submit-in.ts'

/**
 * Submits many intentions as the form submits one: each passes the same checks by itself, and what is against one is said of
 * it alone. The same rows sent twice are submitted once.
 */
export async function submitMany(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { rows }: z.output<typeof submitManyInput>,
  locale: Locale,
): Promise<SubmittedMany> {
  const context = await contextFor(deps, actor, today)
  return deps.db.transaction().execute(async (trx) => {
    const at = deps.now()
    const own = await unitNow(trx, actor.districtId, actor.organisationId, today)
    const results: SubmittedRow[] = []
    const changes: LoggedChange[] = []
    const reviewers = new Set<string>()
    for (const { row, form } of rows) {
      const id = keyOf(actor.organisationId, row)
      await sql`savepoint one_row`.execute(trx)
      try {
        if ((await findSubmission(trx, actor.districtId, id)) !== undefined) throw new Refused('already-waiting')
        const done = await submitIn(trx, deps, actor, { at, context, own }, form, id)
        const { submission, published } = done.submitted
        changes.push(...done.changes)
        for (const name of done.submitted.reviewers) reviewers.add(name)
        results.push({ row, submission, number: published?.number ?? null, refused: null })
        await sql`release savepoint one_row`.execute(trx)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        await sql`rollback to savepoint one_row`.execute(trx)
        const { problem } = error
        results.push({ row, submission: null, number: null, refused: { problem, ...sayRefused(error, locale) } })
      }
    }
    if (changes.length > 0) await appendLog(trx, byActor(actor), at, ...changes)
    return { results, reviewers: [...reviewers] }
  })
}

/** The key of the submission that a row becomes: of the unit's own, whatever a row is called. */
function keyOf(organisationId: string, row: string): string {
  const hex = createHash('sha256').update(`${organisationId} ${row}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
