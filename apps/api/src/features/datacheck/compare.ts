import { setImmediate } from 'node:timers/promises'
import { compareList } from '@tenderlight/compliance/datacheck/compare-list'
import type { Comparison } from '@tenderlight/compliance/datacheck/compare-list'
import type { NamedUnit } from '@tenderlight/compliance/datacheck/find-project'
import type { OwnProject } from '@tenderlight/compliance/datacheck/own-notices'
import { walkOwnProjects } from '@tenderlight/db/repositories/data-check-results'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import type { Schema } from '@tenderlight/db/schema'
import type { Kysely } from 'kysely'
import type { ReadList } from './read-list.ts'

/** Read at once; between two batches other requests get their turn. */
const BATCH = 2_000

/** What the records of a district say to a list. */
export interface Compared {
  readonly comparison: Comparison
  readonly units: readonly NamedUnit[]
  readonly projects: readonly OwnProject[]
}

/** Compares a list with everything of government procurement that the district has on record. */
export async function compare(
  db: Kysely<Schema>,
  districtId: string,
  { reading, scope }: Pick<ReadList, 'reading' | 'scope'>,
): Promise<Compared> {
  const units = (await listOrganisations(db, districtId)).filter(({ kind }) => kind !== 'agency')
  const projects: OwnProject[] = []
  for (;;) {
    const batch = await walkOwnProjects(db, districtId, projects.at(-1)?.key, BATCH)
    projects.push(...batch)
    if (batch.length < BATCH) break
    await setImmediate()
  }
  return { comparison: compareList({ list: reading, scope, projects, units }), units, projects }
}
