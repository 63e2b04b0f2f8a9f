import { Link } from '@tanstack/react-router'
import { eventName } from '@tenderlight/compliance/say'
import type { CorrectionItem, SubmissionItem, WaitingItem, Worklist } from '@tenderlight/contracts/worklist'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../../app/session.ts'
import { m } from '../../../paraglide/messages.js'
import { capital } from '../../../ui/capital.ts'
import { shortDate } from '../../../ui/dates.ts'
import { currentLocale } from '../../../ui/locale.ts'
import type { FactToCorrect } from '../facts/fact-to-correct.ts'
import { BulletinRow } from './bulletin-row.tsx'
import { ObjectionRow } from './objection-row.tsx'
import { MatterRow } from './matter-row.tsx'
import { HandoverRow } from './handover-row.tsx'
import { ACTION } from './use-work.ts'
import type { Work } from './use-work.ts'
import { DayOf, WaitingLine } from './waiting-line.tsx'
import { idOf } from './work-groups.ts'
import { partOf } from '../../../ui/part.tsx'

const CorrectDialog = partOf(async () => (await import('../facts/correct-dialog.tsx')).CorrectDialog)

interface WaitingRowProps {
  readonly item: WaitingItem
  readonly asOf: Worklist['asOf']
  readonly showUnit: boolean
  readonly work: Work
}

/** Something that waits for the reader and is no step: what, since when, why, and the way to it. */
export function WaitingRow({ item, asOf, showUnit, work }: WaitingRowProps) {
  switch (item.kind) {
    case 'review':
    case 'returned':
      return <SubmissionRow item={item} asOf={asOf} showUnit={showUnit} />
    case 'correction':
      return <CorrectionRow item={item} showUnit={showUnit} />
    case 'handover':
      return <HandoverRow item={item} asOf={asOf} showUnit={showUnit} work={work} />
    case 'case':
      return (
        <WaitingLine
          id={idOf(item)}
          day={<DayOf due={item.due} since={item.since} asOf={asOf} left={item.workingDaysLeft} />}
          what={item.asks === 'rectify' ? m.case_work_rectify() : m.case_work_answer()}
          title={
            <Link to="/cases/$id" params={{ id: item.id }}>
              {item.title}
            </Link>
          }
          unit={showUnit ? item.unit.name : undefined}
          why={item.number ?? m.case_work_no_letter()}
          action={
            <Link className="work-link no-print" to="/cases/$id" params={{ id: item.id }} {...{ [ACTION]: true }}>
              {m.worklist_look()}
            </Link>
          }
        />
      )
    case 'matter':
      return <MatterRow item={item} asOf={asOf} showUnit={showUnit} />
    case 'bulletin':
      return <BulletinRow item={item} asOf={asOf} />
    case 'objection':
      return <ObjectionRow item={item} asOf={asOf} showUnit={showUnit} />
    case 'override':
      return (
        <WaitingLine
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

interface SubmissionRowProps extends Omit<WaitingRowProps, 'item' | 'work'> {
  readonly item: SubmissionItem
}

function SubmissionRow({ item, asOf, showUnit }: SubmissionRowProps) {
  const { kind, id, corrects, announces, by, reason, due, since } = item
  const title = announces === null ? item.title : m.worklist_announcement({ title: item.title })
  const isReview = kind === 'review'
  const why = isReview
    ? m.worklist_review_why({ by })
    : m.worklist_returned_why({ by, reason: (reason ?? '').replace(/[。.]+$/u, '') })
  return (
    <WaitingLine
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
    <WaitingLine
      id={idOf(item)}
      day={<b className="late">{m.worklist_to_correct()}</b>}
      what={m.worklist_correction()}
      title={
        <Link to="/procurements/$key" params={{ key: item.key }} search={{ why: 'record.date-order' }}>
          {item.title ?? item.id}
        </Link>
      }
      unit={showUnit ? item.unit.name : undefined}
      why={capital(m.worklist_correction_why({ dates: item.facts.map(wordOf).join(m.worklist_dates_between()) }))}
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
