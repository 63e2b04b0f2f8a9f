import { m } from '../paraglide/messages.js'
import type { Failure } from './failure.ts'
import { Link } from './link.tsx'
import { Message } from './message.tsx'

interface FailedProps {
  readonly failure: Failure
  readonly onRetry: () => void
  /** The list without filters. */
  readonly clear?: string
}

/** Says why a list could not be read. A refused filter is corrected or cleared; anything else can be tried again. */
export function Failed({ failure, onRetry, clear = '/' }: FailedProps) {
  if (failure.kind === 'refused') {
    return (
      <Message title={m.portal_refused_title()} text={failure.message}>
        <Link className="button" href={clear}>
          {m.portal_clear()}
        </Link>
      </Message>
    )
  }
  return (
    <Message title={m.portal_failed_title()} text={TEXTS[failure.kind]()}>
      <button type="button" className="button" onClick={onRetry}>
        {m.portal_retry()}
      </button>
    </Message>
  )
}

const TEXTS: Readonly<Record<Exclude<Failure['kind'], 'refused'>, () => string>> = {
  network: m.portal_failed_network,
  slow: m.portal_failed_slow,
  server: m.portal_failed_server,
  missing: m.portal_failed_server,
}
