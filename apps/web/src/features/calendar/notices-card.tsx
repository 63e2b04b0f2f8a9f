import type { CalendarOverview } from '@tenderlight/contracts/calendar'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { TableCard } from '../../ui/table-card.tsx'

type Listed = CalendarOverview['notices'][number]

/** Those that still matter most; the rest is folded away. */
const SHOWN = 4

/** The notices known, newest first, with number, day, the version that began with each, and whether they were checked. */
export function NoticesCard({ notices }: { readonly notices: readonly Listed[] }) {
  const older = notices.slice(SHOWN)
  return (
    <section className="calendar-notices" aria-labelledby="notices">
      <h2 id="notices">{m.calendar_notices()}</h2>
      <TableCard labelledBy="notices">
        <Table notices={notices.slice(0, SHOWN)} />
        {older.length > 0 && (
          <details>
            <summary className="muted">{m.calendar_older({ n: older.length })}</summary>
            <Table notices={older} />
          </details>
        )}
      </TableCard>
    </section>
  )
}

function Table({ notices }: { readonly notices: readonly Listed[] }) {
  return (
    <table className="grid">
      <caption className="visually-hidden">{m.calendar_notices()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.calendar_col_year()}</th>
          <th scope="col">{m.calendar_col_number()}</th>
          <th scope="col">{m.calendar_col_announced()}</th>
          <th scope="col">{m.calendar_col_version()}</th>
          <th scope="col">{m.calendar_col_source()}</th>
        </tr>
      </thead>
      <tbody>
        {notices.map(({ notice, version, loaded }) => (
          <tr key={`${version} ${notice.number ?? ''}`}>
            <th scope="row" className="num">
              {notice.year}
            </th>
            <td>
              {notice.number ?? m.calendar_no_number()}
              {!notice.verified && <span className="tag tag-yellow"> {m.calendar_unchecked()}</span>}
              {notice.amends !== undefined && (
                <span className="muted small"> {m.calendar_amends({ number: notice.amends })}</span>
              )}
              {notice.replaces !== undefined && <span className="muted small"> {m.calendar_replaces()}</span>}
            </td>
            <td className="num">{notice.announcedOn}</td>
            <td className="num">{version}</td>
            <td>
              {loaded === null
                ? m.calendar_built_in()
                : m.calendar_loaded_by({ date: momentInChina(loaded.at), by: loaded.by })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
