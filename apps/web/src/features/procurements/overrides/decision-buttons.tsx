import { useMutation } from '@tanstack/react-query'
import type { OverrideOutput } from '@tenderlight/contracts/procurements'
import { App, Button } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../../app/api-error.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import '../../../ui/antd/forms.css'
import { DecisionDialog } from './decision-dialog.tsx'

/** Another's request is agreed to or declined, an own one withdrawn. Nothing for everybody else. */
export function DecisionButtons({ override }: { readonly override: OverrideOutput }) {
  const { message } = App.useApp()
  const [deciding, setDeciding] = useState<'approve' | 'decline'>()
  const { id, own, state, mayDecide } = override
  const withdraw = useMutation(
    trpc.procurements.withdrawOverride.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(),
      onError: async (error) => {
        void message.error(sayFailure(error))
        await queryClient.invalidateQueries()
      },
    }),
  )
  if (state !== 'waiting' || !(own || mayDecide)) return null
  const about = override.title ?? override.procurementId
  return (
    <div className="form-buttons no-print">
      {mayDecide && (
        <>
          <Button type="primary" aria-label={`${m.override_approve()} ${about}`} onClick={() => setDeciding('approve')}>
            {m.override_approve()}
          </Button>
          <Button aria-label={`${m.override_decline()} ${about}`} onClick={() => setDeciding('decline')}>
            {m.override_decline()}
          </Button>
        </>
      )}
      {own && (
        <>
          <span className="muted small">{m.override_own()}</span>
          <Button loading={withdraw.isPending} onClick={() => withdraw.mutate({ id })}>
            {m.override_withdraw()}
          </Button>
        </>
      )}
      {deciding !== undefined && (
        <DecisionDialog id={id} approve={deciding === 'approve'} onClose={() => setDeciding(undefined)} />
      )}
    </div>
  )
}
