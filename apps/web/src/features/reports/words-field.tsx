import type { ReportSection } from '@tenderlight/contracts/reports'
import { m } from '../../paraglide/messages.js'
import { TextField } from '../../ui/antd/text-field.tsx'
import { textOf } from '../../ui/text-of.ts'

/** The words of a report while they are being written, by the section's id. */
export interface Writing {
  readonly words: Readonly<Record<string, string>>
  /** Sections that have been asked for and have no words yet. */
  readonly missing: readonly string[]
  readonly onWords: (section: string, words: string) => void
}

interface WordsFieldProps {
  readonly section: string
  readonly words: NonNullable<ReportSection['words']>
  readonly writing: Writing
}

const LONGEST = 4000

/** The field of a section in which people write something themselves, filled with what the product drafted. */
export function WordsField({ section, words: { label, required, text }, writing }: WordsFieldProps) {
  return (
    <TextField
      label={textOf(label)}
      {...(required ? {} : { mark: m.optional_mark() })}
      rows={4}
      value={writing.words[section] ?? text}
      maxLength={LONGEST}
      onChange={(said) => writing.onWords(section, said)}
      error={writing.missing.includes(section) && m.rep_words_required()}
    />
  )
}
