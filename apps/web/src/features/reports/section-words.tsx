import type { ReportSection } from '@tenderlight/contracts/reports'
import { m } from '../../paraglide/messages.js'
import { textOf } from '../../ui/text-of.ts'

/** What people wrote into a part of a report, or that nobody did yet. */
export function SectionWords({ words }: { readonly words: NonNullable<ReportSection['words']> }) {
  const { label, required, text } = words
  if (text === '' && !required) return null
  return (
    <div className="report-words">
      <h3 className="small muted">{textOf(label)}</h3>
      <p className={text === '' ? 'muted' : 'report-written'}>{text === '' ? m.rep_words_missing() : text}</p>
    </div>
  )
}
