import { useSuspenseQuery } from '@tanstack/react-query'
import type { Role } from '@tenderlight/contracts/permission'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { DateField } from '../../ui/antd/date-field.tsx'
import { ROLE_WORDS } from '../../ui/role-words.ts'
import { ROLES_IN } from './organisation-words.ts'

/** Where somebody is what, and from when to when, as far as it is filled in. */
export interface RoleDraft {
  readonly organisationId: string | undefined
  readonly role: Role | undefined
  readonly from: CivilDate | undefined
  readonly until: CivilDate | undefined
}

interface RoleFieldsProps {
  readonly draft: RoleDraft
  readonly change: (draft: RoleDraft) => void
  /** Whether what is missing is marked. */
  readonly asked: boolean
}

/** The organisation, one of its roles, the first day and the last. */
export function RoleFields({ draft, change, asked }: RoleFieldsProps) {
  const { organisations } = useSuspenseQuery(trpc.organisations.tree.queryOptions()).data
  const open = organisations.filter(({ closed }) => !closed)
  const kind = open.find(({ id }) => id === draft.organisationId)?.kind
  const missing = (value: unknown) => asked && value === undefined && m.settings_required()
  return (
    <>
      <ChoiceField
        label={m.person_organisation()}
        value={draft.organisationId}
        options={open.map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        onChange={(organisationId) => change({ ...draft, organisationId, role: undefined })}
        error={missing(draft.organisationId)}
      />
      <ChoiceField
        label={m.person_role()}
        value={draft.role}
        options={(kind === undefined ? [] : ROLES_IN[kind]).map((role) => ({ value: role, label: ROLE_WORDS[role]() }))}
        onChange={(role) => change({ ...draft, role })}
        error={missing(draft.role)}
      />
      <DateField
        label={m.person_from()}
        value={draft.from}
        onChange={(from) => change({ ...draft, from })}
        error={missing(draft.from)}
      />
      <DateField
        label={m.person_until()}
        mark={m.optional_mark()}
        value={draft.until}
        onChange={(until) => change({ ...draft, until })}
      />
    </>
  )
}

/** The draft as it is sent; undefined while a field is empty. */
export function filledIn({ organisationId, role, from, until }: RoleDraft) {
  if (organisationId === undefined || role === undefined || from === undefined) return undefined
  return { organisationId, role, from, until: until ?? null }
}
