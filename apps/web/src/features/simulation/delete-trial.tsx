import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../app/form-dialog.tsx'
import { queryClient, trpc } from '../../app/trpc.ts'
import { useSaved } from '../../app/use-saved.ts'
import { m } from '../../paraglide/messages.js'

/** Throws a saved trial away, once that is confirmed, and goes back to the list. */
export function DeleteTrial({ id, name }: { readonly id: string; readonly name: string }) {
  const [confirming, setConfirming] = useState(false)
  const navigate = useNavigate()
  const { onSuccess } = useSaved(m.saved_sim_deleted)
  const deleting = useMutation(
    trpc.simulation.delete.mutationOptions({
      onSuccess: async () => {
        await navigate({ to: '/simulation/saved' })
        // What is gone must not be asked for once more.
        queryClient.removeQueries({ queryKey: trpc.simulation.open.queryKey({ id }) })
        await onSuccess()
      },
    }),
  )
  return (
    <>
      <Button danger className="no-print" onClick={() => setConfirming(true)}>
        {m.saved_sim_delete()}
      </Button>
      {confirming && (
        <FormDialog
          title={m.saved_sim_delete_title()}
          lead={m.saved_sim_delete_lead({ name })}
          okText={m.saved_sim_delete()}
          danger
          pending={deleting.isPending}
          error={deleting.error}
          onOk={() => deleting.mutate({ id })}
          onClose={() => setConfirming(false)}
        />
      )}
    </>
  )
}
