import { randomUUID } from 'node:crypto'
import { createDistrict, createOrganisations } from '@tenderlight/db/repositories/organisations'
import { createPerson } from '@tenderlight/db/repositories/people'
import { insertProcurements } from '@tenderlight/db/repositories/procurements'
import { sql } from 'kysely'
import type { Deps } from '../src/deps.ts'
import { hashPassword } from '../src/identity/password.ts'
import { contextFor } from '../src/record/context.ts'
import { project } from '../src/record/project.ts'
import { projectionVersion } from '../src/record/projection-version.ts'
import { randomProcurements } from '../src/testing/random-procurements.ts'
import { PASSWORD } from '../src/testing/test-api.ts'
import { BENCH_DAY } from './bench-filter.ts'

export const BENCH_USER = 'bench'
const PROCUREMENTS = 100_000
const UNITS = 60

/** A district of 60 units with 100,000 procurements as the list sees them: the rows with their projection. */
export async function seedBench(deps: Deps): Promise<string> {
  const districtId = randomUUID()
  const createdAt = deps.now()
  const bureau = { id: randomUUID(), name: '财政局', kind: 'finance-bureau' as const }
  const units = Array.from({ length: UNITS }, (_, index) => ({
    id: randomUUID(),
    name: `单位${index}`,
    kind: 'budget-unit' as const,
  }))
  const context = await contextFor(deps, { districtId, jurisdiction: 'jiujiang' }, BENCH_DAY)
  const projectedWith = projectionVersion(context)
  await deps.connection.db.transaction().execute(async (trx) => {
    // As a server in use commits; the test server does not, and its vacuum would not yet count the rows as visible.
    await sql`set local synchronous_commit = on`.execute(trx)
    await createDistrict(trx, { id: districtId, name: '测区', jurisdiction: 'jiujiang', createdAt })
    await createOrganisations(trx, districtId, [bureau, ...units], createdAt)
    const password = await hashPassword(PASSWORD)
    const person = {
      id: randomUUID(),
      organisationId: bureau.id,
      role: 'supervisor' as const,
      username: BENCH_USER,
      name: '测',
    }
    await createPerson(trx, { districtId, createdAt, password, ...person })
    for (let batch = 0; batch < PROCUREMENTS / 5_000; batch += 1) {
      const rows = randomProcurements(5_000, batch + 1, BENCH_DAY).map((procurement, index) => {
        const { id: _id, heldBy: held_by, ...record } = procurement
        return {
          district_id: districtId,
          id: randomUUID(),
          organisation_id: units[(batch + index) % UNITS]?.id ?? bureau.id,
          number: `B-${batch}-${index}`,
          held_by,
          record,
          created_at: createdAt,
          updated_at: createdAt,
          ...project(procurement, context, projectedWith).columns,
        }
      })
      await insertProcurements(trx, rows)
    }
  })
  // What the autovacuum of a running server does.
  await sql`vacuum (analyze) procurements, organisations`.execute(deps.connection.db)
  return districtId
}
