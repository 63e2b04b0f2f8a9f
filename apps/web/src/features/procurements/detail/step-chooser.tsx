import { EVENT_NAMES } from '@tenderlight/compliance/procurement/events'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import type { Regime } from '@tenderlight/compliance/procurement/vocabulary'
import { eventName } from '@tenderlight/compliance/say'
import { Dropdown, Button } from 'antd'
import { capital } from '../../../ui/capital.ts'
import { m } from '../../../paraglide/messages.js'
import { currentLocale } from '../../../ui/locale.ts'

interface StepChooserProps {
  /** What is on record already: it is corrected, not recorded again. */
  readonly known: ReadonlySet<EventName>
  readonly regime: Regime | undefined
  readonly onChoose: (event: EventName) => void
}

/** Steps that a form of their own publishes. */
const PUBLISHED_ELSEWHERE: ReadonlySet<EventName> = new Set<EventName>(['intention'])

/** Steps that exist only where works are tendered. */
const TENDERING_ONLY: ReadonlySet<EventName> = new Set<EventName>([
  'tender-plan',
  'candidate-publicity',
  'candidate-publicity-ended',
])

/** Which step has happened? Those on record already, and those of the other law, are not offered. */
export function StepChooser({ known, regime, onChoose }: StepChooserProps) {
  const events = EVENT_NAMES.filter(
    (event) =>
      !known.has(event) &&
      !PUBLISHED_ELSEWHERE.has(event) &&
      !(regime === 'government-procurement' && TENDERING_ONLY.has(event)),
  )
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        className: 'step-menu',
        items: events.map((event) => ({ key: event, label: capital(eventName(event, currentLocale())) })),
        onClick: ({ key }) => {
          const chosen = events.find((event) => event === key)
          if (chosen !== undefined) onChoose(chosen)
        },
      }}
    >
      <Button aria-haspopup="menu">{m.detail_record_step()}</Button>
    </Dropdown>
  )
}
