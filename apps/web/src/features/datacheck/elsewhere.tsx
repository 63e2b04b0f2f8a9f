import type { CheckPreview } from '@tenderlight/contracts/datacheck'
import { m } from '../../paraglide/messages.js'
import { joinWords } from '../../ui/join-words.ts'

const SHOWN = 10

/** Buyers of the list that are no unit of the district: their lines were not compared. */
export function Elsewhere({ elsewhere }: Pick<CheckPreview, 'elsewhere'>) {
  if (elsewhere.length === 0) return null
  const lines = elsewhere.reduce((sum, one) => sum + one.lines, 0)
  const names = elsewhere.slice(0, SHOWN).map(({ unit }) => unit)
  return (
    <p className="muted small">
      {m.dc_elsewhere({ lines, units: joinWords(names) + (elsewhere.length > SHOWN ? '…' : '') })}
    </p>
  )
}
