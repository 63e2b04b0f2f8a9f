import {
  ALERT_AUDIENCES,
  ALERT_CHANNELS,
  ALERT_LEVELS,
  ALERT_PACES,
  ALERT_STEPS,
} from '@tenderlight/compliance/desk/kinds'
import { Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import type { EntryDraft } from './alert-policy-draft.ts'
import { AUDIENCE_WORDS, CHANNEL_WORDS, LEVEL_WORDS, PACE_WORDS, STEP_WORDS } from './alert-policy-words.ts'
import { SomeField } from './some-field.tsx'

interface AlertPolicyEntryProps {
  readonly entry: EntryDraft
  /** From 1. */
  readonly number: number
  readonly errorOf: (field: string) => string | false
  readonly onChange: (by: Partial<EntryDraft>) => void
  /** Absent: it is the only one. */
  readonly onRemove: (() => void) | undefined
}

/** One entry of the policy: when, to whom, by what. */
export function AlertPolicyEntry({ entry, number, errorOf, onChange, onRemove }: AlertPolicyEntryProps) {
  return (
    <fieldset className="desk-entry">
      <legend>{m.alp_row({ n: number })}</legend>
      <ChoiceField
        label={m.alp_field_step()}
        value={entry.step}
        options={ALERT_STEPS.map((value) => ({ value, label: STEP_WORDS[value]() }))}
        onChange={(step) => step !== undefined && onChange({ step })}
        error={errorOf('step')}
      />
      {entry.step === 'reminder' && (
        <TextField
          label={m.alp_field_after()}
          value={entry.after}
          maxLength={3}
          onChange={(after) => onChange({ after })}
          error={errorOf('afterWorkingDays')}
        />
      )}
      <SomeField
        label={m.alp_field_levels()}
        value={entry.levels}
        words={LEVEL_WORDS}
        all={ALERT_LEVELS}
        onChange={(levels) => onChange({ levels })}
        error={errorOf('levels')}
      />
      <SomeField
        label={m.alp_field_to()}
        value={entry.to}
        words={AUDIENCE_WORDS}
        all={ALERT_AUDIENCES}
        onChange={(to) => onChange({ to })}
        error={errorOf('to')}
      />
      <SomeField
        label={m.alp_field_channels()}
        value={entry.channels}
        words={CHANNEL_WORDS}
        all={ALERT_CHANNELS}
        onChange={(channels) => onChange({ channels })}
        error={errorOf('channels')}
      />
      <ChoiceField
        label={m.alp_field_how()}
        value={entry.how}
        options={ALERT_PACES.map((value) => ({ value, label: PACE_WORDS[value]() }))}
        onChange={(how) => how !== undefined && onChange({ how })}
        error={errorOf('how')}
      />
      {onRemove !== undefined && (
        <Button type="link" danger onClick={onRemove}>
          {m.alp_remove({ n: number })}
        </Button>
      )}
    </fieldset>
  )
}
