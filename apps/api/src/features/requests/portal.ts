import { randomBytes, randomUUID } from 'node:crypto'
import type { Filed, Followed, PortalRequest } from '@tenderlight/contracts/portal-requests'
import { checkSteps } from '@tenderlight/compliance/intake/check-steps'
import { standingOf } from '@tenderlight/compliance/intake/limits'
import { nextSteps } from '@tenderlight/compliance/intake/next-steps'
import type { IntakeStep } from '@tenderlight/compliance/intake/steps'
import { judgeMatter } from '@tenderlight/compliance/matters/judge-matter'
import { matterFilesOf } from '@tenderlight/db/repositories/matter-files'
import {
  followedMatter,
  insertFollow,
  insertMatter,
  insertMatterStep,
  lockMatter,
  moveMatter,
  nextMatterNumber,
  stepsOfMatters,
} from '@tenderlight/db/repositories/matters'
import type { MatterRow, MatterStepRow } from '@tenderlight/db/repositories/matters'
import type { Schema } from '@tenderlight/db/schema'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { Kysely } from 'kysely'
import { appendLog, byInstallation } from '../../audit-log/append-log.ts'
import { enqueueFigures } from '../../outbox/enqueue-figures.ts'
import type { Deps } from '../../deps.ts'
import { contextFor } from '../../record/context.ts'
import type { DistrictOf } from '../../record/context.ts'
import { folded, movesOf } from '../../desk/matter-fold.ts'
import { bureauOf, digestOf } from './portal-access.ts'
import { sentByPortal, takesMore } from './portal-files.ts'
import { partyKey } from './receive.ts'

const CODE_BYTES = 12

/** Takes in what somebody sent on the portal: the bureau has it in hand first. The code is told to them alone. */
export async function fileRequest(deps: Deps, district: string, request: PortalRequest): Promise<Filed> {
  const at = deps.now()
  const on = todayInChina(at)
  const code = randomBytes(CODE_BYTES).toString('base64url')
  const db = deps.within({ as: 'intake', district })
  return db.transaction().execute(async (trx) => {
    const bureau = await bureauOf(trx, district)
    const { name, telephone } = request
    const number = await nextMatterNumber(trx, district, `SQ-${on.slice(0, 4)}`)
    const row: MatterRow = {
      district_id: district,
      id: randomUUID(),
      number,
      organisation_id: bureau.id,
      procurement_id: null,
      kind: 'request',
      regime: null,
      channel: 'portal',
      title: request.title,
      party_key: name === null ? null : partyKey(district, { name, telephone, creditCode: null }, request.confidential),
      after_id: null,
      confidential: request.confidential,
      received_on: on,
      class: null,
      layer: null,
      level: null,
      open: true,
      waits_for: 'note',
      created_at: at,
    }
    const step = stepOf(row, 1, 'received', { on, at, words: request.words, said: { to: bureau.id } })
    const held = folded(row, [step])
    const party = name === null ? undefined : { name, telephone, credit_code: null, address: null, reason: null }
    await insertMatter(
      trx,
      { ...row, ...movesOf(held) },
      party && { ...party, district_id: district, matter_id: row.id, version: 1, recorded_at: at, recorded_by: null },
    )
    await insertMatterStep(trx, step)
    await insertFollow(trx, district, row.id, digestOf(code))
    const logged = { kind: 'matter', id: row.id, label: number, after: held.matter } as const
    await appendLog(trx, byInstallation(district, 'matters.file'), at, logged)
    return { number, code }
  })
}

interface Asked {
  readonly number: string
  readonly code: string
}

/** Where a request stands, for whoever has its code; undefined for any other number or code. */
export async function followRequest(
  deps: Deps,
  district: DistrictOf,
  { number, code }: Asked,
): Promise<Followed | undefined> {
  const today = todayInChina(deps.now())
  const db = deps.within({ as: 'intake', district: district.districtId })
  const found = await held(db, district.districtId, { number, code })
  if (found === undefined) return undefined
  const { row, standing, matter, regime } = found
  const files = await matterFilesOf(db, district.districtId, row.id)
  const { limit } = standingOf(matter, judgeMatter(matter, await contextFor(deps, district, today)), today)
  return {
    number: row.number,
    title: row.title,
    open: row.open,
    steps: found.steps
      .filter(({ kind, step }) => kind !== 'note' && standing.some((one) => one.step === step))
      .map(({ kind, step, words }) => ({
        kind,
        on: standing.find((one) => one.step === step)?.on ?? row.received_on,
        words: TOLD.has(kind) ? words : null,
      })),
    due: limit?.due ?? null,
    files: sentByPortal(files),
    takesFiles: takesMore(deps, row.open, files),
    asked: nextSteps(row.kind, regime, standing).includes('satisfaction'),
  }
}

/** Steps whose words are for whoever raised the matter. */
const TOLD: ReadonlySet<IntakeStep> = new Set(['planned', 'replied', 'refused', 'received'])

/** Keeps whether whoever raised a request is content; false where they were not asked, or have no such request. */
export async function sayContent(
  deps: Deps,
  district: string,
  asked: Asked & { readonly satisfied: boolean },
): Promise<boolean> {
  const at = deps.now()
  const on = todayInChina(at)
  return deps
    .within({ as: 'intake', district })
    .transaction()
    .execute(async (trx) => {
      const found = await held(trx, district, asked)
      if (found === undefined) return false
      const { id } = found.row
      if ((await lockMatter(trx, district, id)) === undefined) return false
      const steps = await stepsOfMatters(trx, district, [id])
      const said = { satisfied: asked.satisfied }
      const step = stepOf(found.row, steps.length + 1, 'satisfaction', { on, at, words: null, said })
      const after = folded(found.row, [...steps, step])
      if (checkSteps(found.row.kind, after.regime, after.standing, on) !== undefined) return false
      await insertMatterStep(trx, step)
      await moveMatter(trx, district, id, movesOf(after))
      const logged = { kind: 'matter', id, label: found.row.number, before: found.matter, after: after.matter } as const
      await appendLog(trx, byInstallation(district, 'matters.follow'), at, logged)
      await enqueueFigures(trx, district)
      return true
    })
}

async function held(db: Kysely<Schema>, district: string, { number, code }: Asked) {
  const row = await followedMatter(db, district, number, digestOf(code))
  if (row === undefined) return undefined
  const steps = await stepsOfMatters(db, district, [row.id])
  return { ...folded(row, steps), steps }
}

type Said = Pick<MatterStepRow, 'at' | 'words' | 'said'> & { readonly on: MatterStepRow['on_date'] }

/** A step that nobody of the district took. */
function stepOf(row: MatterRow, step: number, kind: IntakeStep, { on, at, words, said }: Said): MatterStepRow {
  const { district_id, id } = row
  const none = { corrects: null, taken_back: false, reason: null, person_id: null }
  return { district_id, matter_id: id, step, kind, on_date: on, said, words, at, ...none }
}
