import { m } from '../../paraglide/messages.js'
import type { Preview } from '@tenderlight/contracts/ledger'

/** How many rows are new, changed, unchanged, and not read. */
export function PreviewCounts({ counts }: Pick<Preview, 'counts'>) {
  const figures = [
    [m.ledger_count_new(), counts.new],
    [m.ledger_count_changed(), counts.changed],
    [m.ledger_count_unchanged(), counts.unchanged],
    [m.ledger_count_rejected(), counts.rejected],
  ] as const
  return (
    <dl className="preview-counts">
      {figures.map(([name, count]) => (
        <div key={name} className="card">
          <dt className="muted">{name}</dt>
          <dd className="num">{count}</dd>
        </div>
      ))}
    </dl>
  )
}
