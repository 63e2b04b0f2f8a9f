import { m } from '../../paraglide/messages.js'
import type { Alert } from '@tenderlight/contracts/alerts'
import { CHANNEL_WORDS, STATUS_WORDS } from './alert-words.ts'

/** Where an alert was sent, and whether it got there. Nothing where it is only shown in the product. */
export function Deliveries({ deliveries }: Pick<Alert, 'deliveries'>) {
  const sent = deliveries.filter(({ channel }) => channel !== 'in-app')
  if (sent.length === 0) return null
  return (
    <ul className="deliveries small" aria-label={m.alerts_deliveries()}>
      {sent.map(({ channel, to, status, attempts, error }) => (
        <li key={`${channel} ${to}`}>
          <span className="muted">{CHANNEL_WORDS[channel]()}</span> {to}{' '}
          <span className={`tag ${status === 'failed' ? 'tag-red' : status === 'sent' ? 'tag-green' : ''}`}>
            {STATUS_WORDS[status]()}
          </span>
          {status !== 'sent' && attempts > 0 && (
            <span className="muted num"> {m.alerts_attempts({ n: attempts })}</span>
          )}
          {status === 'failed' && error !== null && <span className="muted"> {error}</span>}
        </li>
      ))}
    </ul>
  )
}
