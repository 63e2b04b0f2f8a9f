import { randomUUID } from 'node:crypto'
import { createDistrict, createOrganisations } from '@tenderlight/db/repositories/organisations'
import { createPerson } from '@tenderlight/db/repositories/people'
import { walkProcurements } from '@tenderlight/db/repositories/procurements'
import { addSignInRule } from '@tenderlight/db/repositories/sign-in-rules'
import { sql } from 'kysely'
import type { Deps } from '../src/deps.ts'
import { contextFor } from '../src/record/context.ts'
import { createRecords } from '../src/record/write-records.ts'
import { randomProcurements } from '../src/testing/random-procurements.ts'
import { PASSWORD } from '../src/testing/test-api.ts'
import { BENCH_DAY } from './bench-filter.ts'
import { lawfulProcurements } from './lawful-procurements.ts'

export const DESK_USER = 'desk'
const BATCH = 1_000
const ALERTS = 2_000

/** How large the district is. */
export interface DeskSize {
  readonly units: number
  readonly procurements: number
}

/** A district with a bureau that looks at it, and everything that its desk counts. */
export interface SeededDesk {
  readonly districtId: string
  readonly unitIds: readonly string[]
  /** One of the projects. */
  readonly procurementId: string
}

/**
 * A district as its bureau's desk reads it: records with their history, facts, clocks and what is not met, written as the
 * product writes them; half of them lawful, half in every state. With alerts that were told.
 */
export async function seedDesk(deps: Deps, { units, procurements }: DeskSize): Promise<SeededDesk> {
  const districtId = randomUUID()
  const createdAt = deps.now()
  const { db } = deps.connection
  const bureau = { id: randomUUID(), name: '财政局', kind: 'finance-bureau' as const }
  const organisations = Array.from({ length: units }, (_, index) => ({
    id: randomUUID(),
    name: `单位${String(index).padStart(3, '0')}`,
    kind: 'budget-unit' as const,
  }))
  const context = await contextFor(deps, { districtId, jurisdiction: 'jiujiang' }, BENCH_DAY)
  await db.transaction().execute(async (trx) => {
    await createDistrict(trx, { id: districtId, name: '测区', jurisdiction: 'jiujiang', createdAt })
    await createOrganisations(trx, districtId, [bureau, ...organisations], createdAt)
    const rule = { districtId, secondFactor: false, reason: '测量', recordedAt: createdAt, recordedBy: null }
    await addSignInRule(trx, rule)
    const person = { id: randomUUID(), organisationId: bureau.id, role: 'supervisor' as const, username: DESK_USER }
    const password = await deps.hashPassword(PASSWORD)
    await createPerson(trx, { districtId, createdAt, password, name: '测', ...person })
  })
  for (let batch = 0; batch * BATCH < procurements; batch += 1) {
    const count = Math.min(BATCH, procurements - batch * BATCH)
    const make = batch % 2 === 0 ? lawfulProcurements : randomProcurements
    const creations = make(count, batch + 1, BENCH_DAY).map((procurement, index) => ({
      organisationId: organisations[(batch * BATCH + index) % units]?.id ?? bureau.id,
      procurement: { ...procurement, id: `D-${batch}-${index}` },
    }))
    await db.transaction().execute(async (trx) => {
      // As a server in use commits: what a vacuum finds is then visible to all.
      await sql`set local synchronous_commit = on`.execute(trx)
      await createRecords(trx, { districtId, context }, { at: createdAt, by: null }, creations)
    })
  }
  await tellAlerts(deps, districtId)
  await vacuum(deps)
  const [first] = await walkProcurements(db, districtId, undefined, 1)
  return { districtId, unitIds: organisations.map(({ id }) => id), procurementId: first?.id ?? '' }
}

/** What the autovacuum of a running server does: outside of any transaction. */
async function vacuum({ connection: { engine } }: Deps): Promise<void> {
  await (engine.kind === 'pglite' ? engine.pglite.exec('vacuum (analyze)') : engine.pool.query('vacuum (analyze)'))
}

/** Alerts of clocks that are yellow or red by now, told in the product to nobody in particular. */
async function tellAlerts({ connection: { db }, now }: Deps, districtId: string): Promise<void> {
  await sql`
    insert into alerts (district_id, id, procurement_id, organisation_id, rule, part, matter, level, step, trigger_on, due,
      raised_on, raised_at)
    select district_id, gen_random_uuid(), procurement_id, organisation_id, rule, part, matter, level,
      case when due < ${BENCH_DAY}::date and late_light = 'red' then 'breach' else 'warning' end,
      trigger_on, due, ${BENCH_DAY}::date, ${now()}::timestamptz
    from clocks
    where district_id = ${districtId} and open and bound = 'buyer' and level <> 'encouragement'
      and warn_from <= ${BENCH_DAY}::date
    order by due desc, procurement_id, rule, part limit ${ALERTS}`.execute(db)
  await sql`
    insert into deliveries (district_id, id, alert_id, channel, target, status, attempts, sent_at, created_at)
    select district_id, gen_random_uuid(), id, 'in-app', organisation_id::text, 'sent', 1, raised_at, raised_at
    from alerts where district_id = ${districtId}`.execute(db)
}
