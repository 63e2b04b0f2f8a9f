import { useMutation } from '@tanstack/react-query'
import type { Member, Membership } from '@tenderlight/contracts/organisations'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { trpc } from '../../app/trpc.ts'
import { useSaved } from '../../app/use-saved.ts'
import { m } from '../../paraglide/messages.js'
import { DateField } from '../../ui/antd/date-field.tsx'
import { ROLE_WORDS } from '../../ui/role-words.ts'
import { dayIn } from '../../ui/kept-fields.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { FormDialog } from '../../app/form-dialog.tsx'
import { useOwnForm } from '../../app/use-own-form.ts'
import { filledIn, readRole, RoleFields } from './role-fields.tsx'
import type { RoleDraft } from './role-fields.tsx'

/** Gives a person one more role. */
export function AddRoleDialog({ person, onClose }: { readonly person: Member; readonly onClose: () => void }) {
  const { today } = useSession()
  const organisationId = person.memberships.find(({ state }) => state === 'held')?.organisation.id
  const empty: RoleDraft = { organisationId, role: undefined, from: today, until: undefined }
  const form = useOwnForm(`role.${person.id}`, empty, readRole)
  const close = () => {
    form.forget()
    onClose()
  }
  const [asked, setAsked] = useState(false)
  const add = useMutation(trpc.organisations.addMembership.mutationOptions(useSaved(m.saved, close)))
  const save = () => {
    setAsked(true)
    const role = filledIn(form.draft)
    if (role !== undefined) add.mutate({ personId: person.id, ...role })
  }
  return (
    <FormDialog
      title={m.person_add_role_title({ name: person.name })}
      okText={m.person_add_role()}
      kept={form}
      pending={add.isPending}
      error={add.error}
      onOk={save}
      onClose={close}
    >
      <RoleFields draft={form.draft} change={form.change} asked={asked} />
    </FormDialog>
  )
}

interface RoleDialogProps {
  readonly name: string
  readonly membership: Membership
  readonly onClose: () => void
}

const readUntil = (kept: Kept) => ({ until: dayIn(kept, 'until') })

/** Sets another last day of a role. */
export function ChangeRoleDialog({ name, membership, onClose }: RoleDialogProps) {
  const form = useOwnForm(`role-until.${membership.id}`, { until: membership.until ?? undefined }, readUntil)
  const { until } = form.draft
  const close = () => {
    form.forget()
    onClose()
  }
  const change = useMutation(trpc.organisations.changeMembership.mutationOptions(useSaved(m.saved, close)))
  return (
    <FormDialog
      title={m.person_change_role()}
      lead={sayRole(name, membership)}
      okText={m.save()}
      kept={form}
      pending={change.isPending}
      error={change.error}
      onOk={() => change.mutate({ id: membership.id, until: until ?? null })}
      onClose={close}
    >
      <DateField
        label={m.person_until()}
        mark={m.optional_mark()}
        value={until}
        onChange={(day) => form.change({ until: day })}
      />
    </FormDialog>
  )
}

/** Asks before a role is ended at once. */
export function EndRoleDialog({ name, membership, onClose }: RoleDialogProps) {
  const end = useMutation(trpc.organisations.endMembership.mutationOptions(useSaved(m.saved, onClose)))
  return (
    <FormDialog
      title={m.person_end_role_title()}
      lead={`${sayRole(name, membership)} ${m.person_end_role_lead()}`}
      okText={m.person_end_role()}
      danger
      pending={end.isPending}
      error={end.error}
      onOk={() => end.mutate({ id: membership.id })}
      onClose={onClose}
    />
  )
}

/** Who is what where. */
export function sayRole(name: string, { role, organisation }: Membership): string {
  return m.person_is({ name, organisation: organisation.name, role: ROLE_WORDS[role]() })
}
