import { Link } from '@tanstack/react-router'
import type { Published } from '@tenderlight/contracts/intentions'
import { daysBetween } from '@tenderlight/law/civil-date'
import { Button } from 'antd'
import { usePublicAddress } from '../../app/public-address.ts'
import { m } from '../../paraglide/messages.js'
import { EarliestDay } from '../../ui/earliest-day.tsx'
import { Light } from '../../ui/light.tsx'
import './intention.css'

interface PublishedCardProps {
  readonly published: Published
  readonly onAgain: () => void
}

/** It is out: its number, and the day from which the announcement may follow. */
export function PublishedCard({ published, onAgain }: PublishedCardProps) {
  const publicAddress = usePublicAddress()
  const { number, id, publishedOn, earliestAnnouncement, key } = published
  return (
    <section className="card published" role="status">
      <h1>
        <Light light="green" word={m.intention_published_title()} />
      </h1>
      <dl className="num">
        <dt>{m.intention_published_number()}</dt>
        <dd>{number}</dd>
        <dt>{m.intention_published_id()}</dt>
        <dd>{id}</dd>
        <dt>{m.intention_published_on()}</dt>
        <dd>{publishedOn}</dd>
        {earliestAnnouncement !== null && (
          <>
            <dt>{m.intention_published_earliest()}</dt>
            <dd>
              <span className="published-earliest">{earliestAnnouncement}</span>{' '}
              <span className="muted">{m.calendar_days({ n: daysBetween(publishedOn, earliestAnnouncement) })}</span>{' '}
              <EarliestDay number={number} />
            </dd>
          </>
        )}
      </dl>
      <p className="page-head">
        <a href={publicAddress(`/notices/${encodeURIComponent(number)}`)}>{m.intention_published_notice()}</a>
        <Link to="/procurements/$key" params={{ key }}>
          {m.intention_published_open()}
        </Link>
        <Button onClick={onAgain}>{m.intention_published_again()}</Button>
      </p>
    </section>
  )
}
