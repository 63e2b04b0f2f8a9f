import { randomUUID } from 'node:crypto'
import type { Context } from '@tenderlight/compliance/evaluate'
import { settle } from '@tenderlight/compliance/settings/settle'
import { appendSettings } from '@tenderlight/db/repositories/settings-entries'
import type { Schema } from '@tenderlight/db/schema'
import { createDistrict, createOrganisations, listDistricts } from '@tenderlight/db/repositories/organisations'
import { createAppointment } from '@tenderlight/db/repositories/appointments'
import { createMembership } from '@tenderlight/db/repositories/memberships'
import { findLoginByUsername } from '@tenderlight/db/repositories/logins'
import { createPerson } from '@tenderlight/db/repositories/people'
import { addSignInRule } from '@tenderlight/db/repositories/sign-in-rules'
import type { Db } from '@tenderlight/db/connect'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Transaction } from 'kysely'
import type { Deps } from '../deps.ts'
import { hashPassword } from '../identity/password.ts'
import { enqueueLater } from '../outbox/enqueue-job.ts'
import { FIGURES_QUEUE } from '../outbox/queues.ts'
import { contextFor } from '../record/context.ts'
import { publishNotice } from '../record/publish-notice.ts'
import { createRecords } from '../record/write-records.ts'
import { budgetActs, budgetCutActs } from './desk/budget.ts'
import { doActs, projectAnew } from './desk/at-desk.ts'
import type { RefusedAct } from './desk/at-desk.ts'
import { demoDesk } from './desk/demo-desk.ts'
import { reportActs } from './desk/reports.ts'
import { demoDistrict } from './demo-district.ts'
import type { DemoDistrict } from './demo-district.ts'
import { pastNotices } from './demo-notices.ts'
import { demoSettings } from './demo-settings.ts'
import { PEOPLE } from './people.ts'
import { openedAt, recordedAt } from './recorded-at.ts'
import { storeSubmissions } from './store-submissions.ts'
import { AGENCY, AUDITORS, BUREAU, DEMO_PASSWORD, OFFICE, UNITS } from './units.ts'

/** How much longer the demo's agency is appointed. */
const APPOINTED_DAYS = 365

/** The keys under which the parts of a demo district were stored. */
interface Stored {
  readonly districtId: string
  /** By organisation key. */
  readonly organisations: ReadonlyMap<string, string>
  /** The first person of each organisation, by organisation key. */
  readonly people: ReadonlyMap<string, string>
  /** Everybody, by sign-in name. */
  readonly accounts: ReadonlyMap<string, string>
}

/** The demo's accounts with their password, the finance bureau's first. */
export function demoAccounts(): Deps['demoAccounts'] {
  const names = new Map<string, string>(
    [BUREAU, ...UNITS, OFFICE, AUDITORS, AGENCY].map(({ key, name }) => [key, name]),
  )
  return PEOPLE.map(({ username, organisation, roles }) => ({
    username,
    password: DEMO_PASSWORD,
    organisation: names.get(organisation) ?? organisation,
    roles: [...roles],
  }))
}

/** Whether the demo district stands in this database. */
export async function hasDemo(db: Db): Promise<boolean> {
  return (await findLoginByUsername(db, BUREAU.key)) !== undefined
}

/**
 * Writes the demo district as it stands on `today` (a civil day in China) into an empty database, in one transaction:
 * organisations, accounts, what the district settled, the year's budget, records with their facts and clocks, the notices they published, and what
 * lies on the units' desks. Returns false, and writes nothing, when the database has a district already. Alerts are left to the worker.
 * `refused`: told of what a use case did not let be done.
 */
export async function seedDemo(
  deps: Deps,
  today: CivilDate,
  refused: (acts: readonly RefusedAct[]) => void = () => undefined,
): Promise<boolean> {
  // A district is not made from within one.
  const { db } = deps.connection
  if ((await listDistricts(db)).length > 0) return false
  const calendar = await deps.standing.calendar()
  const demo = demoDistrict(today, calendar)
  const password = await hashPassword(demo.password)
  const districtId = randomUUID()
  const decisions = demoSettings(demo.since)
  const settings = settle(decisions.map((decision) => ({ ...decision, recordedBy: demo.bureau.name })))
  const context = { ...(await contextFor(deps, { districtId, jurisdiction: demo.jurisdiction }, today)), settings }
  await db.transaction().execute(async (trx) => {
    const stored = await storeTenant(trx, demo, districtId, password, today)
    await appendSettings(trx, districtId, decisions, keyed(stored.people, demo.bureau.key))
    const { accounts } = stored
    const tenant = {
      districtId,
      districtName: demo.name,
      jurisdiction: demo.jurisdiction,
      accounts,
      people: demo.people,
    }
    refused(await doActs(trx, deps, tenant, budgetActs(demo, { today, calendar })))
    const keys = await storeProcurements(trx, demo, stored, context, deps.now())
    await storeSubmissions(trx, districtId, stored.organisations, stored.people, today)
    const acts = [...demoDesk(demo, keys, { today, calendar }), ...budgetCutActs(demo, { today, calendar })]
    refused(await doActs(trx, deps, tenant, acts))
    await projectAnew(trx, districtId, context)
    // From what stands, after everything else.
    refused(await doActs(trx, deps, tenant, reportActs(today)))
    await touch(trx, districtId)
    await deps.enqueueSweep(trx, { districtId })
    // Whoever tries the demonstration looks at the figures soon.
    await enqueueLater(trx, FIGURES_QUEUE, { districtId }, 0)
  })
  return true
}

