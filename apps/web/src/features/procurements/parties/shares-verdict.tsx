import type { ShareChecked } from '@tenderlight/contracts/parties'
import { m } from '../../../paraglide/messages.js'
import { Light } from '../../../ui/light.tsx'
import { shortYuan } from '../../../ui/money.ts'
import { sayMissing } from './party-words.ts'

/** What was reserved, beside what the contract gives to small and medium enterprises. */
export function SharesVerdict({ shares: { sme, smallMicro, missing } }: { readonly shares: ShareChecked }) {
  return (
    <div className="shares">
      <h3>{m.parties_shares()}</h3>
      {missing.length > 0 ? (
        <p className="muted">{m.parties_shares_missing({ fields: sayMissing(missing) })}</p>
      ) : (
        <>
          <dl>
            <Share name={m.parties_shares_sme()} of={sme} />
            <Share name={m.parties_shares_small_micro()} of={smallMicro} />
          </dl>
          <p className="muted small">{m.parties_shares_rule()}</p>
        </>
      )}
    </div>
  )
}

function Share({ name, of }: { readonly name: string; readonly of: ShareChecked['sme'] }) {
  if (of === null) return null
  const { required, actual, shortfall } = of
  return (
    <div>
      <dt>{name}</dt>
      <dd className="num">
        {m.parties_shares_line({ required: shortYuan(required), actual: shortYuan(actual) })}{' '}
        {shortfall === 0 ? (
          <Light light="green" word={m.parties_shares_met()} />
        ) : (
          <Light light="red" word={m.parties_shares_short({ shortfall: shortYuan(shortfall) })} />
        )}
      </dd>
    </div>
  )
}
