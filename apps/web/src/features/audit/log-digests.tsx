import type { LogEntryRow } from '@tenderlight/contracts/audit'
import { m } from '../../paraglide/messages.js'

/** The digests of an entry, shortened; whole in its details. */
export function LogDigests({ entry }: { readonly entry: LogEntryRow }) {
  const { before, after, previous, hash } = entry
  const rows = [
    [m.log_before(), before ?? m.log_none()],
    [m.log_after(), after ?? m.log_none()],
    [m.log_previous(), previous],
    [m.log_hash(), hash],
  ] as const
  return (
    <details className="log-digests">
      <summary className="num">{hash.slice(0, 12)}…</summary>
      <dl>
        {rows.map(([name, digest]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{digest}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
