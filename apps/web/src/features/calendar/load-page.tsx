import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import type { NoticeLoaded } from '@tenderlight/contracts/calendar'
import { useState } from 'react'
import { sayFailure } from '../../app/api-error.ts'
import { Restored } from '../../app/restored.tsx'
import { Page } from '../../app/shell/page.tsx'
import { queryClient, trpc } from '../../app/trpc.ts'
import { useOwnText } from '../../app/use-own-form.ts'
import { m } from '../../paraglide/messages.js'
import { adoptNotices } from '../../ui/calendar-in-use.ts'
import { NoticeForm } from './notice-form.tsx'
import { NoticePreview } from './notice-preview.tsx'
import { Problems } from './problems.tsx'
import './calendar.css'

type Done = Extract<NoticeLoaded, { outcome: 'loaded' }>

/** Paste or drop, look, confirm. Nothing is written before the last step. */
export function LoadPage() {
  const [done, setDone] = useState<Done>()
  const { text, setText, forgetText, kept } = useOwnText('calendar-notice')
  const preview = useMutation(trpc.calendar.preview.mutationOptions())
  const load = useMutation(
    trpc.calendar.load.mutationOptions({
      onSuccess: async (result) => {
        if (result.outcome !== 'loaded') return
        // The dates of every page were counted by the calendar before.
        const { notices } = await queryClient.query({ ...trpc.calendar.standing.queryOptions(), staleTime: 0 })
        adoptNotices(notices)
        void queryClient.invalidateQueries()
        forgetText()
        setDone(result)
      },
    }),
  )
  const refused =
    load.data?.outcome === 'refused' ? load.data : preview.data?.outcome === 'refused' ? preview.data : undefined
  const isKnown = preview.data?.outcome === 'known' || load.data?.outcome === 'known'
  const error = preview.error ?? load.error
  const shown = preview.data?.outcome === 'new' && !isKnown ? preview.data : undefined
  const startOver = () => {
    preview.reset()
    load.reset()
  }
  return (
    <Page title={m.calendar_load_title()} narrow>
      <div>
        <h1>{m.calendar_load_title()}</h1>
        <p className="muted">{m.calendar_load_lead()}</p>
      </div>
      {error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(error)} />}
      {done !== undefined ? (
        <Finished done={done} />
      ) : (
        <>
          {refused !== undefined && <Problems problems={refused.problems} />}
          {isKnown && <Alert type="info" showIcon role="status" title={m.calendar_load_known()} />}
          <Restored of={kept} />
          <NoticeForm
            busy={preview.isPending}
            text={text}
            onChange={(written) => {
              setText(written)
              startOver()
            }}
            onPreview={() => preview.mutate({ text })}
          />
          {shown !== undefined && (
            <NoticePreview
              preview={shown}
              loading={load.isPending}
              onConfirm={() => load.mutate({ text: preview.variables?.text ?? '' })}
            />
          )}
        </>
      )}
    </Page>
  )
}

function Finished({ done }: { readonly done: Done }) {
  const { version, coveredThrough: through, recounted, moved, settled } = done
  return (
    <section className="card loaded" role="status">
      <h2>{m.calendar_done({ version, through })}</h2>
      <p className="num">{m.calendar_done_counts({ recounted, moved, settled })}</p>
      <p>
        <Link to="/calendar/changes" search={{ calendar: version }}>
          {m.calendar_see_changes()}
        </Link>{' '}
        · <Link to="/calendar">{m.calendar_title()}</Link>
      </p>
    </section>
  )
}
