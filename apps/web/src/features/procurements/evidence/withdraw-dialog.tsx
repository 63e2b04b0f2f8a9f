import { useMutation } from '@tanstack/react-query'
import type { EvidenceFile } from '@tenderlight/contracts/evidence'
import { ReasonDialog } from '../../../app/reason-dialog.tsx'
import { trpc } from '../../../app/trpc.ts'
import { useSaved } from '../../../app/use-saved.ts'
import { m } from '../../../paraglide/messages.js'

interface WithdrawDialogProps {
  readonly file: EvidenceFile
  readonly onClose: () => void
}

/** Takes a file back, with a reason. It stays on record, marked. */
export function WithdrawDialog({ file: { id, filename }, onClose }: WithdrawDialogProps) {
  const withdraw = useMutation(
    trpc.evidence.withdraw.mutationOptions(useSaved(() => m.evidence_withdrawn_now({ filename }))),
  )
  return (
    <ReasonDialog
      name={`evidence-withdraw.${id}`}
      title={m.evidence_withdraw_one({ filename })}
      lead={m.evidence_withdraw_lead()}
      okText={m.evidence_withdraw()}
      danger
      label={m.evidence_reason()}
      maxLength={1000}
      act={(reason) => withdraw.mutateAsync({ id, reason })}
      onClose={onClose}
    />
  )
}
