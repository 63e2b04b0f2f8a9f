import { EVENT_NAMES } from '@tenderlight/compliance/procurement/events'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import { eventName } from '@tenderlight/compliance/say'
import { Dropdown, Button } from 'antd'
import { capital } from '../../../ui/capital.ts'
import { m } from '../../../paraglide/messages.js'
import { currentLocale } from '../../../ui/locale.ts'

interface StepChooserProps {
  /** What is on record already: it is corrected, not recorded again. */
  readonly known: ReadonlySet<EventName>
  readonly onChoose: (event: EventName) => void
}

/** Steps that a form of their own publishes. */
const PUBLISHED_ELSEWHERE: ReadonlySet<EventName> = new Set<EventName>(['intention'])

/** Which step has happened? Those on record already are not offered. */
export function StepChooser({ known, onChoose }: StepChooserProps) {
  const events = EVENT_NAMES.filter((event) => !known.has(event) && !PUBLISHED_ELSEWHERE.has(event))
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
