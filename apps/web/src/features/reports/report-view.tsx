import type { ReportDocument } from '@tenderlight/contracts/reports'
import { m } from '../../paraglide/messages.js'
import { textOf } from '../../ui/text-of.ts'
import { SectionView } from './section-view.tsx'
import type { Narrowed } from './table-row.tsx'
import type { Writing } from './words-field.tsx'
import './reports.css'

interface ReportViewProps {
  readonly document: ReportDocument
  /** Under which it was issued; absent: it is not. */
  readonly number?: string
  /** Where a unit's row leads; absent: nowhere, as of a report that stands. */
  readonly narrowed?: Narrowed
  /** Where words are being written; absent: they are read. */
  readonly writing?: Writing
}

/** A report as it is read and printed: who reports what of when, and part by part what the records say. */
export function ReportView({ document, narrowed, number, writing }: ReportViewProps) {
  const { asOf, issuer, period, sections, title, unit } = document
  return (
    <article className="card report" aria-label={textOf(title)}>
      <header className="report-head">
        <p className="report-issuer">{issuer}</p>
        <p className="report-title">{textOf(title)}</p>
        <p className="muted num report-facts">
          {number !== undefined && <span>{number}</span>}
          <span>{m.rep_span({ from: period.from, through: period.through })}</span>
          <span>{unit === null ? m.rep_whole_district() : unit.name}</span>
          <span>{m.rep_as_of({ day: asOf })}</span>
        </p>
      </header>
      {sections.map((section) => (
        <SectionView key={section.id} section={section} narrowed={narrowed} writing={writing} />
      ))}
    </article>
  )
}
