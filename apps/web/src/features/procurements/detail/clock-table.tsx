import type { Finding } from '@tenderlight/compliance/finding'
import type { ReactNode } from 'react'
import { m } from '../../../paraglide/messages.js'
import { ClockRow } from './clock-row.tsx'
import { ClockCards } from './clock-cards.tsx'
import { findingKey, sortFindings } from './clock-rows.ts'
import { ClockTitle } from './clock-title.tsx'
import { sayWaiting } from './clock-words.ts'
import type { Detail } from '@tenderlight/contracts/procurements'
import { LevelTag } from './level-tag.tsx'
import '../../../ui/grid.css'
import { useNarrow } from '../../../ui/use-media.ts'
import './clocks.css'

interface ClockTableProps {
  readonly detail: Detail
  readonly selected: Finding | undefined
  /** The explanation; on a phone it opens under its clock. */
  readonly why: ReactNode
}

/** Every rule's verdict on this procurement, worst first; what has not started yet is folded away. */
export function ClockTable({ detail, selected, why }: ClockTableProps) {
  const narrow = useNarrow()
  const { told, waiting } = sortFindings(detail.findings)
  const isSelected = (finding: Finding) => selected !== undefined && findingKey(selected) === findingKey(finding)
  return (
    <section id="clocks" className="card table-card" aria-label={m.detail_clocks()} tabIndex={-1}>
      {narrow ? (
        <ClockCards findings={told} today={detail.asOf} isSelected={isSelected} why={why} />
      ) : (
        <Table detail={detail} told={told} isSelected={isSelected} />
      )}
      {waiting.length > 0 && (
        <details className="clocks-waiting">
          <summary className="muted">{m.detail_waiting({ n: waiting.length })}</summary>
          <ul>
            {waiting.map((finding) => (
              <li key={findingKey(finding)}>
                <LevelTag finding={finding} />
                <ClockTitle finding={finding} selected={isSelected(finding)} />
                <span className="muted small">{sayWaiting(finding)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

interface TableProps {
  readonly detail: Detail
  readonly told: readonly Finding[]
  readonly isSelected: (finding: Finding) => boolean
}

function Table({ detail, told, isSelected }: TableProps) {
  return (
    <table className="grid clocks">
      <caption className="visually-hidden">{m.detail_clocks()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.detail_col_clock()}</th>
          <th scope="col">{m.detail_col_level()}</th>
          <th scope="col">{m.detail_col_from()}</th>
          <th scope="col">{m.detail_col_due()}</th>
          <th scope="col">{m.detail_col_met()}</th>
          <th scope="col">{m.detail_col_verdict()}</th>
        </tr>
      </thead>
      <tbody>
        {told.map((finding) => (
          <ClockRow key={findingKey(finding)} finding={finding} today={detail.asOf} selected={isSelected(finding)} />
        ))}
      </tbody>
    </table>
  )
}
