import type { Medium } from '@tenderlight/compliance/procurement/vocabulary'
import { Input } from 'antd'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { Field } from '../../../ui/field.tsx'
import { choices, MEDIUM_WORDS } from '../../../ui/vocabulary.ts'
import { hasHour, usualMedium } from './event-form.ts'
import type { FactToCorrect } from './fact-to-correct.ts'

interface Rest {
  readonly time: string
  readonly medium: Medium | undefined
  readonly evidence: string
}

interface CorrectedRestProps extends Rest {
  readonly fact: FactToCorrect
  readonly onChange: (change: Partial<Rest>) => void
}

/** What stands beside the day of an entry: the hour and the medium where the step has one, and the evidence. */
export function CorrectedRest({ fact, time, medium, evidence, onChange }: CorrectedRestProps) {
  const { event } = fact
  return (
    <>
      {(hasHour(event) || (fact.time ?? null) !== null) && (
        <Field label={m.fact_time()} mark={m.optional_mark()}>
          {(control) => (
            <Input {...control} type="time" value={time} onChange={({ target }) => onChange({ time: target.value })} />
          )}
        </Field>
      )}
      {(usualMedium(event) !== undefined || (fact.medium ?? null) !== null) && (
        <ChoiceField
          label={m.fact_medium()}
          mark={m.optional_mark()}
          value={medium}
          options={choices(MEDIUM_WORDS)}
          allowClear
          onChange={(chosen) => onChange({ medium: chosen })}
        />
      )}
      <TextField
        label={m.fact_evidence()}
        mark={m.optional_mark()}
        hint={m.fact_evidence_hint()}
        value={evidence}
        maxLength={500}
        onChange={(words) => onChange({ evidence: words })}
      />
    </>
  )
}
