import { useMutation } from '@tanstack/react-query'
import type { Handover } from '@tenderlight/contracts/handover'
import { App, Button } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../app/form-dialog.tsx'
import { useSession } from '../../app/session.ts'
import { queryClient, trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { AnswerDialog } from './answer-dialog.tsx'

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
      {act === 'push' && <PushAgainDialog handover={handover} onPushed={onPushed} onClose={close} />}
      {act === 'answer' && <AnswerDialog handover={handover} onClose={close} />}
    </div>
  )
}

function PushAgainDialog({ handover, onPushed, onClose }: HandoverActsProps & { readonly onClose: () => void }) {
  const { message } = App.useApp()
  const { id, notice, status } = handover
  const push = useMutation(
    trpc.handover.pushAgain.mutationOptions({
      onSuccess: async (pushed) => {
        onClose()
        void message.success(m.handover_queued({ n: 1 }))
        onPushed(pushed.id)
        await queryClient.invalidateQueries({ queryKey: trpc.handover.pathKey() })
      },
    }),
  )
  return (
    <FormDialog
      title={m.handover_push_again_title({ number: notice.number })}
      lead={status === 'rejected' ? m.handover_push_again_rejected() : m.handover_push_again_failed()}
      okText={m.handover_push_again()}
      pending={push.isPending}
      error={push.error}
      onOk={() => push.mutate({ id })}
      onClose={onClose}
    />
  )
}
