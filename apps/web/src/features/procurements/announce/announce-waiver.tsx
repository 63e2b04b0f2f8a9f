import { useQuery } from '@tanstack/react-query'
import { waivable } from '@tenderlight/compliance/deposits/savings'
import { evaluate } from '@tenderlight/compliance/evaluate'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import type { Fen } from '@tenderlight/law/money'
import { useMemo } from 'react'
import { useSession } from '../../../app/session.ts'
import { useStanding } from '../../../app/standing.ts'
import { trpc } from '../../../app/trpc.ts'
import { WaiverAdvice } from '../../../ui/antd/waiver-advice.tsx'

interface AnnounceWaiverProps {
  readonly procurementKey: string
  /** What the announcement asks for; undefined: what is on record stays. */
  readonly bidDeposit: Fen | undefined
  readonly onWaive: () => void
}

/** What bidders need not lock up if no deposit is asked for: the last moment at which that is easily said. */
export function AnnounceWaiver({ procurementKey, bidDeposit, onWaive }: AnnounceWaiverProps) {
  const { today, jurisdiction } = useSession()
  const { calendar, settings } = useStanding()
  const { data } = useQuery(trpc.procurements.get.queryOptions({ key: procurementKey }))
  const advice = useMemo(() => {
    if (data === undefined) return undefined
    const asked = bidDeposit === undefined ? {} : { bidDeposit }
    const planned = { ...data.record, ...asked, id: data.id, heldBy: data.heldBy }
    return waivable(planned, evaluate(planned, { today, calendar, settings, jurisdiction, rulebook: RULEBOOK }))
  }, [data, bidDeposit, today, calendar, settings, jurisdiction])
  return advice === undefined ? null : <WaiverAdvice of={advice} onWaive={onWaive} />
}
