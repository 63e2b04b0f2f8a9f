import { createHash, randomUUID } from 'node:crypto'
import { checkSteps } from '@tenderlight/compliance/intake/check-steps'
import { channelsOf } from '@tenderlight/compliance/intake/channels'
import { OF_PROJECTS } from '@tenderlight/compliance/intake/who-may'
import { regimeOf } from '@tenderlight/compliance/matters/judge-matter'
import type { MatterKind } from '@tenderlight/compliance/procurement/matter'
import type { Regime } from '@tenderlight/compliance/procurement/vocabulary'
import type { Receipt } from '@tenderlight/contracts/requests'
import { findMatter, insertMatter, insertMatterStep, nextMatterNumber } from '@tenderlight/db/repositories/matters'
import type { MatterRow, MatterStepRow } from '@tenderlight/db/repositories/matters'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { contextFor } from '../../record/context.ts'
import { reachLocked } from '../../record/reach.ts'
import type { Actor } from '../../session/actor.ts'
import { recordOn } from './change.ts'
import { deskOf } from './desk-of.ts'
import { folded, movesOf } from '../../desk/matter-fold.ts'
import { cannotFollow, notBefore, notForOffice, notOfProject, notOnDesk, otherRegime } from './refusals.ts'
import { kindsFor } from './who.ts'

/** 诉求, 信访, 质疑 … by the letters that their numbers begin with. */
const SERIES: Readonly<Record<MatterKind, string>> = {
  enquiry: 'XW',
  challenge: 'ZY',
  complaint: 'TS',
  objection: 'YY',
  'arrears-complaint': 'TQ',
  'size-verification': 'GM',
  request: 'SQ',
  letter: 'XF',
  'contact-change': 'LX',
}

/** Kinds that come in at the bureau, whatever project they are about. */
const AT_BUREAU: readonly MatterKind[] = ['complaint', 'arrears-complaint', 'size-verification']

/**
 * Takes a matter in: its number, its first step, who raised it, and where it is about a project what it makes of the record.
 * Returns its key. Throws `Refused`: `not-allowed`, `not-found`, `request-refused` with what is wrong.
 */
export async function receiveMatter(deps: Deps, actor: Actor, today: CivilDate, input: Receipt): Promise<string> {
  const { districtId, personId } = actor
  refuseKind(actor, input)
  const { channels } = await deskOf(deps.db, districtId, today)
  if (!channelsOf(channels).some(({ id }) => id === input.channel)) throw notOnDesk('channel')
  const context = await contextFor(deps, actor, today)
  return deps.db.transaction().execute(async (trx) => {
    const stored = input.project === null ? undefined : await reachLocked(trx, actor, input.project)
    const regime = regimeFor(input, stored)
    await refuseBefore(trx, districtId, input, stored)
    const at = deps.now()
    const number = await nextMatterNumber(trx, districtId, `${SERIES[input.kind]}-${input.receivedOn.slice(0, 4)}`)
    const handler =
      stored === undefined || AT_BUREAU.includes(input.kind) ? actor.organisationId : stored.organisationId
    const draft: MatterRow = {
      district_id: districtId,
      id: randomUUID(),
      number,
      organisation_id: handler,
      procurement_id: stored?.id ?? null,
      kind: input.kind,
      regime: regime ?? null,
      channel: input.channel,
      title: input.title,
      party_key: input.party === null ? null : partyKey(districtId, input.party, input.confidential),
      after_id: input.after,
      confidential: input.confidential,
      received_on: input.receivedOn,
      class: null,
      layer: null,
      level: null,
      open: true,
      waits_for: 'note',
      created_at: at,
    }
    const step: MatterStepRow = {
      district_id: districtId,
      matter_id: draft.id,
      step: 1,
      kind: 'received',
      on_date: input.receivedOn,
      said: { ...input.said, to: handler },
      words: input.words,
      corrects: null,
      taken_back: false,
      reason: null,
      person_id: personId,
      at,
    }
    const held = folded(draft, [step])
    const problem = checkSteps(draft.kind, held.regime, held.standing, today)
    if (problem !== undefined) throw cannotFollow(problem)
    const party = input.party && {
      district_id: districtId,
      matter_id: draft.id,
      version: 1,
      name: input.party.name,
      telephone: input.party.telephone,
      credit_code: input.party.creditCode,
      address: input.party.address,
      recorded_at: at,
      recorded_by: personId,
    }
    await insertMatter(trx, { ...draft, ...movesOf(held) }, party ?? undefined)
    await insertMatterStep(trx, step)
    const onRecord = await recordOn(deps, actor, { trx, context, at }, stored, held.matter)
    await appendLog(
      trx,
      byActor(actor),
      at,
      { kind: 'matter', id: draft.id, label: number, after: held.matter },
      ...onRecord,
    )
    return draft.id
  })
}

/** A kind that the actor may not take in, or that is of no project. */
function refuseKind(actor: Actor, { kind, project }: Receipt): void {
  const ofProject = project !== null
  if (ofProject && !OF_PROJECTS.includes(kind)) throw notOfProject()
  if (kindsFor(actor, ofProject).includes(kind)) return
  if (ofProject && kindsFor(actor, false).includes(kind)) throw notForOffice()
  throw new Refused('not-allowed')
}

/** The law that it runs under: the project's, which has to be the kind's; else what was entered. */
function regimeFor({ kind, regime, project }: Receipt, stored: StoredProcurement | undefined): Regime | undefined {
  const own = regimeOf({ id: '', kind })
  const given = project === null ? (regime ?? undefined) : stored?.record.regime
  if (own !== undefined && given !== undefined && own !== given) throw otherRegime()
  return given ?? own
}

async function refuseBefore(
  trx: Transaction<Schema>,
  districtId: string,
  { after, kind }: Receipt,
  stored: StoredProcurement | undefined,
): Promise<void> {
  if (after === null) return
  const before = await findMatter(trx, districtId, after)
  const fits =
    before !== undefined &&
    kind === 'complaint' &&
    (before.kind === 'challenge' || before.kind === 'objection') &&
    before.procurement_id === (stored?.id ?? null)
  if (!fits) throw notBefore()
}

/**
 * Tells those who raise things apart without naming them: a credit code or, where somebody is not to be known, has none or gave
 * none, a digest.
 */
export function partyKey(
  districtId: string,
  { name, telephone, creditCode }: Pick<NonNullable<Receipt['party']>, 'name' | 'telephone' | 'creditCode'>,
  confidential: boolean,
): string {
  if (creditCode !== null && !confidential) return creditCode
  const who = creditCode ?? [name, telephone ?? ''].join('\u001f')
  const digest = createHash('sha256').update([districtId, who].join('\u001f')).digest('hex')
  return `p-${digest.slice(0, 16)}`
}
