import { drawSample } from '@tenderlight/compliance/desk/sample'
import type { sampleInput, SampleOutput } from '@tenderlight/contracts/sample'
import { recordDigest } from '@tenderlight/db/record-digest'
import { logEnd } from '@tenderlight/db/repositories/log-end'
import { keysOfProcurements, listProcurements } from '@tenderlight/db/repositories/procurement-list'
import type { ListFilter } from '@tenderlight/db/repositories/procurement-list'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../session/actor.ts'

/**
 * Draws projects within the actor's reach by a seed. Nothing is kept of it: the question alone gives the same sample again, as long as
 * the population is the same, which its digest tells.
 */
export async function sample(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  today: CivilDate,
  input: z.output<typeof sampleInput>,
): Promise<SampleOutput> {
  const { n, seed, ...narrowed } = input
  const filter: ListFilter = { districtId: actor.districtId, today, within: actor.reach, ...narrowed }
  const found = await keysOfProcurements(db, filter)
  const { drawn, population, digest } = drawSample(found, n, seed, recordDigest)
  const page = { sort: 'id', descending: false, limit: n } as const
  const listed = await listProcurements(db, { ...filter, keys: drawn.map(({ key }) => key) }, page)
  const byKey = new Map(listed.map(({ order: _, ...row }) => [row.key, row]))
  const rows = drawn.flatMap(({ key, value }) => {
    const row = byKey.get(key)
    // A project may have changed its light in between.
    return row === undefined ? [] : [{ ...row, value }]
  })
  return { rows, population, digest, asOf: today, logNumber: (await logEnd(db, actor.districtId)) ?? 0 }
}
