import { useMutation } from '@tanstack/react-query'
import { isCreditCode } from '@tenderlight/compliance/suppliers/credit-code'
import { App } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { TextField } from '../../../ui/antd/text-field.tsx'

interface IssueDialogProps {
  readonly procurementKey: string
  readonly onClose: () => void
}

/** Issues the certificate of a contract: everything stands on record but the supplier's code. */
export function IssueDialog({ procurementKey: key, onClose }: IssueDialogProps) {
  const { message } = App.useApp()
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState(false)
  const issue = useMutation(
    trpc.financing.issue.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        void message.success(m.certificate_issued())
        onClose()
      },
    }),
  )
  const supplierCode = code.trim().toUpperCase()
  const isCode = isCreditCode(supplierCode)
  return (
    <FormDialog
      title={m.certificate_issue()}
      lead={m.certificate_issue_lead()}
      okText={m.certificate_issue_now()}
      pending={issue.isPending}
      error={issue.error}
      onOk={() => {
        setAsked(true)
        if (isCode) issue.mutate({ key, supplierCode })
      }}
      onClose={onClose}
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
