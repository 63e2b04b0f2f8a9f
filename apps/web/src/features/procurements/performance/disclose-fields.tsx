import type { DisclosureKind, PublishedDisclosure } from '@tenderlight/contracts/performance'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import { DateField } from '../../../ui/antd/date-field.tsx'
import { MoneyField } from '../../../ui/antd/money-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { KIND_WORDS } from '../../../ui/disclosure/disclosure-words.ts'
import { choices } from '../../../ui/vocabulary.ts'
import type { DiscloseDraft } from './disclose-draft.ts'

const HINTS: Readonly<Record<DisclosureKind, () => string>> = {
  change: m.perf_disclose_kind_hint_change,
  progress: m.perf_disclose_kind_hint_progress,
  acceptance: m.perf_disclose_kind_hint_acceptance,
}

interface DiscloseFieldsProps {
  readonly draft: DiscloseDraft
  readonly corrects: PublishedDisclosure | undefined
  readonly today: CivilDate
  readonly asked: boolean
  readonly onChange: (change: Partial<DiscloseDraft>) => void
}

/** What is made public, and what of it the record does not say. */
export function DiscloseFields({ draft, corrects, today, asked, onChange }: DiscloseFieldsProps) {
  const { kind, on, what, why, amount, note, reason } = draft
  const missing = (text: string) => asked && text.trim() === '' && m.perf_disclose_required()
  return (
    <>
      <ChoiceField
        label={m.perf_disclose_kind()}
        hint={HINTS[kind]()}
        value={kind}
        options={choices(KIND_WORDS)}
        disabled={corrects !== undefined}
        onChange={(next) => onChange({ kind: next ?? kind })}
      />
      {kind === 'change' && (
        <>
          <DateField
            label={m.disclosure_change_on()}
            value={on}
            max={today}
            onChange={(next) => onChange({ on: next })}
            error={asked && on === undefined && m.perf_disclose_change_on_required()}
          />
          <TextField
            label={m.disclosure_change()}
            value={what}
            maxLength={1_000}
            rows={3}
            onChange={(next) => onChange({ what: next })}
            error={missing(what)}
          />
          <TextField
            label={m.disclosure_change_why()}
            value={why}
            maxLength={1_000}
            rows={2}
            onChange={(next) => onChange({ why: next })}
            error={missing(why)}
          />
          <MoneyField
            label={m.disclosure_change_amount()}
            mark={m.optional_mark()}
            value={amount}
            onChange={(next) => onChange({ amount: next })}
          />
        </>
      )}
      <TextField
        label={m.perf_disclose_note()}
        mark={m.optional_mark()}
        value={note}
        maxLength={1_000}
        rows={2}
        onChange={(next) => onChange({ note: next })}
      />
      {corrects !== undefined && (
        <TextField
          label={m.perf_reason()}
          value={reason}
          maxLength={500}
          rows={2}
          onChange={(next) => onChange({ reason: next })}
          error={asked && reason.trim().length < 2 && m.perf_reason_required()}
        />
      )}
    </>
  )
}
