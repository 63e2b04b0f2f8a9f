import { useSuspenseQuery } from '@tanstack/react-query'
import { fiscalYearOf } from '@tenderlight/compliance/years/unit-year'
import type { Submitted } from '@tenderlight/contracts/intentions'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Restored } from '../../app/restored.tsx'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { useOwnText } from '../../app/use-own-form.ts'
import { m } from '../../paraglide/messages.js'
import { TextField } from '../../ui/antd/text-field.tsx'
import { changeDraft, EMPTY_DRAFT } from './draft.ts'
import type { Draft } from './draft.ts'
import { EditExempt } from './exempt/edit-exempt.tsx'
import { IntentionForm } from './intention-form.tsx'
import { fieldsIn } from './kept-draft.ts'
import { Result } from './result.tsx'
import { ReturnedBecause } from './review/returned-because.tsx'
import { useDraft } from './use-draft.ts'

const editRoute = getRouteApi('/workspace/reviews/$id/edit')
const correctRoute = getRouteApi('/workspace/procurements/$key/correct/$number')

/** Another version of what was returned or withdrawn. */
export function EditPage() {
  const { id } = editRoute.useParams()
  const { data } = useSuspenseQuery(trpc.intentions.submission.queryOptions({ id }))
  if (data.form === null) {
    return <Navigate to="/procurements/$key" params={{ key: data.project ?? '' }} search={{ announce: true }} replace />
  }
  const { corrects, exemption, ...form } = data.form
  const returned = data.state === 'returned' ? (data.reason ?? undefined) : undefined
  const first = changeDraft(EMPTY_DRAFT, fieldsIn(form))
  if (exemption !== undefined) {
    return <EditExempt submission={id} first={first} exemption={exemption} returned={returned} />
  }
  return (
    <Edited
      name={`edit.${id}.${data.steps.at(-1)?.step ?? 0}`}
      title={corrects === undefined ? m.intention_edit_title() : m.intention_correct_title({ number: corrects.number })}
      first={first}
      submission={id}
      corrects={corrects}
      ofAnnouncement={data.correctsKind === 'announcement'}
      returned={returned}
    />
  )
}

/** The correction of a published notice, beginning with what is on record. */
export function CorrectPage() {
  const { key, number } = correctRoute.useParams()
  const { data } = useSuspenseQuery(trpc.procurements.get.queryOptions({ key }))
  const first = changeDraft(EMPTY_DRAFT, fieldsIn({ ...data.record, id: data.id }))
  return (
    <Edited
      name={`correct.${number}`}
      title={m.intention_correct_title({ number })}
      first={first}
      corrects={{ number, reason: '' }}
      year={fiscalYearOf({ ...data.record, id: data.id, heldBy: data.heldBy })}
      ofAnnouncement={data.notices.some((notice) => notice.number === number && notice.kind === 'announcement')}
    />
  )
}

interface EditedProps {
  /** Tells the version that is edited apart from others that are kept in this browser. */
  readonly name: string
  readonly title: string
  readonly first: Draft
  readonly submission?: string
  readonly corrects: { readonly number: string; readonly reason: string } | undefined
  /** The budget year of the project on record. */
  readonly year?: number | undefined
  /** That notice is an announcement. */
  readonly ofAnnouncement: boolean
  /** Why it came back. */
  readonly returned?: string | undefined
}

function Edited({ name, title, first, submission, corrects, year, ofAnnouncement, returned }: EditedProps) {
  const { person } = useSession()
  const { draft, change, isRestored, clear } = useDraft(person.id, `.${name}`, first)
  const { text: reason, setText: setReason, forgetText } = useOwnText(`${name}.why`, corrects?.reason)
  const forget = () => {
    clear()
    forgetText()
  }
  const [asked, setAsked] = useState(false)
  const [submitted, setSubmitted] = useState<Submitted>()
  if (submitted !== undefined) return <Result submitted={submitted} onAgain={() => setSubmitted(undefined)} />
  const unsaid = corrects !== undefined && reason.trim().length < 2
  return (
    <Page title={title} narrow>
      <h1>{title}</h1>
      <ReturnedBecause reason={returned} />
      <Restored of={{ isRestored, forget }} />
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
        change={change}
        purpose={{
          ...(submission === undefined ? {} : { submission }),
          ...(year === undefined ? {} : { year }),
          ...(corrects === undefined ? {} : { corrects: { number: corrects.number, reason }, ofAnnouncement }),
        }}
        blocked={unsaid}
        onAsked={() => setAsked(true)}
        onSubmitted={(result) => {
          forget()
          setSubmitted(result)
        }}
      />
    </Page>
  )
}
