import type { MatterSubject } from '@tenderlight/compliance/procurement/matter'
import type { RequestChoices } from '@tenderlight/contracts/requests'
import { Checkbox } from 'antd'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { DateField } from '../../ui/antd/date-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { MATTER_WORDS } from '../../ui/request-words.ts'
import { REGIME_WORDS } from '../../ui/vocabulary.ts'
import { AfterField } from './after-field.tsx'
import { asksFor } from './receipt-draft.ts'
import type { ReceiptDraft } from './receipt-draft.ts'
import { optionsOf } from './request-choices.ts'

interface ReceiptFieldsProps {
  readonly draft: ReceiptDraft
  readonly choices: RequestChoices
  readonly project: string | undefined
  readonly missing: ReadonlySet<keyof ReceiptDraft>
  readonly onChange: (change: Partial<ReceiptDraft>) => void
}

const SUBJECT_WORDS: Readonly<Record<MatterSubject, () => string>> = {
  documents: m.req_about_documents,
  'prequalification-documents': m.req_about_prequalification,
  opening: m.req_about_opening,
  process: m.req_about_process,
  result: m.req_about_result,
}
const SUBJECTS = Object.keys(SUBJECT_WORDS) as readonly MatterSubject[]
const REGIMES = ['government-procurement', 'tendering'] as const

/** What is entered of a matter; its kind says which fields there are. */
export function ReceiptFields({ draft, choices, project, missing, onChange }: ReceiptFieldsProps) {
  const { today } = useSession()
  const asks = asksFor(draft.kind, project !== undefined)
  const errorOf = (field: keyof ReceiptDraft) => missing.has(field) && m.settings_required()
  return (
    <>
      <ChoiceField
        label={m.req_col_kind()}
        value={draft.kind}
        options={choices.kinds.map((kind) => ({ value: kind, label: MATTER_WORDS[kind]() }))}
        onChange={(kind) => onChange({ kind })}
        error={errorOf('kind')}
      />
      {asks.regime && (
        <ChoiceField
          label={m.req_regime()}
          hint={m.req_regime_hint()}
          value={draft.regime}
          options={REGIMES.map((regime) => ({ value: regime, label: REGIME_WORDS[regime]() }))}
          onChange={(regime) => onChange({ regime })}
          error={errorOf('regime')}
        />
      )}
      <ChoiceField
        label={m.req_channel()}
        value={draft.channel === '' ? undefined : draft.channel}
        options={optionsOf(choices.channels)}
        onChange={(channel) => onChange({ channel: channel ?? '' })}
        error={errorOf('channel')}
      />
      <DateField
        label={m.req_col_received()}
        value={draft.receivedOn}
        max={today}
        onChange={(receivedOn) => onChange({ receivedOn })}
        error={errorOf('receivedOn')}
      />
      {asks.filedOn && (
        <DateField
          label={m.req_filed_on()}
          mark={m.optional_mark()}
          hint={m.req_filed_hint()}
          value={draft.filedOn}
          max={today}
          onChange={(filedOn) => onChange({ filedOn })}
        />
      )}
      {asks.changedOn && (
        <DateField
          label={m.req_changed_on()}
          value={draft.changedOn}
          max={today}
          onChange={(changedOn) => onChange({ changedOn })}
          error={errorOf('changedOn')}
        />
      )}
      {asks.about && (
        <ChoiceField
          label={m.req_about()}
          mark={m.optional_mark()}
          value={draft.about}
          options={SUBJECTS.map((subject) => ({ value: subject, label: SUBJECT_WORDS[subject]() }))}
          allowClear
          onChange={(about) => onChange({ about })}
        />
      )}
      {asks.after && project !== undefined && (
        <AfterField project={project} value={draft.after} onChange={(after) => onChange({ after })} />
      )}
      {asks.mayAffectResult && (
        <ChoiceField
          label={m.req_affects()}
          mark={m.optional_mark()}
          hint={m.req_affects_hint()}
          value={draft.mayAffectResult === null ? undefined : draft.mayAffectResult ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: m.req_affects_yes() },
            { value: 'no', label: m.req_affects_no() },
          ]}
          allowClear
          onChange={(answer) => onChange({ mayAffectResult: answer === undefined ? null : answer === 'yes' })}
        />
      )}
      <TextField
        label={m.req_col_title()}
        hint={m.req_title_hint()}
        value={draft.title}
        maxLength={120}
        onChange={(title) => onChange({ title })}
        error={errorOf('title')}
      />
      <TextField
        label={m.req_words()}
        value={draft.words}
        maxLength={4000}
        rows={4}
        onChange={(words) => onChange({ words })}
        error={errorOf('words')}
      />
      <TextField
        label={m.req_party_name()}
        mark={m.optional_mark()}
        hint={m.req_party_hint()}
        value={draft.name}
        maxLength={100}
        onChange={(name) => onChange({ name })}
        error={missing.has('name') && m.req_party_name_missing()}
      />
      <TextField
        label={m.req_telephone()}
        mark={m.optional_mark()}
        type="tel"
        value={draft.telephone}
        maxLength={40}
        onChange={(telephone) => onChange({ telephone })}
      />
      <TextField
        label={m.req_credit_code()}
        mark={m.optional_mark()}
        value={draft.creditCode}
        maxLength={18}
        onChange={(creditCode) => onChange({ creditCode })}
        error={missing.has('creditCode') && m.deposit_code_wrong()}
      />
      <TextField
        label={m.req_address()}
        mark={m.optional_mark()}
        value={draft.address}
        maxLength={200}
        onChange={(address) => onChange({ address })}
      />
      <Checkbox checked={draft.confidential} onChange={({ target }) => onChange({ confidential: target.checked })}>
        {m.req_confidential()}
      </Checkbox>
    </>
  )
}
