import { EVENT_NAMES, REPEATED } from '@tenderlight/compliance/procurement/events'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import type { Regime } from '@tenderlight/compliance/procurement/vocabulary'
import { eventName } from '@tenderlight/compliance/say'
import { Dropdown, Button } from 'antd'
import { useRef } from 'react'
import { capital } from '../../../ui/capital.ts'
import { m } from '../../../paraglide/messages.js'
import { currentLocale } from '../../../ui/locale.ts'

interface StepChooserProps {
  /** What is on record already: it is corrected, not recorded again. */
  readonly known: ReadonlySet<EventName>
  readonly regime: Regime | undefined
  readonly onChoose: (event: EventName) => void
}

/** Steps that a form of their own publishes, after a second person has approved them. */
const PUBLISHED_ELSEWHERE: ReadonlySet<EventName> = new Set<EventName>(['intention', 'tender-plan'])

/** What is chosen; an announcement is recorded here only where another medium published it. */
function nameOf(event: EventName): string {
  return event === 'announcement' ? m.detail_announced_elsewhere() : capital(eventName(event, currentLocale()))
}

/** Steps that exist only where works are tendered. */
const TENDERING_ONLY: ReadonlySet<EventName> = new Set<EventName>(['candidate-publicity', 'candidate-publicity-ended'])

/** Which step has happened? Those on record already, and those of the other law, are not offered. */
export function StepChooser({ known, regime, onChoose }: StepChooserProps) {
  const events = EVENT_NAMES.filter(
    (event) =>
      (!known.has(event) || REPEATED.has(event)) &&
      !PUBLISHED_ELSEWHERE.has(event) &&
      !(regime === 'government-procurement' && TENDERING_ONLY.has(event)),
  )
  const opener = useRef<HTMLButtonElement>(null)
  return (
    <Dropdown
      trigger={['click']}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the list has just been asked for: arrows choose in it at once
      autoFocus
      menu={{
        className: 'step-menu',
        items: events.map((event) => ({ key: event, label: nameOf(event) })),
        onClick: ({ key }) => {
          const chosen = events.find((event) => event === key)
          // What opens next gives the focus back to what has it now: the list will be gone by then.
          opener.current?.focus()
          if (chosen !== undefined) onChoose(chosen)
        },
      }}
    >
      <Button ref={opener} aria-haspopup="menu">
        {m.detail_record_step()}
      </Button>
    </Dropdown>
  )
}
