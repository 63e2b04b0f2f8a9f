import type { PaymentChange } from '@tenderlight/contracts/payments'
import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'
import { sayChange } from './payment-words.ts'

const KINDS: Readonly<Record<PaymentChange['kind'], () => string>> = {
  added: m.pay_history_added,
  changed: m.pay_history_changed,
  removed: m.pay_history_removed,
}

/** Every version of the plan and its payments, newest first: nothing is deleted. */
export function PaymentHistory({ changes }: { readonly changes: readonly PaymentChange[] }) {
  return (
    <details className="pay-history">
      <summary>{m.pay_history({ n: changes.length })}</summary>
      <ol>
        {changes.map((change, index) => {
          const { kind, what, name, by, at, reason } = change
          const thing = what === 'payment' ? m.pay_history_payment({ name }) : m.pay_history_instalment({ name })
          return (
            // Nothing but its place tells two changes of one moment apart.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              {KINDS[kind]()} {thing}: <span className="num">{sayChange(change)}</span>
              <span className="pay-below muted small">
                {by ?? m.facts_imported()} <span className="num">{momentInChina(at)}</span>
                {reason !== null && <> · {m.facts_reason({ reason })}</>}
              </span>
            </li>
          )
        })}
      </ol>
    </details>
  )
}
