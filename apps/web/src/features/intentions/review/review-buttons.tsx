import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { SubmissionDetail } from '@tenderlight/contracts/intentions'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { refusalOf, sayFailure } from '../../../app/api-error.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import '../../../ui/antd/forms.css'
import { FindingsInTheWay } from '../../../ui/finding/findings-in-the-way.tsx'
import { SendBackDialog } from './send-back-dialog.tsx'

/** What the reader can do about a submission: approve or return it, or withdraw and change it. Acts that last are confirmed. */
export function ReviewButtons({ submission }: { readonly submission: SubmissionDetail }) {
  const { modal, message } = App.useApp()
  const navigate = useNavigate()
  const [returning, setReturning] = useState(false)
  const { id, state, steps, mayReview, mayEdit } = submission
  const step = steps.at(-1)?.step ?? 0
  const done = async (said: string) => {
    await queryClient.invalidateQueries()
    void message.success(said)
  }
  const isExempt = submission.exemption !== null
  // Somebody else may have been first: the page shows what came of it.
  const onError = () => queryClient.invalidateQueries()
  const publish = useMutation(
    trpc.intentions.approve.mutationOptions({
      onSuccess: ({ number }) => done(m.review_approved({ number })),
      onError,
    }),
  )
  const record = useMutation(
    trpc.intentions.approveExemption.mutationOptions({
      onSuccess: ({ id: number }) => done(m.review_recorded({ number })),
      onError,
    }),
  )
  const announce = useMutation(
    trpc.intentions.approveAnnouncement.mutationOptions({
      onSuccess: ({ number }) => done(m.review_approved({ number })),
      onError,
    }),
  )
  const { announcement, project } = submission
  const approve = announcement !== null ? announce : isExempt ? record : publish
  const approving = () => {
    if (announcement === null) return isExempt ? record.mutate({ id, step }) : publish.mutate({ id, step })
    // Only what the page shows can be approved.
    if (announcement.preview !== null) announce.mutate({ id, step, seen: announcement.preview.seen })
  }
  const okText = isExempt ? m.review_record() : m.review_approve()
  const withdrawn = { onSuccess: () => done(m.review_withdrawn()), onError }
  const withdrawForm = useMutation(trpc.intentions.withdraw.mutationOptions(withdrawn))
  const withdrawAnnouncement = useMutation(trpc.intentions.withdrawAnnouncement.mutationOptions(withdrawn))
  const withdraw = announcement === null ? withdrawForm : withdrawAnnouncement
  const error = approve.error ?? withdraw.error
  const refusal = refusalOf(error)
  const isWaiting = state === 'waiting'
  const ask = (title: string, content: string, okText: string, onOk: () => void) =>
    modal.confirm({ title, content, okText, cancelText: m.cancel(), onOk })
  return (
    <div className="stacked-form no-print">
      {error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(error)} />}
      {refusal !== undefined && <FindingsInTheWay findings={refusal.findings} />}
      <div className="form-buttons">
        {mayReview && (
          <>
            <Button
              type="primary"
              loading={approve.isPending}
              disabled={announcement !== null && announcement.preview === null}
              onClick={() =>
                ask(
                  m.review_approve_title(),
                  isExempt ? m.review_record_body() : m.review_approve_body(),
                  okText,
                  approving,
                )
              }
            >
              {okText}
            </Button>
            <Button onClick={() => setReturning(true)}>{m.review_send_back()}</Button>
          </>
        )}
        {mayEdit && !isWaiting && (
          <Button type="primary" onClick={() => void navigate({ to: '/reviews/$id/edit', params: { id } })}>
            {m.review_edit()}
          </Button>
        )}
        {mayEdit && state !== 'withdrawn' && (
          <Button
            loading={withdraw.isPending}
            onClick={() =>
              ask(m.review_withdraw_title(), m.review_withdraw_body(), m.review_withdraw(), () =>
                project !== null && announcement !== null
                  ? withdrawAnnouncement.mutate({ key: project })
                  : withdrawForm.mutate({ id }),
              )
            }
          >
            {m.review_withdraw()}
          </Button>
        )}
      </div>
      {returning && (
        <SendBackDialog
          id={id}
          step={step}
          onClose={() => setReturning(false)}
          onDone={() => done(m.review_sent_back())}
        />
      )}
    </div>
  )
}
