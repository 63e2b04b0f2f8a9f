import { useMutation } from '@tanstack/react-query'
import type { Member } from '@tenderlight/contracts/organisations'
import { Alert, Checkbox, Modal, Typography } from 'antd'
import { useState } from 'react'
import { queryClient, trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { FormDialog } from '../../app/form-dialog.tsx'

/** Makes a link with which a person sets a new password, and shows it this once. */
export function ResetDialog({ person, onClose }: { readonly person: Member; readonly onClose: () => void }) {
  const [secondFactor, setSecondFactor] = useState(false)
  const reset = useMutation(
    trpc.organisations.resetPassword.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  )
  const title = m.person_reset_title({ name: person.name })
  if (reset.data !== undefined) {
    const link = `${window.location.origin}/app/set-password#${reset.data.token}`
    return (
      <Modal
        open
        title={title}
        okText={m.person_password_noted()}
        cancelButtonProps={{ style: { display: 'none' } }}
        closable={false}
        mask={{ closable: false }}
        keyboard={false}
        onOk={onClose}
      >
        <div className="stacked-form">
          <Alert type="warning" showIcon title={m.person_reset_once({ until: momentInChina(reset.data.until) })} />
          <Typography.Paragraph copyable={{ text: link }} className="reset-link">
            <code>{link}</code>
          </Typography.Paragraph>
        </div>
      </Modal>
    )
  }
  return (
    <FormDialog
      title={title}
      lead={m.person_reset_lead()}
      okText={m.person_reset_button()}
      pending={reset.isPending}
      error={reset.error}
      onOk={() => reset.mutate({ id: person.id, secondFactor })}
      onClose={onClose}
    >
      {person.secondFactor && (
        <Checkbox checked={secondFactor} onChange={({ target }) => setSecondFactor(target.checked)}>
          {m.person_reset_factor()}
        </Checkbox>
      )}
    </FormDialog>
  )
}
