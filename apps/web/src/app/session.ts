import { useSuspenseQuery } from '@tanstack/react-query'
import type { Person } from '@tenderlight/contracts/access'
import type { Action } from '@tenderlight/contracts/permission'
import { civilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { isJurisdictionId } from '@tenderlight/law/jurisdictions'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { use } from 'react'
import { trpc } from './trpc.ts'

export interface Session {
  readonly person: Person
  /** The day it is in China, by the server's clock. */
  readonly today: CivilDate
  readonly jurisdiction: JurisdictionId
  /** Whether the person may do this, somewhere. The server asks again. */
  readonly may: (action: Action) => boolean
}

let leaving: Promise<never> | undefined

/** The session has ended, or is no longer enough, while the page is open: loaded anew it leads to where one signs in. */
function leave(): Promise<never> {
  if (leaving === undefined) {
    leaving = new Promise<never>(() => undefined)
    location.reload()
  }
  return leaving
}

/** The signed-in person. Only for pages behind the sign-in, whose route has made sure of it. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(trpc.access.me.queryOptions())
  const { person, today } = data
  if (person === null) return use(leave())
  const { jurisdiction } = person.district
  if (!isJurisdictionId(jurisdiction)) throw new RangeError(`no rules are loaded for ${jurisdiction}`)
  const may = (action: Action) => person.may.includes(action)
  return { person, today: civilDate(today), jurisdiction, may }
}

/** The page a person lands on: the board for the district, the worklist for a unit; else what everybody may look at. */
export function homeOf({ may }: Person): '/board' | '/worklist' | '/organisations' | '/calendar' {
  if (may.includes('board.read')) return '/board'
  if (may.includes('procurements.read')) return '/worklist'
  return may.includes('people.read') ? '/organisations' : '/calendar'
}

/** The organisation that a person belongs to; of several the first, and '' when every membership has ended. */
export function organisationOf({ memberships }: Person): string {
  return memberships[0]?.organisation.name ?? ''
}
