import { useSuspenseQuery } from '@tanstack/react-query'
import type { Submitted } from '@tenderlight/contracts/intentions'
import { getRouteApi } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useState } from 'react'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { TextField } from '../../ui/antd/text-field.tsx'
import { changeDraft, EMPTY_DRAFT } from './draft.ts'
import type { Draft } from './draft.ts'
import { IntentionForm } from './intention-form.tsx'
import { fieldsIn } from './kept-draft.ts'
import { Result } from './result.tsx'

const editRoute = getRouteApi('/workspace/reviews/$id/edit')
const correctRoute = getRouteApi('/workspace/procurements/$key/correct/$number')

/** Another version of what was returned or withdrawn. */
export function EditPage() {
  const { id } = editRoute.useParams()
  const { data } = useSuspenseQuery(trpc.intentions.submission.queryOptions({ id }))
  const { corrects, ...form } = data.form
  return (
    <Edited
      title={corrects === undefined ? m.intention_edit_title() : m.intention_correct_title({ number: corrects.number })}
      first={changeDraft(EMPTY_DRAFT, fieldsIn(form))}
      submission={id}
      corrects={corrects}
      returned={data.state === 'returned' ? (data.reason ?? undefined) : undefined}
    />
  )
}

/** The correction of a published notice, beginning with what is on record. */
export function CorrectPage() {
  const { key, number } = correctRoute.useParams()
  const { data } = useSuspenseQuery(trpc.procurements.get.queryOptions({ key }))
  const first = changeDraft(EMPTY_DRAFT, fieldsIn({ ...data.record, id: data.id }))
  return <Edited title={m.intention_correct_title({ number })} first={first} corrects={{ number, reason: '' }} />
}

interface EditedProps {
  readonly title: string
  readonly first: Draft
  readonly submission?: string
  readonly corrects: { readonly number: string; readonly reason: string } | undefined
  /** Why it came back. */
  readonly returned?: string | undefined
}

function Edited({ title, first, submission, corrects, returned }: EditedProps) {
  const [draft, setDraft] = useState(first)
  const [reason, setReason] = useState(corrects?.reason ?? '')
  const [asked, setAsked] = useState(false)
  const [submitted, setSubmitted] = useState<Submitted>()
  if (submitted !== undefined) return <Result submitted={submitted} onAgain={() => setSubmitted(undefined)} />
  const unsaid = corrects !== undefined && reason.trim().length < 2
  return (
    <Page title={title} narrow>
      <h1>{title}</h1>
      {returned !== undefined && (
        <Alert
          type="warning"
          showIcon
          title={m.review_returned_title()}
          description={m.review_reason({ reason: returned })}
        />
      )}
      {corrects !== undefined && (
        <section className="card correction-reason">
          <p className="muted">{m.intention_correct_lead()}</p>
          <TextField
            label={m.intention_correct_reason()}
            hint={m.intention_correct_reason_hint()}
            value={reason}
            maxLength={500}
            rows={2}
            onChange={setReason}
            error={asked && unsaid && m.correct_reason_required()}
          />
        </section>
      )}
      <IntentionForm
        draft={draft}
        change={(change) => setDraft((before) => changeDraft(before, change))}
        purpose={{
          ...(submission === undefined ? {} : { submission }),
          ...(corrects === undefined ? {} : { corrects: { number: corrects.number, reason } }),
        }}
        blocked={unsaid}
        onAsked={() => setAsked(true)}
        onSubmitted={setSubmitted}
      />
    </Page>
  )
}
