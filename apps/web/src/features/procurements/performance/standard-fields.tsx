import { Button } from 'antd'
import { m } from '../../../paraglide/messages.js'
import { ChoiceField } from '../../../ui/antd/choice-field.tsx'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { RESULT_WORDS, STANDARD_KIND_WORDS } from '../../../ui/disclosure/disclosure-words.ts'
import { choices } from '../../../ui/vocabulary.ts'
import type { StandardRow } from './acceptance-draft.ts'

interface StandardFieldsProps {
  /** From 1. */
  readonly place: number
  readonly row: StandardRow
  readonly asked: boolean
  readonly onChange: (row: StandardRow) => void
  readonly onRemove: () => void
}

/** One standard of the contract, and what the report says of it. */
export function StandardFields({ place, row, asked, onChange, onRemove }: StandardFieldsProps) {
  return (
    <fieldset className="perf-standard">
      <legend>{m.perf_standard({ n: place })}</legend>
      <ChoiceField
        label={m.perf_standard_kind()}
        value={row.kind}
        options={choices(STANDARD_KIND_WORDS)}
        onChange={(kind) => onChange({ ...row, kind: kind ?? row.kind })}
      />
      <ChoiceField
        label={m.perf_standard_result()}
        mark={m.optional_mark()}
        value={row.result}
        options={choices(RESULT_WORDS)}
        allowClear
        onChange={(result) => onChange({ ...row, result })}
      />
      <div className="perf-wide">
        <TextField
          label={m.perf_standard_text()}
          value={row.text}
          maxLength={500}
          rows={2}
          onChange={(text) => onChange({ ...row, text })}
          error={asked && row.text.trim() === '' && m.perf_standard_text_required()}
        />
      </div>
      <div className="perf-wide">
        <TextField
          label={m.perf_standard_note()}
          mark={m.optional_mark()}
          value={row.note}
          maxLength={500}
          onChange={(note) => onChange({ ...row, note })}
        />
      </div>
      <Button type="text" size="small" danger aria-label={m.perf_standard_remove({ n: place })} onClick={onRemove}>
        {m.perf_standard_remove({ n: place })}
      </Button>
    </fieldset>
  )
}
