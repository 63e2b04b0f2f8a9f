import { useMutation } from '@tanstack/react-query'
import type { Member } from '@tenderlight/contracts/organisations'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { trpc } from '../../app/trpc.ts'
import { useSaved } from '../../app/use-saved.ts'
import { m } from '../../paraglide/messages.js'
import { TextField } from '../../ui/antd/text-field.tsx'
import { textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { FormDialog } from '../../app/form-dialog.tsx'
import { useOwnForm } from '../../app/use-own-form.ts'

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u

const readAccount = (kept: Kept) => ({ email: textIn(kept, 'email'), disabled: kept['disabled'] === true })

/** A person's e-mail address, and whether they can sign in. */
export function AccountDialog({ person, onClose }: { readonly person: Member; readonly onClose: () => void }) {
  const empty = { email: person.email ?? '', disabled: person.disabled }
  const form = useOwnForm(`account.${person.id}`, empty, readAccount)
  const { email, disabled } = form.draft
  const close = () => {
    form.forget()
    onClose()
  }
  const [asked, setAsked] = useState(false)
  const change = useMutation(trpc.organisations.changePerson.mutationOptions(useSaved(m.saved, close)))
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
      kept={form}
      pending={change.isPending}
      error={change.error}
      onOk={save}
      onClose={close}
    >
      <TextField
        label={m.person_email()}
        mark={m.optional_mark()}
        hint={m.person_email_hint()}
        value={email}
        maxLength={200}
        onChange={(typed) => form.change({ email: typed })}
        error={asked && isWrong && m.person_email_wrong()}
      />
      <Checkbox checked={disabled} onChange={({ target }) => form.change({ disabled: target.checked })}>
        {m.person_disable()}
      </Checkbox>
      <p className="muted small">{m.person_disable_hint()}</p>
    </FormDialog>
  )
}
