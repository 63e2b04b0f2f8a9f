import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Alert, App, Button, Switch } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { sayFailure } from '../../../app/api-error.ts'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'
import { FeedAddress } from './feed-address.tsx'

/** How what is due is brought to oneself: an address for calendar programs, and a mail at the beginning of the week. */
export function SubscriptionsCard() {
  const { data } = useSuspenseQuery(trpc.worklist.subscriptions.queryOptions())
  const { feedSince, weekly, email, mailAvailable } = data
  const { message } = App.useApp()
  const weeklyId = useId()
  const card = useRef<HTMLElement>(null)
  const [asked, setAsked] = useState<'renew' | 'take-back'>()
  const stop = () => setAsked(undefined)
  // Whoever came by a link to this card is led to it.
  useEffect(() => {
    if (location.hash === '#subscriptions') card.current?.scrollIntoView()
  }, [])
  const make = useMutation(
    trpc.worklist.makeFeed.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries()
        stop()
      },
    }),
  )
  const takeBack = useMutation(
    trpc.worklist.takeBackFeed.mutationOptions({
      onSuccess: async () => {
        make.reset()
        await queryClient.invalidateQueries()
        stop()
        void message.success(m.feed_taken_back())
      },
    }),
  )
  const setWeekly = useMutation(
    trpc.worklist.setWeekly.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  )
  const hint = !mailAvailable ? m.weekly_no_mail() : email === null ? m.weekly_no_address() : m.weekly_to({ email })
  return (
    <section ref={card} className="card account-card account-subscriptions" aria-labelledby="subscriptions">
      <h2 id="subscriptions">{m.subscriptions_title()}</h2>
      <h3>{m.feed_title()}</h3>
      <p className="muted">{m.feed_lead()}</p>
      {feedSince === null ? (
        <p>{m.feed_none()}</p>
      ) : (
        <p>
          <strong>{m.feed_since({ at: momentInChina(feedSince) })}</strong>
        </p>
      )}
      {make.data !== undefined && feedSince !== null && <FeedAddress path={make.data.path} />}
      {make.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(make.error)} />}
      <div className="form-buttons">
        {feedSince === null ? (
          <Button loading={make.isPending} onClick={() => make.mutate()}>
            {m.feed_make()}
          </Button>
        ) : (
          <>
            <Button onClick={() => setAsked('renew')}>{m.feed_renew()}</Button>
            <Button danger onClick={() => setAsked('take-back')}>
              {m.feed_take_back()}
            </Button>
          </>
        )}
      </div>
      <h3 id={weeklyId}>{m.weekly_title()}</h3>
      <p className="muted">{m.weekly_lead()}</p>
      <p className="account-switch">
        <Switch
          aria-labelledby={weeklyId}
          checked={weekly}
          disabled={!weekly && (!mailAvailable || email === null)}
          loading={setWeekly.isPending}
          onChange={(wanted) => setWeekly.mutate({ wanted })}
        />{' '}
        <span>{weekly ? m.weekly_on() : m.weekly_off()}</span> <span className="muted">{hint}</span>
      </p>
      {setWeekly.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(setWeekly.error)} />}
      {asked === 'renew' && (
        <FormDialog
          title={m.feed_renew()}
          lead={m.feed_renew_lead()}
          okText={m.feed_renew()}
          pending={make.isPending}
          error={make.error}
          onOk={() => make.mutate()}
          onClose={stop}
        />
      )}
      {asked === 'take-back' && (
        <FormDialog
          title={m.feed_take_back()}
          lead={m.feed_take_back_lead()}
          okText={m.feed_take_back()}
          danger
          pending={takeBack.isPending}
          error={takeBack.error}
          onOk={() => takeBack.mutate()}
          onClose={stop}
        />
      )}
    </section>
  )
}
