import type { ReportSection } from '@tenderlight/contracts/reports'
import { textOf } from '../../ui/text-of.ts'
import { SectionChart } from './section-chart.tsx'
import { SectionFigures } from './section-figures.tsx'
import { SectionTable } from './section-table.tsx'
import { SectionWords } from './section-words.tsx'
import type { Narrowed } from './table-row.tsx'
import { WordsField } from './words-field.tsx'
import type { Writing } from './words-field.tsx'

interface SectionViewProps {
  readonly section: ReportSection
  readonly narrowed: Narrowed | undefined
  /** Where words are being written; undefined: they are read. */
  readonly writing: Writing | undefined
}

/** One part of a report: what it counts, its figures, its picture, its table, and what people wrote. */
export function SectionView({ narrowed, section, writing }: SectionViewProps) {
  const { figures, heading, id, notes, table, words } = section
  const headingId = `section-${id}`
  return (
    <section className="report-section" aria-labelledby={headingId}>
      <h2 id={headingId}>{textOf(heading)}</h2>
      {words !== undefined &&
        (writing === undefined ? (
          <SectionWords words={words} />
        ) : (
          <WordsField section={id} words={words} writing={writing} />
        ))}
      <SectionFigures figures={figures} />
      <SectionChart section={section} />
      {table !== undefined && <SectionTable table={table} labelledBy={headingId} narrowed={narrowed} />}
      {notes.length > 0 && (
        <ul className="report-notes muted small">
          {notes.map((note) => (
            <li key={note.zh}>{textOf(note)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
