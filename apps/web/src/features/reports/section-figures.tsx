import type { ReportSection } from '@tenderlight/contracts/reports'
import { textOf } from '../../ui/text-of.ts'
import { sayCell, sayFigureOf } from './say-cell.ts'

/** The figures of a section, each with what it was made of. */
export function SectionFigures({ figures }: { readonly figures: ReportSection['figures'] }) {
  if (figures.length === 0) return null
  return (
    <dl className="report-figures">
      {figures.map(({ id, label, of, ...figure }) => (
        <div key={id}>
          <dt className="muted small">{textOf(label)}</dt>
          <dd className="num">
            {sayFigureOf(figure)}
            {of !== undefined && (
              <span className="muted small report-of">
                {sayCell(of.kind ?? 'count', of.numerator)} / {sayCell(of.kind ?? 'count', of.denominator)}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
