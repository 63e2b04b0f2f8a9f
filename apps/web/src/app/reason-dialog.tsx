import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { m } from '../paraglide/messages.js'
import { TextField } from '../ui/antd/text-field.tsx'
import { NO_REASON, readReason } from '../ui/kept-fields.ts'
import { FormDialog } from './form-dialog.tsx'
import { useOwnForm } from './use-own-form.ts'

interface ReasonDialogProps {
  /** Tells the act, and the record, apart from others whose reason is kept in this browser. */
  readonly name: string
  readonly title: string
  readonly lead?: string
  readonly okText: string
  readonly danger?: boolean
  readonly label: string
  readonly mark?: string
  readonly hint?: string
  readonly maxLength?: number
  readonly rows?: number
  /** How many characters say enough; 0: nothing has to be said. */
  readonly least?: number
  /** Said of too few. */
  readonly missing?: string
  /** Does what the reason is given for; rejects when the server had something against it. */
  readonly act: (reason: string) => Promise<unknown>
  readonly onClose: () => void
}

/** Asks why before something is done: taken back, declined, switched. */
export function ReasonDialog({
  name,
  title,
  lead,
  okText,
  danger = false,
  maxLength = 500,
  rows = 2,
  least = 2,
  missing = m.correct_reason_required(),
  act,
  onClose,
  ...field
}: ReasonDialogProps) {
  const form = useOwnForm(name, NO_REASON, readReason)
  const { reason } = form.draft
  const [asked, setAsked] = useState(false)
  const close = () => {
    form.forget()
    onClose()
  }
  const acting = useMutation({ mutationFn: act, onSuccess: close })
  const lacks = reason.trim().length < least
  return (
    <FormDialog
      title={title}
      {...(lead === undefined ? {} : { lead })}
      okText={okText}
      danger={danger}
      kept={form}
      pending={acting.isPending}
      error={acting.error}
      onOk={() => {
        setAsked(true)
        if (!lacks) acting.mutate(reason)
      }}
      onClose={close}
    >
      <TextField
        {...field}
        value={reason}
        maxLength={maxLength}
        rows={rows}
        onChange={(words) => form.change({ reason: words })}
        error={asked && lacks && missing}
      />
    </FormDialog>
  )
}
