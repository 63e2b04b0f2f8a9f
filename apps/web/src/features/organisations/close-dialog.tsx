import { useMutation } from '@tanstack/react-query'
import type { PlacedOrganisation } from '@tenderlight/contracts/organisations'
import { trpc } from '../../app/trpc.ts'
import { useSaved } from '../../app/use-saved.ts'
import { m } from '../../paraglide/messages.js'
import { FormDialog } from '../../app/form-dialog.tsx'

interface CloseDialogProps {
  readonly organisation: PlacedOrganisation
  readonly onClose: () => void
}

/** Asks before an organisation is closed: it cannot be opened again. */
export function CloseDialog({ organisation: { id, name }, onClose }: CloseDialogProps) {
  const close = useMutation(trpc.organisations.close.mutationOptions(useSaved(m.saved, onClose)))
  return (
    <FormDialog
      title={m.organisation_close_title({ name })}
      lead={m.organisation_close_lead()}
      okText={m.organisation_close()}
      danger
      pending={close.isPending}
      error={close.error}
      onOk={() => close.mutate({ id })}
      onClose={onClose}
    />
  )
}
