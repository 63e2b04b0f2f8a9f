import { useMutation } from '@tanstack/react-query'
import { Alert, Modal } from 'antd'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { queryClient, trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { TextField } from '../../ui/antd/text-field.tsx'
import { textIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { FormDialog } from '../../app/form-dialog.tsx'
import { useOwnForm } from '../../app/use-own-form.ts'
import { filledIn, readRole, RoleFields } from './role-fields.tsx'
import type { RoleDraft } from './role-fields.tsx'

/** What a user name may be: as the server wants it. */
const USERNAME = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,59}$/u

interface PersonDraft extends RoleDraft {
  readonly name: string
  readonly username: string
}

const NOBODY: PersonDraft = {
  name: '',
  username: '',
  organisationId: undefined,
  role: undefined,
  from: undefined,
  until: undefined,
}

const readPerson = (kept: Kept): PersonDraft => ({
  name: textIn(kept, 'name'),
  username: textIn(kept, 'username'),
  ...readRole(kept),
})

/** Adds a person with a first role, and shows the first password this once. */
export function PersonDialog({ onClose }: { readonly onClose: () => void }) {
  const { today } = useSession()
  const form = useOwnForm<PersonDraft>('person', { ...NOBODY, from: today }, readPerson)
  const { draft, change } = form
  const { name, username } = draft
  const close = () => {
    form.forget()
    onClose()
  }
  const [asked, setAsked] = useState(false)
  const add = useMutation(
    trpc.organisations.addPerson.mutationOptions({
      onSuccess: () => {
        form.forget()
        return queryClient.invalidateQueries()
      },
    }),
  )
  const save = () => {
    setAsked(true)
    const role = filledIn(draft)
    if (name.trim() === '' || !USERNAME.test(username.trim()) || role === undefined) return
    add.mutate({ name, username, ...role })
  }
  if (add.data !== undefined) return <FirstPassword {...add.data} onClose={onClose} />
  return (
    <FormDialog
      title={m.person_add()}
      okText={m.person_add()}
      kept={form}
      pending={add.isPending}
      error={add.error}
      onOk={save}
      onClose={close}
    >
      <TextField
        label={m.person_name()}
        value={name}
        maxLength={60}
        onChange={(typed) => change({ name: typed })}
        error={asked && name.trim() === '' && m.settings_required()}
      />
      <TextField
        label={m.person_username()}
        hint={m.person_username_hint()}
        value={username}
        maxLength={60}
        onChange={(typed) => change({ username: typed })}
        error={asked && !USERNAME.test(username.trim()) && m.person_username_hint()}
      />
      <RoleFields draft={draft} change={change} asked={asked} />
    </FormDialog>
  )
}

interface FirstPasswordProps {
  readonly username: string
  readonly password: string
  readonly onClose: () => void
}

function FirstPassword({ username, password, onClose }: FirstPasswordProps) {
  return (
    <Modal
      open
      title={m.person_added()}
      okText={m.person_password_noted()}
      cancelButtonProps={{ style: { display: 'none' } }}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      onOk={onClose}
    >
      <div className="stacked-form">
        <Alert type="warning" showIcon title={m.person_password_once()} />
        <dl className="first-password num">
          <dt>{m.person_username()}</dt>
          <dd>{username}</dd>
          <dt>{m.person_password()}</dt>
          <dd>
            <code>{password}</code>
          </dd>
        </dl>
      </div>
    </Modal>
  )
}
