import type { LoggedDelivery } from '@tenderlight/contracts/alerts'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { STATUS_WORDS } from './alert-words.ts'

const LOOKS = { sent: 'tag tag-green', queued: 'tag', failed: 'tag tag-red' } as const

const OUTCOME_WORDS = {
  sent: m.dlv_try_sent,
  failed: m.dlv_try_failed,
  'given-back': m.dlv_try_given_back,
} as const

/** What became of a delivery: where it stands, when it is tried again, and every try with the answer of the receiver. */
export function DeliveryState({ delivery }: { readonly delivery: LoggedDelivery }) {
  const { status, nextAt, tries } = delivery
  return (
    <>
      <span className={LOOKS[status]}>{STATUS_WORDS[status]()}</span>{' '}
      {nextAt !== null && <span className="muted small num">{m.dlv_next({ at: momentInChina(nextAt) })}</span>}
      {tries.length > 0 && (
        <details className="small">
          <summary className="num">{m.dlv_tries({ n: tries.length })}</summary>
          <ol>
            {tries.map(({ at, outcome, answer }) => (
              <li key={`${at} ${outcome}`}>
                <span className="num">{momentInChina(at)}</span> {OUTCOME_WORDS[outcome]()}{' '}
                <span className="muted">{answer}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}
