import { intentionsExport } from '@tenderlight/contracts/exports'
import type { IntentionsExport } from '@tenderlight/contracts/exports'
import { civilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** What is asked for in the address; what is not is the unit of the reader, and this month. */
export type ExportSearch = Partial<IntentionsExport>

/** What cannot be asked for is as if it were not there. */
export function readExportSearch(search: Record<string, unknown>): ExportSearch {
  const { shape } = intentionsExport
  const unit = shape.unit.safeParse(search['unit']).data
  const regime = shape.regime.safeParse(search['regime']).data
  const from = shape.from.safeParse(search['from']).data
  const until = shape.until.safeParse(search['until']).data
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(regime === undefined ? {} : { regime }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  }
}

/** The first day of the month of `today`. */
export const monthBegins = (today: CivilDate): CivilDate => civilDate(`${today.slice(0, 7)}-01`)
