import { Link } from '@tanstack/react-router'
import type { SubmissionRow } from '@tenderlight/contracts/intentions'
import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'
import { STATE_LOOKS } from './review-words.ts'

/** One submission in a list: what, whose, where it stands, and why it came back. */
export function SubmissionItem({ row }: { readonly row: SubmissionRow }) {
  const { tag, word } = STATE_LOOKS[row.state]
  return (
    <li className="review-item">
      <p className="review-item-head">
        <span className={tag}>{word()}</span>
        <Link to="/reviews/$id" params={{ id: row.id }}>
          {row.title}
        </Link>
        {row.announces && <span className="tag">{m.review_announcement()}</span>}
        {row.exemption !== null && <span className="tag">{m.review_exempt()}</span>}
        {row.corrects !== null && <span className="tag num">{m.notice_corrects({ number: row.corrects })}</span>}
        {row.notice !== null && <span className="muted num">{row.notice}</span>}
      </p>
      <p className="muted small num">
        {[row.unit.name, m.review_entered({ by: row.enteredBy }), momentInChina(row.at)].join(' · ')}
      </p>
      {row.state === 'returned' && row.reason !== null && (
        <p className="small">{m.review_reason({ reason: row.reason })}</p>
      )}
    </li>
  )
}