async function storeTenant(
  trx: Transaction<Schema>,
  demo: DemoDistrict,
  districtId: string,
  password: string,
  today: CivilDate,
): Promise<Stored> {
  const createdAt = new Date(`${demo.since}T09:00:00+08:00`)
  const { name, jurisdiction } = demo
  await createDistrict(trx, { id: districtId, name, jurisdiction, createdAt })
  const organisations = [
    { key: demo.bureau.key, id: randomUUID(), name: demo.bureau.name, kind: 'finance-bureau' as const },
    ...demo.units.map((unit) => ({ key: unit.key, id: randomUUID(), name: unit.name, kind: 'budget-unit' as const })),
    ...[OFFICE, AUDITORS].map(({ key, name: called }) => ({
      key,
      id: randomUUID(),
      name: called,
      kind: 'office' as const,
    })),
    { key: AGENCY.key, id: randomUUID(), name: AGENCY.name, kind: 'agency' as const },
  ]
  await createOrganisations(
    trx,
    districtId,
    organisations.map(({ id, name: called, kind }) => ({ id, name: called, kind })),
    createdAt,
  )
  const ids = new Map(organisations.map(({ key, id }) => [key, id]))
  // Whoever tries the demonstration has no telephone set up for it; the page of people says so.
  const reason = '演示区县,不要求二次验证;正式使用的区县默认要求。'
  await addSignInRule(trx, { districtId, secondFactor: false, reason, recordedAt: createdAt, recordedBy: null })
  const people = new Map<string, string>()
  const accounts = new Map<string, string>()
  for (const { username, name: called, roles, organisation } of demo.people) {
    const id = randomUUID()
    const organisationId = keyed(ids, organisation)
    const [role, ...others] = roles
    await createPerson(trx, { districtId, id, organisationId, role, username, name: called, password, createdAt })
    for (const other of others) {
      const membership = { districtId, id: randomUUID(), personId: id, organisationId, role: other, until: null }
      await createMembership(trx, { ...membership, from: demo.since })
    }
    if (!people.has(organisation)) people.set(organisation, id)
    accounts.set(username, id)
  }
  for (const unit of AGENCY.appointedBy) {
    await createAppointment(trx, {
      districtId,
      id: randomUUID(),
      agencyId: keyed(ids, AGENCY.key),
      unitId: keyed(ids, unit),
      procurementId: null,
      from: demo.since,
      until: addDays(today, APPOINTED_DAYS),
      createdAt,
      createdBy: keyed(people, BUREAU.key),
    })
  }
  return { districtId, organisations: ids, people, accounts }
}

async function storeProcurements(
  trx: Transaction<Schema>,
  demo: DemoDistrict,
  { districtId, organisations, people }: Stored,
  context: Context,
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const keys = new Map<string, string>()
  const notices: (ReturnType<typeof pastNotices>[number] & { unit: string; key: string })[] = []
  for (const { unit, procurement } of demo.procurements) {
    const recording = { at: openedAt(procurement, now), by: keyed(people, unit), factAt: recordedAt(procurement, now) }
    const creation = { organisationId: keyed(organisations, unit), procurement }
    const [key] = await createRecords(trx, { districtId, context }, recording, [creation])
    if (key === undefined) continue
    keys.set(procurement.id, key)
    notices.push(...pastNotices(procurement).map((notice) => ({ ...notice, unit, key })))
  }
  notices.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  for (const { kind, on, procurement, unit, key } of notices) {
    const publishedAt = recordedAt(procurement, now)(kind, on)
    const publishedBy = keyed(people, unit)
    const organisationId = keyed(organisations, unit)
    const notice = { districtId, organisationId, key, procurement, kind, publishedOn: on, publishedAt, publishedBy }
    await publishNotice(trx, notice, { ...context, today: on })
  }
  return keys
}

/** `update procurements set updated_at = (select max(recorded_at) from facts …)`: a record changed with its last fact. */
async function touch(trx: Transaction<Schema>, districtId: string): Promise<void> {
  await trx
    .updateTable('procurements')
    .set((eb) => ({
      updated_at: eb.fn.coalesce(
        eb
          .selectFrom('facts')
          .select(({ fn }) => fn.max('facts.recorded_at').as('last'))
          .whereRef('facts.district_id', '=', 'procurements.district_id')
          .whereRef('facts.procurement_id', '=', 'procurements.id'),
        'procurements.updated_at',
      ),
    }))
    .where('district_id', '=', districtId)
    .execute()
}

function keyed(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new RangeError(`the demo has no organisation ${key}`)
  return id
}
