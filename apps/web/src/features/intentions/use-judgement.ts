import { useDeferredValue, useMemo } from 'react'
import { organisationOf, useSession } from '../../app/session.ts'
import { useStanding } from '../../app/standing.ts'
import type { Draft } from './draft.ts'
import { judgeIntention } from './judge.ts'
import type { Judgement } from './judge.ts'

/** The verdict on the draft. It follows the typing by a moment, so that a key never waits for it. */
export function useJudgement(draft: Draft): Judgement {
  const { today, jurisdiction, person } = useSession()
  const { calendar, settings } = useStanding()
  const buyer = organisationOf(person)
  const settled = useDeferredValue(draft)
  return useMemo(
    () => judgeIntention(settled, { today, jurisdiction, buyer, calendar, settings }),
    [settled, today, jurisdiction, buyer, calendar, settings],
  )
}
