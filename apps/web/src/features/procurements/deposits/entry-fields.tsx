import type { DepositPurpose } from '@tenderlight/compliance/deposits/bidder-deposit'
import { useSession } from '../../../app/session.ts'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import { DateField } from '../../../ui/antd/date-field.tsx'
import { MoneyField } from '../../../ui/antd/money-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { choices } from '../../../ui/vocabulary.ts'
import { BidderFields } from './bidder-fields.tsx'
import { FORM_WORDS, PURPOSE_WORDS } from './deposit-words.ts'
import { isCodeFine, needsPaper, TYPED_FORMS } from './entry-draft.ts'
import type { EntryDraft } from './entry-draft.ts'

interface EntryFieldsProps {
  readonly draft: EntryDraft
  readonly change: (change: Partial<EntryDraft>) => void
  /** Whether what is missing is marked. */
  readonly asked: boolean
  /** Null while a deposit is corrected: what it is for stays. */
  readonly onPurpose: ((purpose: DepositPurpose) => void) | null
}

/** Who gave what, in which form, when, and until when it lasts. */
export function EntryFields({ draft, change, asked, onPurpose }: EntryFieldsProps) {
  const { today } = useSession()
  const missing = (isMissing: boolean) => asked && isMissing && m.settings_required()
  const codeError = !isCodeFine(draft) && (asked || draft.creditCode.trim().length >= 18) && m.deposit_code_wrong()
  return (
    <>
      {onPurpose !== null && (
        <ChoiceField
          label={m.deposit_purpose()}
          value={draft.purpose}
          options={choices(PURPOSE_WORDS)}
          onChange={(purpose) => purpose !== undefined && onPurpose(purpose)}
        />
      )}
      <TextField
        label={m.deposit_bidder()}
        value={draft.bidder}
        maxLength={200}
        onChange={(bidder) => change({ bidder })}
        error={missing(draft.bidder.trim() === '')}
      />
      <TextField
        label={m.deposit_code()}
        mark={m.optional_mark()}
        value={draft.creditCode}
        maxLength={30}
        onChange={(creditCode) => change({ creditCode })}
        error={codeError}
      />
      <ChoiceField
        label={m.deposit_form()}
        value={draft.form}
        options={TYPED_FORMS.map((form) => ({ value: form, label: FORM_WORDS[form]() }))}
        onChange={(form) => form !== undefined && change({ form })}
      />
      {draft.form !== 'waived' && (
        <MoneyField
          label={m.deposit_amount()}
          value={draft.amount}
          onChange={(amount) => change({ amount })}
          error={missing(draft.amount === undefined)}
        />
      )}
      <DateField
        label={draft.form === 'waived' ? m.deposit_waived_on() : m.deposit_received_on()}
        value={draft.receivedOn}
        max={today}
        onChange={(receivedOn) => change({ receivedOn })}
        error={missing(draft.receivedOn === undefined)}
      />
      {needsPaper(draft) && (
        <>
          <TextField
            label={m.deposit_guarantor()}
            value={draft.guarantor}
            maxLength={200}
            onChange={(guarantor) => change({ guarantor })}
            error={missing(draft.guarantor.trim() === '')}
          />
          <TextField
            label={m.deposit_number()}
            value={draft.number}
            maxLength={200}
            onChange={(number) => change({ number })}
            error={missing(draft.number.trim() === '')}
          />
          <DateField
            label={m.deposit_valid_until()}
            value={draft.validUntil}
            onChange={(validUntil) => change({ validUntil })}
            error={missing(draft.validUntil === undefined)}
          />
        </>
      )}
      <BidderFields scale={draft.scale} won={draft.won} change={change} withAward={draft.purpose === 'bid'} />
    </>
  )
}
