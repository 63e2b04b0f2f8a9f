import { useSuspenseQuery } from '@tanstack/react-query'
import type { Person } from '@tenderlight/contracts/access'
import { civilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { isJurisdictionId } from '@tenderlight/law/jurisdictions'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { trpc } from './trpc.ts'

export interface Session {
  readonly person: Person
  /** The day it is in China, by the server's clock. */
  readonly today: CivilDate
  readonly jurisdiction: JurisdictionId
}

/** The signed-in person. Only for pages behind the sign-in, whose route has made sure of it. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(trpc.access.me.queryOptions())
  const { person, today } = data
  if (person === null) throw new Error('a page behind the sign-in was opened without one')
  const { jurisdiction } = person.district
  if (!isJurisdictionId(jurisdiction)) throw new RangeError(`no rules are loaded for ${jurisdiction}`)
  return { person, today: civilDate(today), jurisdiction }
}

/** The page a person lands on: the board for the bureau, the worklist for a unit. */
export function homeOf(person: Person): '/board' | '/worklist' {
  return person.role === 'finance-bureau' ? '/board' : '/worklist'
}
