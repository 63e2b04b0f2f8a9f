import { Link } from '@tanstack/react-router'
import { ruleTitle } from '@tenderlight/compliance/say'
import { Button } from 'antd'
import { m } from '../../../paraglide/messages.js'
import { shortDate, weekdayName } from '../../../ui/dates.ts'
import { Citation } from '../../../ui/finding/citation.tsx'
import { Provisional } from '../../../ui/provisional.tsx'
import { currentLocale } from '../../../ui/locale.ts'
import { LEVEL_WORDS } from '../../../ui/vocabulary.ts'
import { wordsOf } from '../facts/event-words.ts'
import { sayLeft } from './left-words.ts'
import { citationOf, sayOtherLevel, sayWhy } from './why-words.ts'
import type { StepItem, Worklist } from '@tenderlight/contracts/worklist'

interface WorklistRowProps {
  readonly item: StepItem
  readonly asOf: Worklist['asOf']
  readonly showUnit: boolean
  /** The one row whose button stands out. */
  readonly first: boolean
  /** Absent for those who only look. */
  readonly onRecord: ((item: StepItem) => void) | undefined
}

/** One thing to do: by when, what, why, what it takes, and the button. */
export function WorklistRow({ item, asOf, showUnit, first, onRecord }: WorklistRowProps) {
  const overdue = item.due < asOf
  const citation = citationOf(item)
  const other = sayOtherLevel(item, asOf)
  const { record, needs } = wordsOf(item.event)
  return (
    <li className="work-row">
      <p className="num">
        <b className={overdue ? 'late' : ''}>{shortDate(item.due, asOf)}</b> {weekdayName(item.due)}{' '}
        <Provisional date={item.due} />
        <br />
        <span className="small muted">{sayLeft(item.workingDaysLeft, item.due, asOf)}</span>
      </p>
      <div>
        <p>
          <b className="work-what">{ruleTitle(item.rule, currentLocale(), item.part)}</b> ·{' '}
          <Link to="/procurements/$key" params={{ key: item.key }} search={{ why: item.rule }}>
            {item.title ?? item.id}
          </Link>
          {showUnit && <span className="muted"> · {item.unit.name}</span>}
        </p>
        <p className="small muted num">
          <span className="tag">{LEVEL_WORDS[item.level]()}</span> {sayWhy(item, asOf)}{' '}
          {other !== '' && <b className="work-other">{other}</b>} <Provisional date={item.otherLevelDue} />{' '}
          {citation !== undefined && <Citation citation={citation} rule={item.rule} />}
        </p>
      </div>
      <p className="small muted">{m.worklist_needs({ what: needs() })}</p>
      {onRecord !== undefined && (
        <Button
          type={first ? 'primary' : 'default'}
          className="no-print"
          aria-label={`${record()}:${item.title ?? item.id}`}
          onClick={() => onRecord(item)}
        >
          {record()}
        </Button>
      )}
    </li>
  )
}
