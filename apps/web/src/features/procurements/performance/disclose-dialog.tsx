import { useMutation } from '@tanstack/react-query'
import type { Performance, PublishedDisclosure } from '@tenderlight/contracts/performance'
import { Alert, App, Modal } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../../app/api-error.ts'
import { Restored } from '../../../app/restored.tsx'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { m } from '../../../paraglide/messages.js'
import '../../../ui/antd/forms.css'
import { DisclosureBody } from '../../../ui/disclosure/disclosure-body.tsx'
import { KIND_WORDS } from '../../../ui/disclosure/disclosure-words.ts'
import { DiscloseFields } from './disclose-fields.tsx'
import { askedOf, emptyDisclosure, keptDisclosure } from './disclose-draft.ts'

interface DiscloseDialogProps {
  readonly of: Performance
  /** What this one corrects; undefined: it is a new one. */
  readonly corrects: PublishedDisclosure | undefined
  readonly onClose: () => void
}

/** Two steps: what is to be said, then exactly what the public will see, which alone can be confirmed. */
export function DiscloseDialog({ of, corrects, onClose }: DiscloseDialogProps) {
  const { key, today } = of
  const { message } = App.useApp()
  const blank = corrects === undefined ? emptyDisclosure(of) : { ...emptyDisclosure(of), kind: corrects.kind }
  const form = useOwnForm(`disclose.${key}.${corrects?.number ?? 'new'}`, blank, keptDisclosure)
  const { draft, change } = form
  const [asked, setAsked] = useState(false)
  const preview = useMutation(trpc.performance.preview.mutationOptions())
  const done = () => {
    form.forget()
    onClose()
  }
  const publish = useMutation(
    trpc.performance.publish.mutationOptions({
      onSuccess: async ({ number }) => {
        await queryClient.invalidateQueries()
        void message.success(m.perf_disclosed({ number }))
        done()
      },
    }),
  )
  const look = () => {
    setAsked(true)
    const what = askedOf(draft, key, corrects)
    if (what !== undefined) preview.mutate(what)
  }
  const seen = preview.data
  const back = () => {
    preview.reset()
    publish.reset()
  }
  const confirm = () => {
    const what = askedOf(draft, key, corrects)
    if (what !== undefined && seen !== undefined) publish.mutate({ ...what, seen: seen.seen })
  }
  const title =
    corrects === undefined ? m.perf_disclose_title() : m.perf_disclose_correct_one({ number: corrects.number })
  const error = publish.error ?? preview.error
  return (
    <Modal
      open
      width={seen === undefined ? 560 : 760}
      title={seen === undefined ? title : m.perf_disclose_seen_title()}
      okText={seen === undefined ? m.perf_disclose_look() : m.perf_disclose_confirm()}
      cancelText={seen === undefined ? m.cancel() : m.perf_disclose_back()}
      cancelButtonProps={{ onClick: seen === undefined ? done : back }}
      confirmLoading={preview.isPending || publish.isPending}
      onOk={seen === undefined ? look : confirm}
      onCancel={done}
    >
      <div className="stacked-form">
        {seen === undefined ? (
          <>
            <Restored of={form} />
            <DiscloseFields draft={draft} corrects={corrects} today={today} asked={asked} onChange={change} />
          </>
        ) : (
          <>
            <p className="muted">{m.perf_disclose_seen_lead()}</p>
            <section className="card perf-seen" aria-label={m.perf_disclose_seen_title()}>
              <p className="muted small">
                {KIND_WORDS[seen.shown.kind]()} · <span className="num">{seen.shown.publishedOn}</span>
              </p>
              <h3>{seen.shown.title}</h3>
              {seen.shown.corrects !== undefined && (
                <p className="small">{m.disclosure_corrects(seen.shown.corrects)}</p>
              )}
              <DisclosureBody of={seen.shown} level={3} />
            </section>
          </>
        )}
        {error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(error)} />}
      </div>
    </Modal>
  )
}
