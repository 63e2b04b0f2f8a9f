import { NOTICE_KINDS } from '@tenderlight/compliance/datacheck/platform-line'
import { NOTICE_WORDS } from '@tenderlight/compliance/datacheck/words'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { DateField } from '../../ui/antd/date-field.tsx'
import { textOf } from '../../ui/text-of.ts'
import type { KeptForm } from '../../ui/use-kept.ts'
import type { CheckDraft } from './use-check-draft.ts'

/** What a list speaks of where it does not say so itself: the kind of its notices, and its days. */
export function ListOptions({ form }: { readonly form: KeptForm<CheckDraft> }) {
  const { assume, since, until } = form.draft
  return (
    <div className="datacheck-options">
      <ChoiceField
        label={m.dc_assume()}
        hint={m.dc_assume_hint()}
        value={assume}
        options={[
          { value: 'told' as const, label: m.dc_assume_told() },
          ...NOTICE_KINDS.map((kind) => ({ value: kind, label: textOf(NOTICE_WORDS[kind]) })),
        ]}
        onChange={(kind) => form.change({ assume: kind ?? 'told' })}
      />
      <DateField
        label={m.dc_since()}
        hint={m.dc_span_hint()}
        value={since}
        onChange={(day) => form.change({ since: day })}
      />
      <DateField label={m.dc_until()} value={until} onChange={(day) => form.change({ until: day })} />
    </div>
  )
}
