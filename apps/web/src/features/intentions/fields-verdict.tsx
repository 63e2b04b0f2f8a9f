import type { Finding } from '@tenderlight/compliance/finding'
import { m } from '../../paraglide/messages.js'
import { joinWords } from '../../ui/join-words.ts'
import { recordFieldName } from '../../ui/record-field.ts'
import { Verdict } from './verdict.tsx'

/** Whether the four fields of an intention are there. */
export function FieldsVerdict({ finding }: { readonly finding: Finding }) {
  const { light, missing = [] } = finding
  const fields = joinWords(missing.map(recordFieldName))
  return (
    <Verdict
      light={light}
      title={missing.length === 0 ? m.verdict_fields_ok() : m.verdict_fields_missing({ fields })}
      findings={[finding]}
    />
  )
}
