import { useMutation } from '@tanstack/react-query'
import { ANSWER_KINDS } from '@tenderlight/compliance/documents/answers'
import type { DocumentMark } from '@tenderlight/contracts/tender-documents'
import { Alert, App, Button, Radio } from 'antd'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { sayFailure } from '../../../app/api-error.ts'
import { Restored } from '../../../app/restored.tsx'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { m } from '../../../paraglide/messages.js'
import '../../../ui/antd/forms.css'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { ANSWER_WORDS } from './mark-words.ts'
import { NO_ANSWER, readAnswer } from './answer-draft.ts'

interface AnswerFormProps {
  readonly document: string
  readonly mark: DocumentMark
}

const LEAST_WORDS = 4
const HINTS = {
  changed: m.doc_hint_changed,
  'not-applicable': m.doc_hint_not_applicable,
  kept: m.doc_hint_kept,
} as const

/** The answer to a mark: changed, not applicable with a reason, or kept with its ground. A later answer leaves the earlier one on record. */
export function AnswerForm({ document, mark: { number, answers } }: AnswerFormProps) {
  const { message } = App.useApp()
  const form = useOwnForm(`document-answer.${document}.${number}`, NO_ANSWER, readAnswer)
  const { draft, change, forget } = form
  const [asked, setAsked] = useState(false)
  const answer = useMutation(
    trpc.tenderDocuments.answer.mutationOptions({
      onSuccess: async ({ open, awaited }) => {
        forget()
        await queryClient.invalidateQueries()
        void message.success(open + awaited === 0 ? m.doc_answered_last() : m.doc_answered({ n: open + awaited }))
      },
    }),
  )
  const { kind, words } = draft
  const wanting = kind !== undefined && kind !== 'changed' && words.trim().length < LEAST_WORDS
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (kind === undefined || wanting) return
    answer.mutate({ document, mark: number, answered: answers.length, kind, words: words.trim() })
  }
  return (
    <form className="stacked-form doc-answer" onSubmit={submit} noValidate>
      <Restored of={form} />
      <Radio.Group
        aria-label={m.doc_answer()}
        value={kind ?? null}
        options={ANSWER_KINDS.map((value) => ({ value, label: ANSWER_WORDS[value]() }))}
        onChange={({ target }) => change({ kind: ANSWER_KINDS.find((one) => one === target.value) })}
      />
      <TextField
        label={kind === 'kept' ? m.doc_ground() : kind === 'changed' ? m.doc_change_note() : m.doc_reason()}
        {...(kind === 'changed' ? { mark: m.optional_mark() } : {})}
        hint={kind === undefined ? undefined : HINTS[kind]()}
        value={words}
        maxLength={1000}
        rows={2}
        onChange={(next) => change({ words: next })}
        error={asked && (kind === undefined ? m.doc_kind_required() : wanting && m.doc_words_required())}
      />
      {answer.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(answer.error)} />}
      <div className="form-buttons">
        <Button type="primary" htmlType="submit" loading={answer.isPending}>
          {answers.length === 0 ? m.doc_save_answer() : m.doc_save_another()}
        </Button>
      </div>
    </form>
  )
}
