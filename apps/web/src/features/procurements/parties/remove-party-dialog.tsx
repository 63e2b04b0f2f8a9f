import { useMutation } from '@tanstack/react-query'
import type { CheckedParty, Parties } from '@tenderlight/contracts/parties'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { givenOf } from './given-of.ts'
import { usePartiesSaved } from './use-parties-saved.ts'

interface RemovePartyDialogProps {
  readonly of: Parties
  readonly party: CheckedParty
  readonly onClose: () => void
}

/** Takes one enterprise off, with a reason; the earlier version stays. */
export function RemovePartyDialog({ of: { key, version, parties }, party, onClose }: RemovePartyDialogProps) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const save = useMutation(trpc.parties.save.mutationOptions(usePartiesSaved(m.parties_removed, onClose)))
  const remove = () => {
    setAsked(true)
    if (reason.trim().length < 2) return
    save.mutate({ key, version, parties: parties.filter(({ id }) => id !== party.id).map(givenOf), reason })
  }
  return (
    <FormDialog
      title={m.parties_remove_one({ name: party.name })}
      lead={m.parties_remove_lead()}
      okText={m.parties_remove()}
      danger
      pending={save.isPending}
      error={save.error}
      onOk={remove}
      onClose={onClose}
    >
      <TextField
        label={m.parties_reason()}
        value={reason}
        maxLength={500}
        rows={2}
        onChange={setReason}
        error={asked && reason.trim().length < 2 && m.parties_reason_required()}
      />
    </FormDialog>
  )
}
