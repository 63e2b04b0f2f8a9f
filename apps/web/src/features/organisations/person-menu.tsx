import type { Member } from '@tenderlight/contracts/organisations'
import { Button } from 'antd'
import { m } from '../../paraglide/messages.js'

export type PersonAct = 'add' | 'account' | 'reset'

interface PersonMenuProps {
  readonly person: Member
  readonly onAsk: (what: PersonAct) => void
}

/** What an administrator can do for a person: another role, their account, a link for another password. */
export function PersonMenu({ person: { name, disabled }, onAsk }: PersonMenuProps) {
  const button = (what: PersonAct, label: string) => (
    <Button size="small" aria-label={`${label} ${name}`} onClick={() => onAsk(what)}>
      {label}
    </Button>
  )
  return (
    <div className="form-buttons no-print">
      {button('add', m.person_add_role())}
      {button('account', m.person_account())}
      {!disabled && button('reset', m.person_reset())}
    </div>
  )
}
