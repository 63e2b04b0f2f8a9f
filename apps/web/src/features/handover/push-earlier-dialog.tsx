import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { FormDialog } from '../../app/form-dialog.tsx'
import { queryClient, trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'

interface PushEarlierDialogProps {
  readonly ids: readonly string[]
  readonly onPushed: () => void
  readonly onClose: () => void
}

/** Says how many notices will be pushed, and pushes them. */
export function PushEarlierDialog({ ids, onPushed, onClose }: PushEarlierDialogProps) {
  const { message } = App.useApp()
  const navigate = useNavigate()
  const push = useMutation(
    trpc.handover.pushEarlier.mutationOptions({
      onSuccess: async ({ queued }) => {
        onClose()
        onPushed()
        void message.success(m.handover_queued({ n: queued }))
        await queryClient.invalidateQueries({ queryKey: trpc.handover.pathKey() })
        await navigate({ to: '/handover' })
      },
    }),
  )
  return (
    <FormDialog
      title={m.handover_push_earlier_title({ n: ids.length })}
      lead={m.handover_push_earlier_lead()}
      okText={m.handover_push_chosen({ n: ids.length })}
      pending={push.isPending}
      error={push.error}
      onOk={() => push.mutate({ notices: [...ids] })}
      onClose={onClose}
    />
  )
}
