import { m } from '../../paraglide/messages.js'
import { Link } from '../link.tsx'
import { lastList } from '../last-list.ts'

/** The way back to the list as it was left, and the button for paper. */
export function BackToList() {
  return (
    <div className="back no-print">
      <Link href={lastList()}>
        <span aria-hidden="true">← </span>
        {m.portal_back()}
      </Link>
      <span className="spacer" />
      <button type="button" className="button" onClick={() => window.print()}>
        {m.portal_print()}
      </button>
    </div>
  )
}
