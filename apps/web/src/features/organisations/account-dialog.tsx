import { useMutation } from '@tanstack/react-query'
import type { Member } from '@tenderlight/contracts/organisations'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { TextField } from '../../ui/antd/text-field.tsx'
import { FormDialog } from '../../app/form-dialog.tsx'
import { useChanged } from './use-changed.ts'

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u

/** A person's e-mail address, and whether they can sign in. */
export function AccountDialog({ person, onClose }: { readonly person: Member; readonly onClose: () => void }) {
  const [email, setEmail] = useState(person.email ?? '')
  const [disabled, setDisabled] = useState(person.disabled)
  const [asked, setAsked] = useState(false)
  const change = useMutation(trpc.organisations.changePerson.mutationOptions(useChanged(onClose)))
  const given = email.trim()
  const isWrong = given !== '' && !EMAIL.test(given)
  const save = () => {
    setAsked(true)
    if (!isWrong) change.mutate({ id: person.id, email: given === '' ? null : given, disabled })
  }
  return (
    <FormDialog
      title={m.person_account_title({ name: person.name })}
      okText={m.save()}
      danger={disabled && !person.disabled}
      pending={change.isPending}
      error={change.error}
      onOk={save}
      onClose={onClose}
    >
      <TextField
        label={m.person_email()}
        mark={m.optional_mark()}
        hint={m.person_email_hint()}
        value={email}
        maxLength={200}
        onChange={setEmail}
        error={asked && isWrong && m.person_email_wrong()}
      />
      <Checkbox checked={disabled} onChange={({ target }) => setDisabled(target.checked)}>
        {m.person_disable()}
      </Checkbox>
      <p className="muted small">{m.person_disable_hint()}</p>
    </FormDialog>
  )
}
