import { Link } from '@tanstack/react-router'
import { m } from '../../paraglide/messages.js'

/** The places of auditing, from each to the others. */
export function AuditPlaces() {
  return (
    <nav className="aud-places no-print" aria-label={m.aud_places()}>
      <Link to="/audit" activeOptions={{ exact: true, includeSearch: false }}>
        {m.aud_look_back()}
      </Link>
      <Link to="/audit/sample">{m.aud_sample_title()}</Link>
      <Link to="/log">{m.nav_log()}</Link>
    </nav>
  )
}
