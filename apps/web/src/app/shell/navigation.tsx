import { Link } from '@tanstack/react-router'
import { m } from '../../paraglide/messages.js'
import { useSession } from '../session.ts'
import { HandoverBadge } from './handover-badge.tsx'
import { WaitingBadge } from './waiting-badge.tsx'
import { UnreadBadge } from './unread-badge.tsx'

/** The main navigation: what the person may do, first thing first. */
export function Navigation() {
  const { may } = useSession()
  return (
    <nav className="top-nav" aria-label={m.nav_label()}>
      {may('board.read') && <Link to="/board">{m.nav_board()}</Link>}
      {may('procurements.read') && <Link to="/worklist">{m.nav_worklist()}</Link>}
      {may('procurements.read') && <Link to="/procurements">{m.nav_procurements()}</Link>}
      {may('intentions.submit') && <Link to="/intentions/new">{m.nav_intention()}</Link>}
      {may('submissions.read') && (
        <Link to="/reviews">
          {m.nav_reviews()}
          <WaitingBadge />
        </Link>
      )}
      {may('handover.read') ? (
        <Link to="/handover">
          {m.nav_handover()}
          <HandoverBadge />
        </Link>
      ) : (
        may('handover.read-channel') && <Link to="/handover/channel">{m.handover_channel_title()}</Link>
      )}
      {may('budget.read') && <Link to="/budget">{m.nav_budget()}</Link>}
      {may('budget.read') && <Link to="/reserved-share">{m.nav_share_plan()}</Link>}
      {may('ledger.read') && <Link to="/ledger">{m.nav_ledger()}</Link>}
      {may('people.read') ? (
        <Link to="/organisations">{m.nav_organisations()}</Link>
      ) : (
        may('appointments.read') && <Link to="/organisations">{m.nav_appointments()}</Link>
      )}
      {may('guarantors.change') && <Link to="/guarantors">{m.nav_guarantors()}</Link>}
      {may('desk.read') && <Link to="/desk-settings">{m.nav_desk_settings()}</Link>}
      {may('settings.change') && <Link to="/settings">{m.nav_settings()}</Link>}
      <Link to="/calendar">{m.nav_calendar()}</Link>
      <Link to="/rules">{m.nav_rules()}</Link>
      {may('log.read') && <Link to="/log">{m.nav_log()}</Link>}
      {may('alerts.read') && (
        <Link to="/alerts">
          {m.nav_alerts()}
          {may('alerts.mark-read') && <UnreadBadge />}
        </Link>
      )}
      <Link to="/account" className="nav-account">
        {m.account_title()}
      </Link>
    </nav>
  )
}
