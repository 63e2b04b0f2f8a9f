import { useContext } from 'react'
import { m } from '../../paraglide/messages.js'
import { sayClause, shortInstrument, verificationMark } from './citation-words.ts'
import { SettledHere } from './settled-here.ts'

interface CitationProps {
  readonly citation: { readonly instrument: string; readonly clause: string; readonly verification: string }
  /** The rule whose figure is cited: its district may have confirmed it. */
  readonly rule?: string
  /** The whole name with its number; otherwise only the name. */
  readonly full?: boolean
  /** The marks of the figure stand beside it: only what they do not say is said here. */
  readonly marksBeside?: boolean
}

/** Where a figure stands: instrument and article; and who checked it, in full or where nobody has to the end. */
export function Citation({ citation, rule, full = false, marksBeside = false }: CitationProps) {
  const settings = useContext(SettledHere)
  const confirmed = rule === undefined ? undefined : settings.confirmed(rule)
  const mark = verificationMark(citation.verification)
  const isSaid = marksBeside && citation.verification !== 'public text, in part'
  return (
    <span className="citation" title={citation.instrument}>
      {full ? citation.instrument : shortInstrument(citation.instrument)} {sayClause(citation.clause)}
      {confirmed === undefined && !isSaid && (full || mark.tone === 'yellow') && (
        <>
          {' '}
          <span className={mark.tone === 'yellow' ? 'tag tag-yellow' : 'tag'}>{mark.word()}</span>
        </>
      )}
      {confirmed !== undefined && full && (
        <>
          {' '}
          <span className="tag">{m.settings_confirmed({ date: confirmed.on, by: confirmed.by })}</span>
        </>
      )}
    </span>
  )
}
