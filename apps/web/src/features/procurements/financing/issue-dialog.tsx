import { useMutation } from '@tanstack/react-query'
import { isCreditCode } from '@tenderlight/compliance/suppliers/credit-code'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { trpc } from '../../../app/trpc.ts'
import { useOwnText } from '../../../app/use-own-form.ts'
import { useSaved } from '../../../app/use-saved.ts'
import { m } from '../../../paraglide/messages.js'
import { TextField } from '../../../ui/antd/text-field.tsx'

interface IssueDialogProps {
  readonly procurementKey: string
  readonly onClose: () => void
}

/** Issues the certificate of a contract: everything stands on record but the supplier's code. */
export function IssueDialog({ procurementKey: key, onClose }: IssueDialogProps) {
  const { text: code, setText: setCode, forgetText, kept } = useOwnText(`certificate.${key}`)
  const close = () => {
    forgetText()
    onClose()
  }
  const [asked, setAsked] = useState(false)
  const issue = useMutation(trpc.financing.issue.mutationOptions(useSaved(m.certificate_issued, close)))
  const supplierCode = code.trim().toUpperCase()
  const isCode = isCreditCode(supplierCode)
  return (
    <FormDialog
      title={m.certificate_issue()}
      lead={m.certificate_issue_lead()}
      okText={m.certificate_issue_now()}
      kept={kept}
      pending={issue.isPending}
      error={issue.error}
      onOk={() => {
        setAsked(true)
        if (isCode) issue.mutate({ key, supplierCode })
      }}
      onClose={close}
    >
      <TextField
        label={m.certificate_code()}
        hint={m.certificate_code_hint()}
        value={code}
        maxLength={18}
        onChange={setCode}
        error={(asked || code.trim().length === 18) && !isCode && m.certificate_code_wrong()}
      />
    </FormDialog>
  )
}
