import { RESULTS_PAGE } from '@tenderlight/contracts/datacheck'
import type { checkInput, checkOutput } from '@tenderlight/contracts/datacheck'
import { countResults } from '@tenderlight/db/repositories/data-check-results'
import { findDataCheck, unitsOfChecks } from '@tenderlight/db/repositories/data-checks'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { filterOf, results } from './results.ts'
import { summaryOf, unitShown } from './summary.ts'

/** One check: its report per unit and a page of what it found, as far as the reader may see it. `Refused` `not-found`. */
export async function check(
  { db }: Pick<Deps, 'db'>,
  { districtId, reach }: Actor,
  { page, ...filter }: z.output<typeof checkInput>,
): Promise<z.input<typeof checkOutput>> {
  const found = await findDataCheck(db, districtId, filter.id)
  if (found === undefined) throw new Refused('not-found')
  const units = await unitsOfChecks(db, districtId, [filter.id])
  const { digest, budgetStep, recorded, elsewhere } = found
  // Of others than its own a unit is told nothing.
  const district = reach.kind === 'district'
  return {
    check: {
      ...summaryOf(found, units),
      digest,
      budgetStep,
      recorded: district ? recorded : null,
      elsewhere: district ? [...elsewhere] : [],
    },
    units: units.map(unitShown),
    results: await results(db, districtId, { filter, limit: RESULTS_PAGE, offset: (page - 1) * RESULTS_PAGE }),
    total: await countResults(db, districtId, filter.id, filterOf(filter)),
    page,
  }
}
