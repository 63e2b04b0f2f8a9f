import { useMutation } from '@tanstack/react-query'
import { letterContent } from '@tenderlight/contracts/case-letters'
import type { LetterOutput } from '@tenderlight/contracts/case-letters'
import type { CaseOutput } from '@tenderlight/contracts/cases'
import { useState } from 'react'
import { FormDialog } from '../../app/form-dialog.tsx'
import { trpc } from '../../app/trpc.ts'
import { useOwnForm } from '../../app/use-own-form.ts'
import { useSaved } from '../../app/use-saved.ts'
import { m } from '../../paraglide/messages.js'
import { DateField } from '../../ui/antd/date-field.tsx'
import { TextField } from '../../ui/antd/text-field.tsx'
import { ACT_WORDS } from './case-words.ts'
import { contentOf, draftOf, readLetterDraft } from './letter-draft.ts'

const NOTHING: Pick<LetterOutput, 'content' | 'dueOn'> = {
  content: { title: '', lead: '', asks: [], contact: '', copies: [] },
  dueOn: null,
}

/** The words of a letter around its facts; the facts are written by the product from the records. */
export function LetterDialog({ of, onClose }: { readonly of: CaseOutput; readonly onClose: () => void }) {
  const { id } = of.case
  const form = useOwnForm(`case.${id}.letter.${of.step}`, draftOf(of.letter ?? NOTHING), readLetterDraft)
  const { title, lead, asks, contact, copies, dueOn } = form.draft
  const [asked, setAsked] = useState(false)
  const close = () => {
    form.forget()
    onClose()
  }
  const drafting = useMutation(trpc.cases.draftLetter.mutationOptions(useSaved(m.saved, close)))
  const content = contentOf(form.draft)
  const checked = letterContent.safeParse(content)
  const wrong = new Set(checked.error?.issues.map(({ path }) => path[0]))
  const errorOf = (field: keyof typeof content) => asked && wrong.has(field) && m.case_letter_field()
  return (
    <FormDialog
      title={ACT_WORDS['draft-letter']()}
      lead={m.case_letter_lead()}
      okText={m.case_letter_save()}
      width={720}
      kept={form}
      pending={drafting.isPending}
      error={drafting.error}
      onOk={() => {
        setAsked(true)
        if (checked.success) drafting.mutate({ id, step: of.step, content, dueOn: dueOn ?? null })
      }}
      onClose={close}
    >
      <TextField
        label={m.case_letter_title()}
        value={title}
        maxLength={100}
        onChange={(text) => form.change({ title: text })}
        error={errorOf('title')}
      />
      <TextField
        label={m.case_letter_opening()}
        value={lead}
        maxLength={2000}
        rows={3}
        onChange={(text) => form.change({ lead: text })}
        error={errorOf('lead')}
      />
      <TextField
        label={m.case_letter_asks()}
        hint={m.case_letter_asks_hint()}
        value={asks}
        maxLength={10_000}
        rows={4}
        onChange={(text) => form.change({ asks: text })}
        error={errorOf('asks')}
      />
      <DateField
        label={m.case_letter_due()}
        mark={m.optional_mark()}
        hint={m.case_letter_due_hint()}
        value={dueOn}
        onChange={(day) => form.change({ dueOn: day })}
      />
      <TextField
        label={m.case_letter_contact()}
        mark={m.optional_mark()}
        value={contact}
        maxLength={100}
        onChange={(text) => form.change({ contact: text })}
        error={errorOf('contact')}
      />
      <TextField
        label={m.case_letter_copies()}
        mark={m.optional_mark()}
        hint={m.case_letter_copies_hint()}
        value={copies}
        maxLength={1000}
        rows={2}
        onChange={(text) => form.change({ copies: text })}
        error={errorOf('copies')}
      />
    </FormDialog>
  )
}
