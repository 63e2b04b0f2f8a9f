import { Link } from '@tanstack/react-router'
import type { Person } from '@tenderlight/contracts/access'
import { m } from '../../paraglide/messages.js'
import { UnreadBadge } from './unread-badge.tsx'

/** The main navigation: what the person's office comes to do, first thing first. */
export function Navigation({ role }: { readonly role: Person['role'] }) {
  return (
    <nav className="top-nav" aria-label={m.nav_label()}>
      {role === 'finance-bureau' && <Link to="/board">{m.nav_board()}</Link>}
      <Link to="/worklist">{m.nav_worklist()}</Link>
      <Link to="/procurements">{m.nav_procurements()}</Link>
      {role === 'budget-unit' && <Link to="/intentions/new">{m.nav_intention()}</Link>}
      <Link to="/ledger">{m.nav_ledger()}</Link>
      {role === 'finance-bureau' && <Link to="/settings">{m.nav_settings()}</Link>}
      <Link to="/calendar">{m.nav_calendar()}</Link>
      <Link to="/rules">{m.nav_rules()}</Link>
      <Link to="/alerts">
        {m.nav_alerts()}
        <UnreadBadge />
      </Link>
    </nav>
  )
}
