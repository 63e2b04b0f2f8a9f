import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { m } from '../../../paraglide/messages.js'
import { TextField } from '../../../ui/antd/text-field.tsx'

interface PasswordDialogProps {
  readonly title: string
  readonly lead: string
  readonly okText: string
  readonly danger?: boolean
  readonly pending: boolean
  readonly error: unknown
  readonly onOk: (password: string) => void
  readonly onClose: () => void
}

/** Something that is done only for whoever knows the password. */
export function PasswordDialog({ onOk, ...dialog }: PasswordDialogProps) {
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const ok = () => {
    setAsked(true)
    if (password !== '') onOk(password)
  }
  return (
    <FormDialog {...dialog} onOk={ok}>
      <TextField
        label={m.enrol_password()}
        type="password"
        value={password}
        maxLength={200}
        onChange={setPassword}
        error={asked && password === '' && m.sign_in_password_required()}
      />
    </FormDialog>
  )
}
