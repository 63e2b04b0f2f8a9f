import { useMutation } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useState } from 'react'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { TextField } from '../../ui/antd/text-field.tsx'
import { FormDialog } from '../organisations/form-dialog.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

function usePassword() {
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const field = (
    <TextField
      label={m.enrol_password()}
      type="password"
      value={password}
      maxLength={200}
      onChange={setPassword}
      error={asked && password === '' && m.sign_in_password_required()}
    />
  )
  const withPassword = (act: (given: { password: string }) => void) => () => {
    setAsked(true)
    if (password !== '') act({ password })
  }
  return { field, withPassword }
}

/** New recovery codes in place of the old, for whoever knows the password. */
export function NewCodesDialog({ username, onClose }: { readonly username: string; readonly onClose: () => void }) {
  const { field, withPassword } = usePassword()
  const make = useMutation(trpc.account.newRecoveryCodes.mutationOptions())
  if (make.data !== undefined) {
    return (
      <Modal
        open
        title={m.factor_new_codes()}
        okText={m.person_password_noted()}
        cancelButtonProps={{ style: { display: 'none' } }}
        closable={false}
        mask={{ closable: false }}
        keyboard={false}
        onOk={onClose}
      >
        <p>{m.recovery_lead()}</p>
        <RecoveryCodes codes={make.data.recoveryCodes} username={username} />
      </Modal>
    )
  }
  return (
    <FormDialog
      title={m.factor_new_codes()}
      lead={m.factor_new_codes_lead()}
      okText={m.factor_new_codes()}
      pending={make.isPending}
      error={make.error}
      onOk={withPassword((given) => make.mutate(given))}
      onClose={onClose}
    >
      {field}
    </FormDialog>
  )
}

interface RemoveFactorDialogProps {
  readonly onDone: () => Promise<void>
  readonly onClose: () => void
}

/** Takes the second factor away, for whoever knows the password. */
export function RemoveFactorDialog({ onDone, onClose }: RemoveFactorDialogProps) {
  const { field, withPassword } = usePassword()
  const remove = useMutation(trpc.account.removeSecondFactor.mutationOptions({ onSuccess: onDone }))
  return (
    <FormDialog
      title={m.factor_remove()}
      lead={m.factor_remove_lead()}
      okText={m.factor_remove()}
      danger
      pending={remove.isPending}
      error={remove.error}
      onOk={withPassword((given) => remove.mutate(given))}
      onClose={onClose}
    >
      {field}
    </FormDialog>
  )
}
