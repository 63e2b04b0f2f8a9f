import type { Grid, GridCell, gridInput, GridRow } from '@tenderlight/contracts/steps'
import { ALL_COLUMNS, COLUMNS, GRID_ROWS } from '@tenderlight/contracts/steps'
import type { StepColumn, StepField } from '@tenderlight/contracts/steps'
import type { Db } from '@tenderlight/db/connect'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { countProcurements, listProcurements } from '@tenderlight/db/repositories/procurement-list'
import type { ListedProcurement } from '@tenderlight/db/repositories/procurement-list'
import { findProcurements } from '@tenderlight/db/repositories/procurements'
import type { StoredProcurement } from '@tenderlight/db/repositories/procurements'
import { filesOfSteps, lastEntries } from '@tenderlight/db/repositories/step-entries'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../../deps.ts'
import type { Locale } from '../../../locale.ts'
import { Refused } from '../../../problem.ts'
import { reach } from '../../../record/reach.ts'
import type { Actor } from '../../../session/actor.ts'
import { cellText } from './cell-text.ts'

/**
 * Up to a hundred projects within the actor's reach, those due first, with every cell of their steps, who entered it, and
 * its files: in the order of their numbers, as they stand in a ledger.
 */
export async function grid(
  deps: Deps,
  actor: Actor,
  { today, locale }: { readonly today: CivilDate; readonly locale: Locale },
  input: z.output<typeof gridInput>,
): Promise<Grid> {
  const { db } = deps
  const { districtId } = actor
  const filter = { ...input, districtId, today, level: 'commitment', within: actor.reach } as const
  const listed = await listProcurements(db, filter, { sort: 'due', descending: false, limit: GRID_ROWS })
  const total = listed.length < GRID_ROWS ? listed.length : await countProcurements(db, filter)
  const rows = await rowsOf(db, districtId, listed, COLUMNS, locale)
  return { rows: rows.toSorted((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0)), total }
}

/** The same of one project, with what is rarer. Throws `Refused` `not-found`. */
export async function stepsOf(deps: Deps, actor: Actor, locale: Locale, key: string): Promise<GridRow> {
  const { db } = deps
  const { id, number, organisationId, record } = await reach(db, actor, key)
  const [unit] = await listOrganisations(db, actor.districtId, [organisationId])
  const listed = { key: id, id: number, title: record.title ?? null, unit: { name: unit?.name ?? '' } }
  const [row] = await rowsOf(db, actor.districtId, [listed], ALL_COLUMNS, locale)
  if (row === undefined) throw new Refused('not-found')
  return row
}

type Listed = Pick<ListedProcurement, 'key' | 'id' | 'title'> & { readonly unit: { readonly name: string } }

async function rowsOf(
  db: Db,
  districtId: string,
  listed: readonly Listed[],
  columns: readonly StepColumn[],
  locale: Locale,
): Promise<GridRow[]> {
  const keys = listed.map(({ key }) => key)
  const stored = new Map((await findProcurements(db, districtId, keys)).map((one) => [one.id, one]))
  const fields = columns.map(({ field }) => field)
  const entries = await lastEntries(db, districtId, keys, fields)
  const files = await filesOfSteps(db, districtId, keys)
  return listed.flatMap(({ key, id, title, unit }): GridRow[] => {
    const one = stored.get(key)
    if (one === undefined) return []
    const cells = columns.flatMap((column): [StepField, GridCell][] => {
      const text = cellText(one.record, column, locale)
      if (text === '') return []
      const entry = entries.get(`${key} ${column.event ?? column.field}`)
      const proofs = files.get(`${key} ${column.event ?? ''}`) ?? 0
      return [[column.field, { text, by: entry?.by ?? null, at: entry?.at.toISOString() ?? '', files: proofs }]]
    })
    return [
      {
        key,
        number: id,
        title,
        unit: unit.name,
        inInstalments: isInInstalments(one),
        cells: Object.fromEntries(cells) as GridRow['cells'],
      },
    ]
  })
}

const isInInstalments = ({ record }: StoredProcurement): boolean => record.instalments !== undefined
