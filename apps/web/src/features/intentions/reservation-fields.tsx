import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { MoneyField } from '../../ui/antd/money-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { choices, MEASURE_WORDS } from '../../ui/vocabulary.ts'
import type { Draft, DraftChange } from './draft.ts'
import { hintOf } from './field-props.ts'
import { NoReserveGround } from './no-reserve-ground.tsx'
import { LotsFields } from './lots-fields.tsx'
import { measureChange } from './measure-change.ts'

interface ReservationFieldsProps {
  readonly draft: Draft
  readonly change: (change: DraftChange) => void
}

/** What is reserved for small and medium enterprises, and how; or why nothing is. */
export function ReservationFields({ draft, change }: ReservationFieldsProps) {
  const { measure } = draft
  return (
    <>
      <ChoiceField
        label={m.intention_measure()}
        hint={hintOf(draft, 'measure')}
        value={measure}
        options={choices(MEASURE_WORDS)}
        allowClear
        onChange={(chosen) => change(measureChange(draft, chosen))}
      />
      {measure === 'package' && <LotsFields draft={draft} change={change} />}
      {measure !== undefined && measure !== 'none' && measure !== 'exclusive' && draft.lots === undefined && (
        <div className="fields-pair">
          <MoneyField
            label={m.intention_reserved()}
            hint={hintOf(draft, 'reservedSme') ?? hintOf(draft, 'reservedSmeShare')}
            value={draft.reservedSme}
            onChange={(reservedSme) => change({ reservedSme, reservedSmeShare: undefined })}
          />
          <MoneyField
            label={m.intention_small_micro()}
            hint={hintOf(draft, 'reservedSmallMicro')}
            value={draft.reservedSmallMicro}
            onChange={(reservedSmallMicro) => change({ reservedSmallMicro })}
          />
        </div>
      )}
      {measure === 'none' && (
        <>
          <NoReserveGround draft={draft} change={change} />
          <TextField
            label={m.intention_phone()}
            hint={hintOf(draft, 'complaintPhone')}
            type="tel"
            value={draft.complaintPhone}
            maxLength={50}
            onChange={(complaintPhone) => change({ complaintPhone })}
          />
        </>
      )}
    </>
  )
}
