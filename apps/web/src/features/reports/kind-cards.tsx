import { Link } from '@tanstack/react-router'
import { REPORT_KINDS } from '@tenderlight/compliance/reports/report'
import { m } from '../../paraglide/messages.js'
import { LENGTH_WORDS, lengthsOf, PURPOSE_WORDS, REPORT_WORDS } from './report-words.ts'

/** The kinds of report, each with what it is for and of how long it may be. */
export function KindCards() {
  return (
    <section aria-labelledby="kinds" className="report-list no-print">
      <h2 id="kinds">{m.rep_kinds()}</h2>
      <ul className="report-kinds">
        {REPORT_KINDS.map((kind) => (
          <li key={kind} className="card">
            <h3>
              <Link to="/reports/$kind" params={{ kind }}>
                {REPORT_WORDS[kind]()}
              </Link>
            </h3>
            <p className="muted">{PURPOSE_WORDS[kind]()}</p>
            <p className="report-lengths">
              {lengthsOf(kind).map((length) => (
                <span key={length} className="tag">
                  {LENGTH_WORDS[length]()}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
