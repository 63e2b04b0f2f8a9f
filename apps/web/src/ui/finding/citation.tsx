import { shortInstrument, verificationMark } from './citation-words.ts'

interface CitationProps {
  readonly citation: { readonly instrument: string; readonly clause: string; readonly verification: string }
  /** The whole name with its number; otherwise only the name. */
  readonly full?: boolean
}

/** Where a figure stands: instrument, article, and who checked it. */
export function Citation({ citation, full = false }: CitationProps) {
  const mark = verificationMark(citation.verification)
  return (
    <span className="citation" title={citation.instrument}>
      {full ? citation.instrument : shortInstrument(citation.instrument)} {citation.clause}{' '}
      <span className={mark.tone === 'yellow' ? 'tag tag-yellow' : 'tag'}>{mark.word()}</span>
    </span>
  )
}
