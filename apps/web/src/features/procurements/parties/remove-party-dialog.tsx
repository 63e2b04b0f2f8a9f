import { useMutation } from '@tanstack/react-query'
import type { CheckedParty, Parties } from '@tenderlight/contracts/parties'
import { ReasonDialog } from '../../../app/reason-dialog.tsx'
import { trpc } from '../../../app/trpc.ts'
import { useSaved } from '../../../app/use-saved.ts'
import { m } from '../../../paraglide/messages.js'
import { givenOf } from './given-of.ts'

interface RemovePartyDialogProps {
  readonly of: Parties
  readonly party: CheckedParty
  readonly onClose: () => void
}

/** Takes one enterprise off, with a reason; the earlier version stays. */
export function RemovePartyDialog({ of: { key, version, parties }, party, onClose }: RemovePartyDialogProps) {
  const save = useMutation(trpc.parties.save.mutationOptions(useSaved(m.parties_removed)))
  const left = parties.filter(({ id }) => id !== party.id)
  return (
    <ReasonDialog
      name={`party-remove.${key}.${party.id}`}
      title={m.parties_remove_one({ name: party.name })}
      lead={m.parties_remove_lead()}
      okText={m.parties_remove()}
      danger
      label={m.parties_reason()}
      missing={m.parties_reason_required()}
      act={(reason) => save.mutateAsync({ key, version, parties: left.map(givenOf), reason })}
      onClose={onClose}
    />
  )
}
