import { Alert, Modal } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../../app/api-error.ts'
import { m } from '../../../paraglide/messages.js'
import { TextField } from '../../../ui/antd/text-field.tsx'
import '../../../ui/antd/forms.css'

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
export function PasswordDialog({ title, lead, okText, danger = false, ...rest }: PasswordDialogProps) {
  const { pending, error, onOk, onClose } = rest
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const ok = () => {
    setAsked(true)
    if (password !== '') onOk(password)
  }
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={m.cancel()}
      okButtonProps={{ danger }}
      confirmLoading={pending}
      onOk={ok}
      onCancel={onClose}
    >
      <div className="stacked-form">
        <p className="muted">{lead}</p>
        <TextField
          label={m.enrol_password()}
          type="password"
          value={password}
          maxLength={200}
          onChange={setPassword}
          error={asked && password === '' && m.sign_in_password_required()}
        />
        {error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(error)} />}
      </div>
    </Modal>
  )
}
