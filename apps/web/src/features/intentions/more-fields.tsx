import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { MoneyField } from '../../ui/antd/money-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { choices, REGIME_WORDS } from '../../ui/vocabulary.ts'
import type { Draft, DraftChange } from './draft.ts'
import { hintOf } from './field-props.ts'

interface MoreFieldsProps {
  readonly draft: Draft
  readonly change: (change: DraftChange) => void
  /** False where the law is settled. */
  readonly withRegime?: boolean
  /** The control price also of what is no works. */
  readonly withPrice?: boolean
}

/** Need, law, control price of works, deposit and number. */
export function MoreFields({ draft, change, withRegime = true, withPrice = false }: MoreFieldsProps) {
  return (
    <>
      <TextField
        label={m.intention_summary()}
        hint={hintOf(draft, 'summary', m.intention_summary_hint())}
        value={draft.summary}
        maxLength={4000}
        rows={3}
        onChange={(summary) => change({ summary })}
      />
      {(withPrice || draft.category === 'works') && (
        <MoneyField
          label={m.intention_control_price()}
          hint={hintOf(draft, 'controlPrice')}
          value={draft.controlPrice}
          onChange={(controlPrice) => change({ controlPrice })}
        />
      )}
      <MoneyField
        label={m.intention_deposit()}
        hint={hintOf(draft, 'bidDeposit', m.intention_deposit_hint())}
        value={draft.bidDeposit}
        onChange={(bidDeposit) => change({ bidDeposit })}
      />
      {withRegime && (
        <ChoiceField
          label={m.intention_regime()}
          hint={hintOf(draft, 'regime')}
          value={draft.regime}
          options={choices(REGIME_WORDS)}
          onChange={(regime) => change({ regime })}
        />
      )}
      <TextField
        label={m.intention_number()}
        mark={m.optional_mark()}
        hint={hintOf(draft, 'id', m.intention_number_hint())}
        value={draft.id}
        maxLength={60}
        onChange={(id) => change({ id })}
      />
    </>
  )
}
