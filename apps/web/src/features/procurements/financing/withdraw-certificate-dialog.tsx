import { useMutation } from '@tanstack/react-query'
import type { IssuedCertificate } from '@tenderlight/contracts/financing'
import { App } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { TextField } from '../../../ui/antd/text-field.tsx'

interface WithdrawCertificateDialogProps {
  readonly certificate: IssuedCertificate
  readonly onClose: () => void
}

const LEAST_WORDS = 4

/** Takes a certificate back, with a reason; whoever checks it is told from then on. */
export function WithdrawCertificateDialog({ certificate, onClose }: WithdrawCertificateDialogProps) {
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const withdraw = useMutation(
    trpc.financing.withdraw.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        void message.success(m.certificate_withdrawn_now({ number: certificate.document.number }))
        onClose()
      },
    }),
  )
  const lacks = reason.trim().length < LEAST_WORDS
  return (
    <FormDialog
      title={m.certificate_withdraw_one({ number: certificate.document.number })}
      lead={m.certificate_withdraw_lead()}
      okText={m.certificate_withdraw()}
      danger
      pending={withdraw.isPending}
      error={withdraw.error}
      onOk={() => {
        setAsked(true)
        if (!lacks) withdraw.mutate({ id: certificate.id, reason })
      }}
      onClose={onClose}
    >
      <TextField
        label={m.evidence_reason()}
        value={reason}
        maxLength={500}
        rows={2}
        onChange={setReason}
        error={asked && lacks && m.doc_words_required()}
      />
    </FormDialog>
  )
}
