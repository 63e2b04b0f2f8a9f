import type { CivilDate } from '@tenderlight/law/civil-date'
import { Checkbox } from 'antd'
import { m } from '../../paraglide/messages.js'
import { DateField } from '../../ui/antd/date-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'

/** What the unit is asked, and how. */
export interface Asking {
  readonly letter: boolean
  readonly text: string
  readonly answerBy: CivilDate | undefined
}

interface AskFieldsProps {
  readonly asking: Asking
  /** Nothing else says what is asked. */
  readonly textNeeded: boolean
  readonly tried: boolean
  readonly onChange: (change: Partial<Asking>) => void
}

/** Whether enough is said. */
export const isAsked = ({ text }: Asking, textNeeded: boolean): boolean =>
  text.trim() === '' ? !textNeeded : text.trim().length >= 2

/** With a letter or without, what is asked, and by when it is answered. */
export function AskFields({ asking, textNeeded, tried, onChange }: AskFieldsProps) {
  const { letter, text, answerBy } = asking
  return (
    <>
      <Checkbox checked={letter} onChange={({ target }) => onChange({ letter: target.checked })}>
        {m.case_with_letter()}
      </Checkbox>
      <TextField
        label={m.case_text()}
        {...(textNeeded ? {} : { mark: m.optional_mark() })}
        hint={letter ? m.case_text_hint_letter() : m.case_text_hint()}
        value={text}
        maxLength={letter ? 500 : 2000}
        rows={3}
        onChange={(words) => onChange({ text: words })}
        error={tried && !isAsked(asking, textNeeded) && m.case_text_missing()}
      />
      <DateField
        label={m.case_answer_by()}
        mark={m.optional_mark()}
        hint={m.case_answer_by_hint()}
        value={answerBy}
        onChange={(day) => onChange({ answerBy: day })}
      />
    </>
  )
}
