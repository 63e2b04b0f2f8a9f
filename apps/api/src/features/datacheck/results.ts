import { NOBODY } from '@tenderlight/contracts/datacheck'
import type { CheckAnswer, checkFilter, ShownResult } from '@tenderlight/contracts/datacheck'
import { answersOf, listResults } from '@tenderlight/db/repositories/data-check-results'
import type { ResultFilter } from '@tenderlight/db/repositories/data-check-results'
import { findProcurements } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import type { Kysely } from 'kysely'
import type * as z from 'zod'

interface Asked {
  readonly filter: z.output<typeof checkFilter>
  readonly limit: number
  readonly offset: number
}

type Project = ShownResult['candidates'][number]

/** The filter as the database takes it. */
export function filterOf({ outcome, unit }: z.output<typeof checkFilter>): ResultFilter {
  return { outcome, unit: unit === NOBODY ? null : unit }
}

/** The results of a check that the reader may see, with what was answered to them and the projects that they may be of. */
export async function results(
  db: Kysely<Schema>,
  districtId: string,
  { filter, limit, offset }: Asked,
): Promise<ShownResult[]> {
  const rows = await listResults(db, districtId, filter.id, { filter: filterOf(filter), limit, offset })
  const answers = await answersOf(
    db,
    districtId,
    filter.id,
    rows.map(({ n }) => n),
  )
  const keys = [
    ...rows.flatMap(({ further }) => further.candidates ?? []),
    ...answers.flatMap(({ key }) => (key === null ? [] : [key])),
  ]
  const projects = new Map(
    (keys.length === 0 ? [] : await findProcurements(db, districtId, [...new Set(keys)])).map(
      ({ id, number, record }): [string, Project] => [id, { key: id, number, title: record.title ?? '' }],
    ),
  )
  const byResult = Map.groupBy(answers, ({ n }) => n)
  return rows.map(({ further, line, ours, ...row }) => ({
    ...row,
    line,
    ours,
    days: further.days ?? null,
    more: further.more ?? null,
    exclusion: further.exclusion ?? null,
    candidates: (further.candidates ?? []).flatMap((key) => projects.get(key) ?? []),
    answers: (byResult.get(row.n) ?? []).map(({ answer, key, reason, at, by }): CheckAnswer => ({
      answer,
      project: projects.get(key ?? '') ?? null,
      reason,
      at: at.toISOString(),
      by: by ?? '',
    })),
  }))
}
