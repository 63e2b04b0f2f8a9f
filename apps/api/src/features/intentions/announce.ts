import type { gateAnswer, publishAnnouncementInput, published } from '@tenderlight/contracts/intentions'
import { agreedRules } from '@tenderlight/db/repositories/overrides'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Kysely } from 'kysely'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { askGate, checkGate } from '../../record/ask-gate.ts'
import type { Agreed } from '../../record/ask-gate.ts'
import { refuseBesideNotice } from '../../record/beside-notice.ts'
import { changeRecord } from '../../record/change-record.ts'
import type { FactChange } from '../../record/change-record.ts'
import { contextFor } from '../../record/context.ts'
import { missingForNotice } from '../../record/notice.ts'
import { publishNotice } from '../../record/publish-notice.ts'
import { reach, reachLocked } from '../../record/reach.ts'
import { timeInChina } from '../../record/time-in-china.ts'
import { changeRecords } from '../../record/write-records.ts'
import { appendLog, byActor, changeOf, noticeOf } from '../../audit-log/append-log.ts'
import type { Actor } from '../../session/actor.ts'

type Input = z.output<typeof publishAnnouncementInput>

/** Asks whether the announcement may go out today; publishes nothing. */
export async function announceCheck(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  key: string,
): Promise<z.input<typeof gateAnswer>> {
  const { after } = announced(await reach(deps.db, actor, key), today, { key }, deps.now())
  const agreed = await agreedTo(deps.db, actor, key)
  const answer = checkGate('publish-announcement', after, await contextFor(deps, actor, today), agreed)
  return { ...answer, findings: [...answer.findings] }
}

/**
 * Publishes the announcement today: passes the gate, puts it (and the bid deadline) on record, publishes the notice.
 * Throws `Refused`: `not-found`, `already-published`, `not-published` when the record is too incomplete for a notice,
 * `bad-input` for a deadline before today, `refused-by-rule` with the earliest lawful day, `reason-needed`, `notice-refused`.
 */
export async function announce(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  input: Input,
): Promise<z.input<typeof published>> {
  const context = await contextFor(deps, actor, today)
  const { districtId, personId } = actor
  const { bidDeadlineOn, reason } = input
  if (bidDeadlineOn !== undefined && bidDeadlineOn <= today) throw new Refused('bad-input', { field: 'bidDeadlineOn' })
  return deps.db.transaction().execute(async (trx) => {
    const stored = await reachLocked(trx, actor, input.key)
    const { record, organisationId } = stored
    if (record.announcementOn !== undefined) throw new Refused('already-published', { on: record.announcementOn })
    await refuseBesideNotice(trx, districtId, stored, 'announcement')
    const missing = missingForNotice(asProcurement(stored))
    if (missing.length > 0) throw new Refused('not-published', { fields: missing.join(' ') })
    const { attributes, facts, after } = announced(stored, today, input, deps.now())
    const reasons = askGate('publish-announcement', after, context, {
      reason,
      agreed: await agreedTo(trx, actor, stored.id),
    })
    const kept = Object.keys(reasons).length === 0 ? {} : { reasons: { ...record.reasons, ...reasons } }
    const at = deps.now()
    const [state = stored] = await changeRecords(
      trx,
      { districtId, context },
      { at, by: personId, reason: reason ?? null },
      [{ stored, attributes: { ...attributes, ...kept }, facts }],
    )
    const {
      id: noticeId,
      number,
      digest,
    } = await publishNotice(
      trx,
      {
        districtId,
        organisationId,
        key: stored.id,
        procurement: asProcurement(state),
        kind: 'announcement',
        publishedOn: today,
        publishedAt: at,
        publishedBy: personId,
      },
      context,
    )
    await deps.enqueueSweep(trx, { districtId, procurementId: stored.id })
    await appendLog(trx, byActor(actor), at, changeOf(stored, state), noticeOf({ id: noticeId, number, digest }))
    return { key: stored.id, id: stored.number, number, publishedOn: today, earliestAnnouncement: null }
  })
}

/** The promises that give way to this announcement. */
async function agreedTo(db: Kysely<Schema>, { districtId }: Actor, key: string): Promise<Agreed> {
  return new Set(await agreedRules(db, districtId, key, 'publish-announcement'))
}

/** What the announcement changes on the record, and the record as it will stand. */
function announced(stored: StoredProcurement, today: CivilDate, { bidDeadlineOn, bidDeposit }: Input, now: Date) {
  const { record } = stored
  const facts: FactChange[] = [
    // On the day of the mark the hour says which came first.
    {
      event: 'announcement',
      on: today,
      time: timeBehindMark(record, today, now),
      medium: null,
    },
  ]
  if (bidDeadlineOn !== undefined && bidDeadlineOn !== record.bidDeadlineOn) {
    facts.push({ event: 'bid-deadline', on: bidDeadlineOn, time: null, medium: null })
  }
  const stated = record.noReserveStatedIn
  const attributes = {
    ...(bidDeposit === undefined ? {} : { bidDeposit }),
    // The notice prints reason and telephone, where the record has them.
    ...(stated === undefined ? {} : { noReserveStatedIn: [...new Set([...stated, 'announcement'])] }),
  }
  return { attributes, facts, after: asProcurement({ ...stored, record: changeRecord(record, attributes, facts) }) }
}

/** The time of an announcement on the day of the special-matter mark, where it lies behind; else the day says enough. */
function timeBehindMark({ specialMatterOn, times }: StoredRecord, today: CivilDate, now: Date): string | null {
  const [marked, time] = [times?.specialMatterOn, timeInChina(now)]
  return specialMatterOn === today && marked !== undefined && marked < time ? time : null
}
