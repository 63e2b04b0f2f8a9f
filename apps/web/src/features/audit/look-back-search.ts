import { pastProjectInput } from '@tenderlight/contracts/look-back'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** Which day is looked back at, in which level, and which project more closely; kept in the address. */
export interface LookBackSearch {
  readonly day?: CivilDate
  readonly level?: 'law'
  readonly project?: string
}

/** What cannot be asked is as if it were not there. */
export function readLookBackSearch(search: Record<string, unknown>): LookBackSearch {
  const { shape } = pastProjectInput
  const day = shape.day.safeParse(search['day']).data
  const project = shape.key.safeParse(search['project']).data
  return {
    ...(day === undefined ? {} : { day }),
    ...(search['level'] === 'law' ? { level: 'law' } : {}),
    ...(project === undefined ? {} : { project }),
  }
}
