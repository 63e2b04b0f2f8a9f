import { useQuery } from '@tanstack/react-query'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import { useDeferredValue, useMemo } from 'react'
import { useSession } from '../../app/session.ts'
import { useStanding } from '../../app/standing.ts'
import { trpc } from '../../app/trpc.ts'
import type { JudgedBase } from '../../ui/share-bases/judge-bases.ts'
import type { Draft } from './draft.ts'
import { judgeYear } from './judge-year.ts'
import type { Purpose } from './submit-input.ts'

/** What a draft does to its department's year. */
export interface YearJudgement {
  readonly year: number
  readonly bases: readonly JudgedBase[]
}

/** Judges the year with this draft in place of its own project, a moment behind the typing; undefined where nothing can be said. */
export function useYear(draft: Draft, purpose: Purpose): YearJudgement | undefined {
  const { today, jurisdiction, may } = useSession()
  const { calendar, settings } = useStanding()
  const settled = useDeferredValue(draft)
  const year = purpose.year ?? settled.fiscalYear ?? Number(today.slice(0, 4))
  // Nothing is counted before it says what is bought for how much.
  const enabled = may('budget.read') && settled.budget !== undefined && settled.category !== undefined
  const { data: plan } = useQuery(trpc.budget.sharePlan.queryOptions({ year }, { enabled, staleTime: 60_000 }))
  const { submission, draft: prepared, corrects } = purpose
  const number = corrects?.number
  return useMemo(() => {
    if (plan === undefined) return undefined
    const context = { today, calendar, settings, jurisdiction, rulebook: RULEBOOK }
    const bases = judgeYear(settled, { submission, draft: prepared, corrects: number }, plan, context)
    return bases === undefined ? undefined : { year, bases }
  }, [plan, settled, submission, prepared, number, year, today, calendar, settings, jurisdiction])
}
