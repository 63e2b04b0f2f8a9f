import type { LogEntryRow } from '@tenderlight/contracts/audit'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { TableCard } from '../../ui/table-card.tsx'
import { LogDigests } from './log-digests.tsx'
import { LogRecord } from './log-record.tsx'
import { sayAction, sayRoles } from './log-words.ts'

interface LogTableProps {
  readonly entries: readonly LogEntryRow[]
  /** The id of the heading that names it. */
  readonly labelledBy: string
}

/** Who did what on which record, and the entry's place in the chain; on a phone each entry a card. */
export function LogTable({ entries, labelledBy }: LogTableProps) {
  return (
    <TableCard labelledBy={labelledBy}>
      <table className="grid stacked-table">
        <thead>
          <tr>
            <th scope="col">{m.log_col_number()}</th>
            <th scope="col">{m.log_col_time()}</th>
            <th scope="col">{m.log_col_person()}</th>
            <th scope="col">{m.log_col_action()}</th>
            <th scope="col">{m.log_col_record()}</th>
            <th scope="col">{m.log_col_address()}</th>
            <th scope="col">{m.log_col_digest()}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.number}>
              <td className="num" data-label={m.log_col_number()}>
                {entry.number}
              </td>
              <td className="num log-time" data-label={m.log_col_time()}>
                <time dateTime={entry.at}>{momentInChina(entry.at)}</time>
              </td>
              <td data-label={m.log_col_person()}>
                {entry.name === '' ? m.log_nobody() : entry.name}
                {entry.role !== '' && <span className="muted small"> {sayRoles(entry.role)}</span>}
              </td>
              <th scope="row">{sayAction(entry.action)}</th>
              <td data-label={m.log_col_record()}>
                <LogRecord {...entry.record} />
              </td>
              <td className="num" data-label={m.log_col_address()}>
                {entry.address}
              </td>
              <td data-label={m.log_col_digest()}>
                <LogDigests entry={entry} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}
