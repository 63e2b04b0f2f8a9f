import { useSuspenseQuery } from '@tanstack/react-query'
import type { Role } from '@tenderlight/contracts/permission'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { DateField } from '../../ui/antd/date-field.tsx'
import { dayIn, oneIn, textIn } from '../../ui/kept-fields.ts'
import { ROLE_WORDS } from '../../ui/role-words.ts'
import type { Kept } from '../../ui/use-kept.ts'
import { ROLES_IN } from './organisation-words.ts'

/** Where somebody is what, and from when to when, as far as it is filled in. */
export interface RoleDraft {
  readonly organisationId: string | undefined
  readonly role: Role | undefined
  readonly from: CivilDate | undefined
  readonly until: CivilDate | undefined
}

const ROLES = Object.values(ROLES_IN).flat()

/** A role that was kept in the browser; what is of no use in it is left out. */
export function readRole(kept: Kept): RoleDraft {
  return {
    organisationId: textIn(kept, 'organisationId') || undefined,
    role: oneIn(ROLES, kept, 'role'),
    from: dayIn(kept, 'from'),
    until: dayIn(kept, 'until'),
  }
}

interface RoleFieldsProps {
  readonly draft: RoleDraft
  readonly change: (change: Partial<RoleDraft>) => void
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
        onChange={(organisationId) => change({ organisationId, role: undefined })}
        error={missing(draft.organisationId)}
      />
      <ChoiceField
        label={m.person_role()}
        value={draft.role}
        options={(kind === undefined ? [] : ROLES_IN[kind]).map((role) => ({ value: role, label: ROLE_WORDS[role]() }))}
        onChange={(role) => change({ role })}
        error={missing(draft.role)}
      />
      <DateField
        label={m.person_from()}
        value={draft.from}
        onChange={(from) => change({ from })}
        error={missing(draft.from)}
      />
      <DateField
        label={m.person_until()}
        mark={m.optional_mark()}
        value={draft.until}
        onChange={(until) => change({ until })}
      />
    </>
  )
}

/** The draft as it is sent; undefined while a field is empty. */
export function filledIn({ organisationId, role, from, until }: RoleDraft) {
  if (organisationId === undefined || role === undefined || from === undefined) return undefined
  return { organisationId, role, from, until: until ?? null }
}
