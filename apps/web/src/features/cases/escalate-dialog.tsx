import { useMutation } from '@tanstack/react-query'
import { ESCALATED_TO } from '@tenderlight/compliance/cases/case'
import type { EscalatedTo } from '@tenderlight/compliance/cases/case'
import type { CaseOutput } from '@tenderlight/contracts/cases'
import { useState } from 'react'
import { FormDialog } from '../../app/form-dialog.tsx'
import { trpc } from '../../app/trpc.ts'
import { useOwnForm } from '../../app/use-own-form.ts'
import { useSaved } from '../../app/use-saved.ts'
import { m } from '../../paraglide/messages.js'
import { ChoiceField } from '../../ui/antd/choice-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { oneIn, textIn } from '../../ui/kept-fields.ts'
import { ACT_WORDS, ESCALATED_WORDS } from './case-words.ts'

interface Escalating {
  readonly to: EscalatedTo | undefined
  readonly text: string
}

const EMPTY: Escalating = { to: undefined, text: '' }

/** Tells the bureau's head or the office of a case, and why. */
export function EscalateDialog({ of, onClose }: { readonly of: CaseOutput; readonly onClose: () => void }) {
  const { id } = of.case
  const form = useOwnForm<Escalating>(`case.${id}.escalate`, EMPTY, (kept) => ({
    to: oneIn(ESCALATED_TO, kept, 'to'),
    text: textIn(kept, 'text'),
  }))
  const { to, text } = form.draft
  const [asked, setAsked] = useState(false)
  const close = () => {
    form.forget()
    onClose()
  }
  const escalating = useMutation(trpc.cases.escalate.mutationOptions(useSaved(m.saved, close)))
  const lacksText = text.trim().length < 2
  return (
    <FormDialog
      title={ACT_WORDS.escalate()}
      lead={m.case_escalate_lead()}
      okText={ACT_WORDS.escalate()}
      kept={form}
      pending={escalating.isPending}
      error={escalating.error}
      onOk={() => {
        setAsked(true)
        if (to !== undefined && !lacksText) escalating.mutate({ id, step: of.step, to, text })
      }}
      onClose={close}
    >
      <ChoiceField
        label={m.case_escalate_to()}
        value={to}
        options={ESCALATED_TO.map((value) => ({ value, label: ESCALATED_WORDS[value]() }))}
        onChange={(chosen) => form.change({ to: chosen })}
        error={asked && to === undefined && m.case_escalate_to_missing()}
      />
      <TextField
        label={m.case_reason()}
        value={text}
        maxLength={1000}
        rows={3}
        onChange={(words) => form.change({ text: words })}
        error={asked && lacksText && m.case_text_missing()}
      />
    </FormDialog>
  )
}
