import { useMutation } from '@tanstack/react-query'
import type { Member, Membership } from '@tenderlight/contracts/organisations'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { useState } from 'react'
import { useSession } from '../../app/session.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { DateField } from '../../ui/antd/date-field.tsx'
import { ROLE_WORDS } from '../../ui/role-words.ts'
import { FormDialog } from '../../app/form-dialog.tsx'
import { filledIn, RoleFields } from './role-fields.tsx'
import type { RoleDraft } from './role-fields.tsx'
import { useChanged } from './use-changed.ts'

/** Gives a person one more role. */
export function AddRoleDialog({ person, onClose }: { readonly person: Member; readonly onClose: () => void }) {
  const { today } = useSession()
  const [draft, setDraft] = useState<RoleDraft>({
    organisationId: person.memberships.find(({ state }) => state === 'held')?.organisation.id,
    role: undefined,
    from: today,
    until: undefined,
  })
  const [asked, setAsked] = useState(false)
  const add = useMutation(trpc.organisations.addMembership.mutationOptions(useChanged(onClose)))
  const save = () => {
    setAsked(true)
    const role = filledIn(draft)
    if (role !== undefined) add.mutate({ personId: person.id, ...role })
  }
  return (
    <FormDialog
      title={m.person_add_role_title({ name: person.name })}
      okText={m.person_add_role()}
      pending={add.isPending}
      error={add.error}
      onOk={save}
      onClose={onClose}
    >
      <RoleFields draft={draft} change={setDraft} asked={asked} />
    </FormDialog>
  )
}

interface RoleDialogProps {
  readonly name: string
  readonly membership: Membership
  readonly onClose: () => void
}

/** Sets another last day of a role. */
export function ChangeRoleDialog({ name, membership, onClose }: RoleDialogProps) {
  const [until, setUntil] = useState<CivilDate | undefined>(membership.until ?? undefined)
  const change = useMutation(trpc.organisations.changeMembership.mutationOptions(useChanged(onClose)))
  return (
    <FormDialog
      title={m.person_change_role()}
      lead={sayRole(name, membership)}
      okText={m.save()}
      pending={change.isPending}
      error={change.error}
      onOk={() => change.mutate({ id: membership.id, until: until ?? null })}
      onClose={onClose}
    >
      <DateField label={m.person_until()} mark={m.optional_mark()} value={until} onChange={setUntil} />
    </FormDialog>
  )
}

/** Asks before a role is ended at once. */
export function EndRoleDialog({ name, membership, onClose }: RoleDialogProps) {
  const end = useMutation(trpc.organisations.endMembership.mutationOptions(useChanged(onClose)))
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
