import type { Membership } from '@tenderlight/contracts/organisations'
import { Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { ROLE_WORDS } from '../../ui/role-words.ts'
import { sayRole } from './membership-dialogs.tsx'
import { TERM_WORDS } from './organisation-words.ts'

interface MembershipLineProps {
  readonly name: string
  readonly membership: Membership
  /** Absent for those who only look. */
  readonly onAsk: ((what: 'change' | 'end') => void) | undefined
}

/** One role of a person: where, between which days, and whether it holds. */
export function MembershipLine({ name, membership, onAsk }: MembershipLineProps) {
  const { role, organisation, from, until, state } = membership
  const whole = sayRole(name, membership)
  return (
    <li className={state === 'over' ? 'muted' : ''}>
      {organisation.name} · <b>{ROLE_WORDS[role]()}</b>{' '}
      <span className="small muted num">
        {m.organisation_term({ from, until: until ?? m.organisation_term_open() })} · {TERM_WORDS[state]()}
      </span>
      {onAsk !== undefined && state !== 'over' && (
        <span className="no-print">
          <Button
            size="small"
            type="link"
            aria-label={`${m.person_change_role()} ${whole}`}
            onClick={() => onAsk('change')}
          >
            {m.person_change_role()}
          </Button>
          <Button size="small" type="link" aria-label={`${m.person_end_role()} ${whole}`} onClick={() => onAsk('end')}>
            {m.person_end_role()}
          </Button>
        </span>
      )}
    </li>
  )
}
