import { Link } from '@tanstack/react-router'
import type { ShownResult } from '@tenderlight/contracts/datacheck'
import { m } from '../../paraglide/messages.js'
import { shortYuan } from '../../ui/money.ts'

interface SideProps {
  readonly result: ShownResult
}

/** The project with its number and unit; of a line without one the line's own title, and the projects that it may be of. */
export function ResultProject({ result: { key, ours, line, unit, candidates } }: SideProps) {
  const title = ours?.title ?? line?.title ?? ''
  const number = ours?.number ?? line?.number
  return (
    <>
      {key === null ? (
        title
      ) : (
        <Link className="text-link" to="/procurements/$key" params={{ key }}>
          {title}
        </Link>
      )}
      <span className="muted small datacheck-below">
        {number !== undefined && <span className="num">{number} · </span>}
        {unit ?? line?.unit ?? m.dc_nobody()}
      </span>
      {candidates.length > 0 && (
        <span className="small datacheck-below">
          {m.dc_may_be()}{' '}
          {candidates.map((one) => (
            <Link
              key={one.key}
              className="text-link datacheck-candidate"
              to="/procurements/$key"
              params={{ key: one.key }}
            >
              {one.number}
            </Link>
          ))}
        </span>
      )}
    </>
  )
}

/** What our record says: the day, and the budget. */
export function OwnSide({ result: { ours } }: SideProps) {
  if (ours === null) return <span className="muted">{m.dc_not_here()}</span>
  return (
    <>
      {ours.on === null ? <span className="muted">{m.dc_not_here()}</span> : <span className="num">{ours.on}</span>}
      {ours.budget !== undefined && <span className="num muted small datacheck-below">{shortYuan(ours.budget)}</span>}
    </>
  )
}

/** What the list says: the day, the budget, where it stands, and the notice itself. */
export function ListSide({ result: { line } }: SideProps) {
  if (line === null) return <span className="muted">{m.dc_not_there()}</span>
  return (
    <>
      <span className="num">{line.on}</span>
      {line.budget !== undefined && <span className="num muted small datacheck-below">{shortYuan(line.budget)}</span>}
      <span className="muted small datacheck-below">
        {m.dc_row({ row: line.row })}{' '}
        {line.url !== undefined && (
          <a className="text-link" href={line.url} target="_blank" rel="noreferrer">
            {m.dc_open_page()}
          </a>
        )}
      </span>
    </>
  )
}
