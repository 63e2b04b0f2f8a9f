import type { SubmissionItem, Worklist } from '@tenderlight/contracts/worklist'
import type { ReactNode } from 'react'
import { m } from '../../../paraglide/messages.js'
import { shortDate, weekdayName } from '../../../ui/dates.ts'
import { sayLeft, sayWaits } from './left-words.ts'
import { ACTION } from './use-work.ts'

interface DayOfProps {
  readonly due: SubmissionItem['due']
  readonly since: Worklist['asOf']
  readonly asOf: Worklist['asOf']
  /** Working days until its day; of what has none, or is not counted, nothing. */
  readonly left?: number | null
}

/** The day of its own, or since when it waits. */
export function DayOf({ due, since, asOf, left = null }: DayOfProps) {
  const until = due === null || left === null ? [] : [sayLeft(left, due, asOf)]
  return (
    <>
      {due === null ? (
        <b>{m.worklist_waits()}</b>
      ) : (
        <>
          <b>{shortDate(due, asOf)}</b> {weekdayName(due)}
        </>
      )}
      <br />
      <span className="small muted">{[...until, sayWaits(since, asOf)].join(' · ')}</span>
    </>
  )
}

interface WaitingLineProps {
  readonly id: string
  readonly day: ReactNode
  readonly what: string
  readonly title: ReactNode
  readonly unit: string | undefined
  readonly why: string
  readonly action: ReactNode
}

/** A row of something that waits: since when, what, why, and the way to it. */
export function WaitingLine({ id, day, what, title, unit, why, action }: WaitingLineProps) {
  return (
    <li className="work-row work-waiting" data-work-row={id}>
      <p className="num">{day}</p>
      <div>
        <p>
          <b className="work-what">{what}</b> · {title}
          {unit !== undefined && <span className="muted"> · {unit}</span>}
        </p>
        <p className="small muted num">{why}</p>
      </div>
      {action}
    </li>
  )
}

/** What the link of a row says and is, beside where it leads: `title` tells it from those of the other rows. */
export const lookAt = (title: string) => ({
  className: 'work-link no-print',
  'aria-label': `${m.worklist_look()}:${title}`,
  [ACTION]: true,
  children: m.worklist_look(),
})
