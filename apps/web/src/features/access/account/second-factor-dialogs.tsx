import { useMutation } from '@tanstack/react-query'
import { Modal } from 'antd'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { PasswordDialog } from './password-dialog.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

/** New recovery codes in place of the old, for whoever knows the password. */
export function NewCodesDialog({ username, onClose }: { readonly username: string; readonly onClose: () => void }) {
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
    <PasswordDialog
      title={m.factor_new_codes()}
      lead={m.factor_new_codes_lead()}
      okText={m.factor_new_codes()}
      pending={make.isPending}
      error={make.error}
      onOk={(password) => make.mutate({ password })}
      onClose={onClose}
    />
  )
}

interface RemoveFactorDialogProps {
  readonly onDone: () => Promise<void>
  readonly onClose: () => void
}

/** Takes the second factor away, for whoever knows the password. */
export function RemoveFactorDialog({ onDone, onClose }: RemoveFactorDialogProps) {
  const remove = useMutation(trpc.account.removeSecondFactor.mutationOptions({ onSuccess: onDone }))
  return (
    <PasswordDialog
      title={m.factor_remove()}
      lead={m.factor_remove_lead()}
      okText={m.factor_remove()}
      danger
      pending={remove.isPending}
      error={remove.error}
      onOk={(password) => remove.mutate({ password })}
      onClose={onClose}
    />
  )
}
