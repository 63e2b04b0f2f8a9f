import type { Handover } from '@tenderlight/contracts/handover'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { AnswerDialog } from './answer-dialog.tsx'
import { PushAgainDialog } from '../../app/push-again-dialog.tsx'

interface HandoverActsProps {
  readonly handover: Handover
  /** Told what was pushed: itself or, where the platform had rejected it, a new one. */
  readonly onPushed: (id: string) => void
}

/** What can be done about a handover: push it again, record an answer. Nothing about one that another took the place of. */
export function HandoverActs({ handover, onPushed }: HandoverActsProps) {
  const { may } = useSession()
  const [act, setAct] = useState<'push' | 'answer'>()
  const { status, followed } = handover
  const mayPush = may('handover.push') && (status === 'failed' || status === 'rejected')
  if (followed) return null
  const close = () => setAct(undefined)
  return (
    <div className="form-buttons no-print">
      {mayPush && (
        <Button type="primary" onClick={() => setAct('push')}>
          {m.handover_push_again()}
        </Button>
      )}
      {may('handover.answer') && <Button onClick={() => setAct('answer')}>{m.handover_record_answer()}</Button>}
      {act === 'push' && (
        <PushAgainDialog
          id={handover.id}
          number={handover.notice.number}
          rejected={status === 'rejected'}
          onPushed={onPushed}
          onClose={close}
        />
      )}
      {act === 'answer' && <AnswerDialog handover={handover} onClose={close} />}
    </div>
  )
}
