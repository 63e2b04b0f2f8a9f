import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'

interface CorrectionLineProps {
  readonly from: string
  readonly to: string
  readonly by: string | null
  readonly at: string
  readonly reason: string | null
}

/** What took the place of what, who put it there, when and why. */
export function CorrectionLine({ from, to, by, at, reason }: CorrectionLineProps) {
  return (
    <p className="small why-correction num">
      <s>{from}</s> → {to}{' '}
      <span className="muted">
        {[by ?? m.facts_imported(), momentInChina(at), ...(reason === null ? [] : [m.facts_reason({ reason })])].join(
          ' · ',
        )}
      </span>
    </p>
  )
}
