import type { Fen } from '@tenderlight/law/money'
import { Button, Input } from 'antd'
import { useSession } from '../../../app/session.ts'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import { DateField } from '../../../ui/antd/date-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { Field } from '../../../ui/field.tsx'
import { shortYuan } from '../../../ui/money.ts'
import { choices } from '../../../ui/vocabulary.ts'
import { CONDITION_WORDS } from './payment-words.ts'
import { amountIn, daysIn } from './plan-rows.ts'
import type { PlanRow } from './plan-rows.ts'

interface PlanRowFieldsProps {
  /** From 1. */
  readonly place: number
  readonly row: PlanRow
  readonly total: Fen
  readonly asked: boolean
  readonly onChange: (row: PlanRow) => void
  readonly onRemove: () => void
}

/** One instalment of the form. */
export function PlanRowFields({ place, row, total, asked, onChange, onRemove }: PlanRowFieldsProps) {
  const { today } = useSession()
  const amount = amountIn(row.amount, total)
  const isUnreadable = amount === undefined && (row.amount.trim() !== '' || asked)
  const isDay = row.condition === 'day'
  return (
    <fieldset className="plan-row">
      <legend>{m.pay_plan_one({ n: place })}</legend>
      <TextField
        label={m.pay_plan_name()}
        hint={m.pay_plan_name_hint()}
        value={row.name}
        maxLength={60}
        onChange={(name) => onChange({ ...row, name })}
        error={asked && row.name.trim() === '' && m.pay_plan_missing()}
      />
      <Field
        label={m.pay_plan_amount()}
        hint={amount === undefined ? undefined : `${shortYuan(amount)} ${m.unit_yuan()}`}
        error={isUnreadable && m.pay_plan_amount_unreadable()}
      >
        {(control) => (
          <Input
            {...control}
            className="num"
            inputMode="decimal"
            autoComplete="off"
            value={row.amount}
            status={control['aria-invalid'] === true ? 'error' : ''}
            onChange={({ target }) => onChange({ ...row, amount: target.value })}
          />
        )}
      </Field>
      <ChoiceField
        label={m.pay_plan_condition()}
        value={row.condition}
        options={choices(CONDITION_WORDS)}
        onChange={(condition) => onChange({ ...row, condition: condition ?? row.condition })}
      />
      <TextField
        label={m.pay_plan_days()}
        mark={m.optional_mark()}
        value={row.agreedDays}
        maxLength={4}
        onChange={(agreedDays) => onChange({ ...row, agreedDays })}
        error={daysIn(row.agreedDays) === null && m.bad_number()}
      />
      <DateField
        label={isDay ? m.pay_plan_met_day() : m.pay_plan_met()}
        mark={isDay ? undefined : m.optional_mark()}
        hint={isDay ? undefined : m.pay_plan_met_hint()}
        value={row.conditionMetOn}
        {...(isDay ? {} : { max: today })}
        onChange={(conditionMetOn) => onChange({ ...row, conditionMetOn })}
        error={asked && isDay && row.conditionMetOn === undefined && m.fact_on_required()}
      />
      <DateField
        label={m.pay_invoiced_on()}
        mark={m.optional_mark()}
        value={row.invoicedOn}
        max={today}
        onChange={(invoicedOn) => onChange({ ...row, invoicedOn })}
      />
      <Button type="text" size="small" danger aria-label={m.pay_plan_remove({ n: place })} onClick={onRemove}>
        {m.pay_plan_remove({ n: place })}
      </Button>
    </fieldset>
  )
}
