import { useMemo } from 'react'
import { organisationOf, useSession } from '../../../app/session.ts'
import { useStanding } from '../../../app/standing.ts'
import { rowJudge } from './judge-row.ts'

/** Judges rows with the calendar and the settings that stand. */
export function useRowJudge(): ReturnType<typeof rowJudge> {
  const { today, jurisdiction, person } = useSession()
  const { calendar, settings } = useStanding()
  const buyer = organisationOf(person)
  return useMemo(
    () => rowJudge({ today, jurisdiction, buyer, calendar, settings }),
    [today, jurisdiction, buyer, calendar, settings],
  )
}
