import type { VersionChange } from '@tenderlight/contracts/changes'
import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'
import { sayChange } from './say-change.ts'
import type { FieldWords } from './say-change.ts'
import './history.css'

const KINDS: Readonly<Record<VersionChange['kind'], () => string>> = {
  added: m.pay_history_added,
  changed: m.pay_history_changed,
  removed: m.pay_history_removed,
}

interface VersionHistoryProps<C extends VersionChange> {
  readonly changes: readonly C[]
  /** What was changed, as people call it. */
  readonly sayThing: (change: C) => string
  readonly fields: Readonly<Record<string, FieldWords>>
}

/** Every version of a list, newest first, with what it changed, who changed it and why: nothing is deleted. */
export function VersionHistory<C extends VersionChange>({ changes, sayThing, fields }: VersionHistoryProps<C>) {
  return (
    <details className="version-history">
      <summary>{m.pay_history({ n: changes.length })}</summary>
      <ol>
        {changes.map((change, index) => {
          const { kind, by, at, reason } = change
          const said = sayChange(change, fields)
          return (
            // Nothing but its place tells two changes of one moment apart.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              {KINDS[kind]()} {sayThing(change)}
              {said !== '' && (
                <>
                  : <span className="num">{said}</span>
                </>
              )}
              <span className="version-by muted small">
                {by ?? m.facts_imported()} <span className="num">{momentInChina(at)}</span>
                {reason !== null && <> · {m.facts_reason({ reason })}</>}
              </span>
            </li>
          )
        })}
      </ol>
    </details>
  )
}
