import { sayClause, shortInstrument, verificationMark } from './citation-words.ts'

interface CitationProps {
  readonly citation: { readonly instrument: string; readonly clause: string; readonly verification: string }
  /** The whole name with its number; otherwise only the name. */
  readonly full?: boolean
}

/** Where a figure stands: instrument and article; and who checked it, in full or where nobody has to the end. */
export function Citation({ citation, full = false }: CitationProps) {
  const mark = verificationMark(citation.verification)
  return (
    <span className="citation" title={citation.instrument}>
      {full ? citation.instrument : shortInstrument(citation.instrument)} {sayClause(citation.clause)}
      {(full || mark.tone === 'yellow') && (
        <>
          {' '}
          <span className={mark.tone === 'yellow' ? 'tag tag-yellow' : 'tag'}>{mark.word()}</span>
        </>
      )}
    </span>
  )
}
