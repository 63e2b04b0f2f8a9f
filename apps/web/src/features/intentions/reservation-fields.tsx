import { asksForReason } from '@tenderlight/compliance/reservation/asked'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { MoneyField } from '../../ui/antd/money-field.tsx'
import { choices, MEASURE_WORDS } from '../../ui/vocabulary.ts'
import type { Draft, DraftChange } from './draft.ts'
import { hintOf } from './field-props.ts'
import type { Reservation } from './judge-reservation.ts'
import { ReasonFields } from './reason-fields.tsx'
import { LotsFields } from './lots-fields.tsx'
import { measureChange } from './measure-change.ts'

interface ReservationFieldsProps {
  readonly draft: Draft
  /** What the rules say of it as it stands: where less is reserved than is asked, the ground has to be stated. */
  readonly reservation: Reservation
  readonly change: (change: DraftChange) => void
}

/** What is reserved for small and medium enterprises, and how; and why not more is. */
export function ReservationFields({ draft, reservation, change }: ReservationFieldsProps) {
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
      <ReasonFields draft={draft} asked={asksForReason(reservation.findings)} change={change} />
    </>
  )
}
