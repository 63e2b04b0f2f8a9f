import { Link } from '@tanstack/react-router'
import { eventName } from '@tenderlight/compliance/say'
import type { CorrectionItem, OverrideItem, SubmissionItem, Worklist } from '@tenderlight/contracts/worklist'
import { Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useSession } from '../../../app/session.ts'
import { m } from '../../../paraglide/messages.js'
import { shortDate, weekdayName } from '../../../ui/dates.ts'
import { currentLocale } from '../../../ui/locale.ts'
import { CorrectDialog } from '../facts/correct-dialog.tsx'
import type { FactToCorrect } from '../facts/fact-to-correct.ts'
import { sayWaits } from './left-words.ts'
import { ACTION } from './use-work.ts'
import { idOf } from './work-groups.ts'

interface WaitingRowProps {
  readonly item: SubmissionItem | CorrectionItem | OverrideItem
  readonly asOf: Worklist['asOf']
  readonly showUnit: boolean
}

/** Something that waits for the reader and is no step: what, since when, why, and the way to it. */
export function WaitingRow({ item, asOf, showUnit }: WaitingRowProps) {
  switch (item.kind) {
    case 'review':
    case 'returned':
      return <SubmissionRow item={item} asOf={asOf} showUnit={showUnit} />
    case 'correction':
      return <CorrectionRow item={item} showUnit={showUnit} />
    case 'override':
      return (
        <Row
          id={idOf(item)}
          day={<DayOf due={null} since={item.since} asOf={asOf} />}
          what={m.worklist_override()}
          title={
            <Link to="/procurements/$key" params={{ key: item.key }}>
              {item.title ?? item.id}
            </Link>
          }
          unit={showUnit ? item.unit.name : undefined}
          why={m.worklist_override_why({ by: item.by, reason: item.reason })}
          action={
            <Link className="work-link no-print" to="/reviews" {...{ [ACTION]: true }}>
              {m.worklist_look()}
            </Link>
          }
        />
      )
  }
}

function SubmissionRow({ item, asOf, showUnit }: WaitingRowProps & { readonly item: SubmissionItem }) {
  const { kind, id, title, corrects, by, reason, due, since } = item
  const isReview = kind === 'review'
  const why = isReview
    ? m.worklist_review_why({ by })
    : m.worklist_returned_why({ by, reason: (reason ?? '').replace(/[。.]+$/u, '') })
  return (
    <Row
      id={idOf(item)}
      day={<DayOf due={due} since={since} asOf={asOf} left={item.workingDaysLeft} />}
      what={isReview ? m.worklist_review() : m.worklist_returned()}
      title={
        <Link to="/reviews/$id" params={{ id }}>
          {corrects === null ? title : m.worklist_corrects({ title, number: corrects })}
        </Link>
      }
      unit={showUnit ? item.unit.name : undefined}
      why={due === null ? why : `${why}${m.worklist_plan_by({ date: shortDate(due, asOf) })}`}
      action={
        <Link
          className="work-link no-print"
          to={isReview ? '/reviews/$id' : '/reviews/$id/edit'}
          params={{ id }}
          aria-label={`${isReview ? m.worklist_look() : m.worklist_edit()}:${title}`}
          {...{ [ACTION]: true }}
        >
          {isReview ? m.worklist_look() : m.worklist_edit()}
        </Link>
      }
    />
  )
}

function CorrectionRow({ item, showUnit }: { readonly item: CorrectionItem; readonly showUnit: boolean }) {
  const { may } = useSession()
  const [correcting, setCorrecting] = useState<FactToCorrect>()
  const wordOf = ({ event, on }: FactToCorrect) => `${eventName(event, currentLocale())} ${on}`
  return (
    <Row
      id={idOf(item)}
      day={<b className="late">{m.worklist_to_correct()}</b>}
      what={m.worklist_correction()}
      title={
        <Link to="/procurements/$key" params={{ key: item.key }} search={{ why: 'record.date-order' }}>
          {item.title ?? item.id}
        </Link>
      }
      unit={showUnit ? item.unit.name : undefined}
      why={m.worklist_correction_why({ dates: item.facts.map(wordOf).join(m.worklist_dates_between()) })}
      action={
        may('procurements.correct') && (
          <p className="work-corrections no-print">
            {item.facts.map((fact, index) => (
              <Button
                key={fact.id}
                size="small"
                {...(index === 0 ? { [ACTION]: true } : {})}
                aria-label={m.worklist_correct_one({ date: wordOf(fact), title: item.title ?? item.id })}
                onClick={() => setCorrecting(fact)}
              >
                {m.worklist_correct_event({ event: eventName(fact.event, currentLocale()) })}
              </Button>
            ))}
            {correcting !== undefined && <CorrectDialog fact={correcting} onClose={() => setCorrecting(undefined)} />}
          </p>
        )
      }
    />
  )
}

interface DayOfProps {
  readonly due: SubmissionItem['due']
  readonly since: Worklist['asOf']
  readonly asOf: Worklist['asOf']
  readonly left?: number | null
}

/** The day of its own, or since when it waits. */
function DayOf({ due, since, asOf }: DayOfProps) {
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
      <span className="small muted">{sayWaits(since, asOf)}</span>
    </>
  )
}

interface RowProps {
  readonly id: string
  readonly day: ReactNode
  readonly what: string
  readonly title: ReactNode
  readonly unit: string | undefined
  readonly why: string
  readonly action: ReactNode
}

function Row({ id, day, what, title, unit, why, action }: RowProps) {
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
