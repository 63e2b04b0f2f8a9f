import { useMutation } from '@tanstack/react-query'
import type { IssuedCertificate } from '@tenderlight/contracts/financing'
import { ReasonDialog } from '../../../app/reason-dialog.tsx'
import { trpc } from '../../../app/trpc.ts'
import { useSaved } from '../../../app/use-saved.ts'
import { m } from '../../../paraglide/messages.js'

interface WithdrawCertificateDialogProps {
  readonly certificate: IssuedCertificate
  readonly onClose: () => void
}

/** Takes a certificate back, with a reason; whoever checks it is told from then on. */
export function WithdrawCertificateDialog({ certificate, onClose }: WithdrawCertificateDialogProps) {
  const { id } = certificate
  const { number } = certificate.document
  const withdraw = useMutation(
    trpc.financing.withdraw.mutationOptions(useSaved(() => m.certificate_withdrawn_now({ number }))),
  )
  return (
    <ReasonDialog
      name={`certificate-withdraw.${id}`}
      title={m.certificate_withdraw_one({ number })}
      lead={m.certificate_withdraw_lead()}
      okText={m.certificate_withdraw()}
      danger
      label={m.evidence_reason()}
      least={4}
      missing={m.doc_words_required()}
      act={(reason) => withdraw.mutateAsync({ id, reason })}
      onClose={onClose}
    />
  )
}
