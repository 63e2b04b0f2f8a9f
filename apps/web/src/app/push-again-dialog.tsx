import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { FormDialog } from './form-dialog.tsx'
import { queryClient, trpc } from './trpc.ts'
import { m } from '../paraglide/messages.js'

interface PushAgainDialogProps {
  readonly id: string
  /** Of the notice. */
  readonly number: string
  /** By the platform; else the push failed. */
  readonly rejected: boolean
  /** Told what was pushed: itself or, where the platform had rejected it, a new one. */
  readonly onPushed: (id: string) => void
  readonly onClose: () => void
}

/** Says what pushing again does, and does it. */
export function PushAgainDialog({ id, number, rejected, onPushed, onClose }: PushAgainDialogProps) {
  const { message } = App.useApp()
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
      title={m.handover_push_again_title({ number })}
      lead={rejected ? m.handover_push_again_rejected() : m.handover_push_again_failed()}
      okText={m.handover_push_again()}
      pending={push.isPending}
      error={push.error}
      onOk={() => push.mutate({ id })}
      onClose={onClose}
    />
  )
}
