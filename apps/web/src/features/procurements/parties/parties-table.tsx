import type { CheckedParty, Parties } from '@tenderlight/contracts/parties'
import { shareOf } from '@tenderlight/law/money'
import { Button } from 'antd'
import { m } from '../../../paraglide/messages.js'
import { Light } from '../../../ui/light.tsx'
import { percent, shortYuan } from '../../../ui/money.ts'
import { SCALE_WORDS, YES_NO_WORDS } from '../../../ui/vocabulary.ts'
import { ROLE_WORDS, sayCheck } from './party-words.ts'

interface PartiesTableProps {
  readonly of: Parties
  /** Absent for those who only look. */
  readonly onAct: ((kind: 'change' | 'remove', party: CheckedParty) => void) | undefined
}

/** Each enterprise, its part of the contract, and its size as declared and by its data. */
export function PartiesTable({ of: { parties, contractAmount }, onAct }: PartiesTableProps) {
  return (
    <table className="grid stacked-table">
      <caption className="visually-hidden">{m.parties_table()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.parties_col_who()}</th>
          <th scope="col" className="right">
            {m.parties_col_part()}
          </th>
          <th scope="col">{m.parties_col_declared()}</th>
          <th scope="col">{m.parties_col_check()}</th>
          <th scope="col">{m.parties_col_related()}</th>
          {onAct !== undefined && (
            <th scope="col" className="no-print">
              <span className="visually-hidden">{m.parties_col_acts()}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {parties.map((party) => (
          <PartyRow key={party.id} party={party} contractAmount={contractAmount} onAct={onAct} />
        ))}
      </tbody>
    </table>
  )
}

interface PartyRowProps extends Pick<PartiesTableProps, 'onAct'> {
  readonly party: CheckedParty
  readonly contractAmount: number | null
}

function PartyRow({ party, contractAmount, onAct }: PartyRowProps) {
  const { role, name, lot, creditCode, part, declared, check, related } = party
  const said = sayCheck(check, declared !== undefined)
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="party-below muted small">{ROLE_WORDS[role]()}</span>
        {lot !== undefined && <span className="party-below muted small">{lot}</span>}
        {creditCode !== undefined && <span className="party-below muted small num">{creditCode}</span>}
      </th>
      <td className="num right" data-label={m.parties_col_part()}>
        {part === null ? m.none() : shortYuan(part)}
        {part !== null && contractAmount !== null && contractAmount > 0 && (
          <span className="party-below muted small">
            {m.parties_share({ share: percent(shareOf(part, contractAmount)) })}
          </span>
        )}
      </td>
      <td data-label={m.parties_col_declared()}>{declared === undefined ? m.none() : SCALE_WORDS[declared]()}</td>
      <td data-label={m.parties_col_check()}>
        <Light light={said.light} word={said.word} />
        {said.note !== undefined && <span className="party-below muted small">{said.note}</span>}
      </td>
      <td data-label={m.parties_col_related()}>
        {related === undefined ? m.none() : YES_NO_WORDS[related ? 'yes' : 'no']()}
      </td>
      {onAct !== undefined && (
        <td className="no-print right">
          <span className="party-acts">
            <Button
              size="small"
              type="text"
              aria-label={m.parties_change_one({ name })}
              onClick={() => onAct('change', party)}
            >
              {m.parties_change()}
            </Button>
            <Button
              size="small"
              type="text"
              danger
              aria-label={m.parties_remove_one({ name })}
              onClick={() => onAct('remove', party)}
            >
              {m.parties_remove()}
            </Button>
          </span>
        </td>
      )}
    </tr>
  )
}
