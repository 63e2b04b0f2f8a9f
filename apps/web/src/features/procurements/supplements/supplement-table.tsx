import type { ShownSupplement, Supplements } from '@tenderlight/contracts/supplements'
import { formatYuan, shareOf } from '@tenderlight/law/money'
import type { Fen } from '@tenderlight/law/money'
import { Button } from 'antd'
import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'
import { percent } from '../../../ui/money.ts'

/** What is done about one supplement. */
export type SupplementAct = 'correct' | 'attach' | 'remove'
type OnAct = (kind: SupplementAct, one: ShownSupplement) => void

interface SupplementTableProps {
  readonly of: Supplements
  /** Absent for those who only look. */
  readonly onAct: OnAct | undefined
}

/** Each supplement with its day, what it changes, what proves it, and who entered it; what they come to together. */
export function SupplementTable({ of: { supplements, sum, contractAmount }, onAct }: SupplementTableProps) {
  return (
    <table className="grid stacked-table">
      <caption className="visually-hidden">{m.supplement_title()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.supplement_number()}</th>
          <th scope="col">{m.supplement_on()}</th>
          <th scope="col" className="right">
            {m.supplement_amount()}
          </th>
          <th scope="col">{m.supplement_what()}</th>
          <th scope="col">{m.details_col_by()}</th>
        </tr>
      </thead>
      <tbody>
        {supplements.map((one) => (
          <Row key={one.id} one={one} onAct={onAct} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {m.supplement_sum()}
          </th>
          <td className="num right" data-label={m.supplement_sum()}>
            {formatYuan(sum ?? 0)}
          </td>
          <td colSpan={2} className="muted small num" data-label="">
            {sayShare(sum, contractAmount)}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

/** How much of the contract the supplements are together. */
function sayShare(sum: Fen | null, contract: Fen | null): string {
  if (sum === null || contract === null || contract === 0) return m.none()
  return m.supplement_share({ share: percent(shareOf(sum, contract)) })
}

function Row({ one, onAct }: { readonly one: ShownSupplement; readonly onAct: OnAct | undefined }) {
  const { number, on, amount, what, files, by, at } = one
  const name = number ?? on
  return (
    <tr>
      <th scope="row">{number ?? m.none()}</th>
      <td className="num" data-label={m.supplement_on()}>
        {on}
      </td>
      <td className="num right" data-label={m.supplement_amount()}>
        {formatYuan(amount)}
      </td>
      <td data-label={m.supplement_what()}>
        {what}{' '}
        {files === 0 ? (
          <span className="tag">{m.unproven()}</span>
        ) : (
          <span className="muted small">{m.pay_files({ n: files })}</span>
        )}
      </td>
      <td className="small" data-label={m.details_col_by()}>
        {by ?? m.facts_imported()} <span className="muted num">{momentInChina(at)}</span>
        {onAct !== undefined && (
          <div className="no-print">
            {ACTS.map(([kind, say]) => (
              <Button
                key={kind}
                type="link"
                size="small"
                aria-label={`${say()}:${name}`}
                onClick={() => onAct(kind, one)}
              >
                {say()}
              </Button>
            ))}
          </div>
        )}
      </td>
    </tr>
  )
}

const ACTS = [
  ['correct', m.detail_correct],
  ['attach', m.supplement_attach],
  ['remove', m.supplement_remove],
] as const satisfies readonly (readonly [SupplementAct, () => string])[]
