import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { AttachMilestone } from '../performance/attach-milestone.tsx'
import { contractWords } from './contract-words.ts'
import { DoneLine } from './done-line.tsx'
import type { DoneDay } from './done-step.ts'
import type { Work } from './use-work.ts'

interface DoneDayRowProps {
  readonly done: DoneDay
  readonly work: Work
}

/** What a contract agrees and was just recorded as done, where it stood: to be undone, a milestone also proved by a file. */
export function DoneDayRow({ done, work }: DoneDayRowProps) {
  const { may } = useSession()
  const { item, on, version } = done
  const [attaching, setAttaching] = useState(false)
  const reopen = useMutation(trpc.performance.reopenMilestone.mutationOptions({ onSuccess: () => work.undone(done) }))
  const withdraw = useMutation(trpc.deposits.withdrawRefund.mutationOptions({ onSuccess: () => work.undone(done) }))
  const undo = () => {
    const reason = m.fact_undo_reason()
    if (item.kind === 'milestone') reopen.mutate({ key: item.key, version, id: item.milestone, reason })
    else withdraw.mutate({ id: item.deposit, version, reason })
  }
  return (
    <DoneLine
      item={item}
      said={m.fact_saved({ event: contractWords(item).what, date: on })}
      error={reopen.error ?? withdraw.error}
      undoing={reopen.isPending || withdraw.isPending}
      onUndo={undo}
      buttons={
        item.kind === 'milestone' &&
        may('evidence.attach') && (
          <Button size="small" onClick={() => setAttaching(true)}>
            {m.evidence_attach()}
          </Button>
        )
      }
    >
      {attaching && item.kind === 'milestone' && (
        <AttachMilestone
          procurementKey={item.key}
          milestone={{ id: item.milestone, name: item.name }}
          onClose={() => setAttaching(false)}
        />
      )}
    </DoneLine>
  )
}
