import { entriesInput } from '@tenderlight/contracts/audit'
import type { LogAction } from '@tenderlight/contracts/audit'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** The filters of the log and the entry that the page begins behind, kept in the address. */
export interface LogSearch {
  readonly person?: string
  readonly action?: LogAction
  readonly record?: string
  readonly from?: CivilDate
  readonly through?: CivilDate
  readonly before?: number
}

/** What cannot be a filter is as if it were not there. */
export function readLogSearch(search: Record<string, unknown>): LogSearch {
  const { shape } = entriesInput
  const person = shape.person.safeParse(search['person']).data
  const action = shape.action.safeParse(search['action']).data
  // A project's number may be digits alone, which an address gives back as a number.
  const asked = typeof search['record'] === 'number' ? String(search['record']) : search['record']
  const record = shape.record.safeParse(asked).data
  const from = shape.from.safeParse(search['from']).data
  const through = shape.through.safeParse(search['through']).data
  const before = shape.before.safeParse(search['before']).data
  return {
    ...(person === undefined ? {} : { person }),
    ...(action === undefined ? {} : { action }),
    ...(record === undefined ? {} : { record }),
    ...(from === undefined ? {} : { from }),
    ...(through === undefined ? {} : { through }),
    ...(before === undefined ? {} : { before }),
  }
}

/** The filters with one of them set, or, with undefined, taken away; back on the newest page. */
export function withFilter<F extends keyof LogSearch>(search: LogSearch, field: F, value: LogSearch[F]): LogSearch {
  const { before: _, [field]: __, ...rest } = search
  return value === undefined ? rest : { ...rest, [field]: value }
}
