import type { Step } from '@tenderlight/compliance/conflicts/step'
import { TIERS } from '@tenderlight/compliance/conflicts/step'
import { m } from '../../paraglide/messages.js'
import { textOf } from '../../ui/text-of.ts'
import { REGIME_WORDS } from '../../ui/vocabulary.ts'
import { ProvisionCell } from './provision-cell.tsx'

/** One step: what each level says, and what to aim for. */
export function StepRow({ step }: { readonly step: Step }) {
  const { aim, looser, notes, provisions, regime, title } = step
  return (
    <tr>
      <th scope="row">
        {textOf(title)}
        {regime !== 'both' && <span className="small muted step-regime">{REGIME_WORDS[regime]()}</span>}
        {looser && <span className="tag tag-yellow">{m.conflicts_looser()}</span>}
      </th>
      {TIERS.map((tier) => (
        <td key={tier}>
          <ProvisionCell provisions={provisions.filter((provision) => provision.tier === tier)} />
        </td>
      ))}
      <td>
        <p>
          <strong>{textOf(aim)}</strong>
        </p>
        {notes.map((note) => (
          <p key={note.zh} className="small muted">
            {textOf(note)}
          </p>
        ))}
      </td>
    </tr>
  )
}
