import { Link } from '@tanstack/react-router'
import { eventName, ruleTitle } from '@tenderlight/compliance/say'
import type { StepItem, Worklist } from '@tenderlight/contracts/worklist'
import { Button } from 'antd'
import { usePublicAddress } from '../../../app/public-address.ts'
import { m } from '../../../paraglide/messages.js'
import { shortDate, weekdayName } from '../../../ui/dates.ts'
import { Citation } from '../../../ui/finding/citation.tsx'
import { Provisional } from '../../../ui/provisional.tsx'
import { currentLocale } from '../../../ui/locale.ts'
import { LEVEL_WORDS, LIGHT_WORDS } from '../../../ui/vocabulary.ts'
import { Light } from '../../../ui/light.tsx'
import { wordsOf } from '../facts/event-words.ts'
import { RecordHere } from './record-here.tsx'
import { sayLeft } from './left-words.ts'
import { ACTION } from './use-work.ts'
import type { Work } from './use-work.ts'
import { citationOf, sayOtherLevel, sayWhy } from './why-words.ts'
import { idOf } from './work-groups.ts'
import { lateOf } from '../../../ui/part.tsx'

const RecordFactForm = lateOf(async () => (await import('../facts/record-fact-form.tsx')).RecordFactForm)

interface WorklistRowProps {
  readonly item: StepItem
  readonly asOf: Worklist['asOf']
  readonly showUnit: boolean
  /** The one row whose button stands out. */
  readonly first: boolean
  /** Absent for those who only look. */
  readonly work: Work | undefined
}

/** One thing to do: by when, what, why, what it takes, and the button; under it, when pressed, the form. */
export function WorklistRow({ item, asOf, showUnit, first, work }: WorklistRowProps) {
  const publicAddress = usePublicAddress()
  const overdue = item.due < asOf
  const citation = citationOf(item)
  const other = sayOtherLevel(item, asOf)
  const { record, needs } = wordsOf(item.event)
  const id = idOf(item)
  const title = item.title ?? item.id
  return (
    <li className="work-row" data-work-row={id}>
      <p className="num">
        <b className={overdue ? 'late' : ''}>{shortDate(item.due, asOf)}</b> {weekdayName(item.due)}{' '}
        <Provisional date={item.due} />
        <br />
        <span className="small">
          <Light light={item.light} word={LIGHT_WORDS[item.light]()}>
            <span className="work-left">{sayLeft(item.workingDaysLeft, item.due, asOf)}</span>
          </Light>
        </span>
      </p>
      <div>
        <p>
          <b className="work-what">{ruleTitle(item.rule, currentLocale(), item.part)}</b> ·{' '}
          <Link to="/procurements/$key" params={{ key: item.key }} search={{ why: whyOf(item) }}>
            {title}
          </Link>
          {showUnit && <span className="muted"> · {item.unit.name}</span>}
        </p>
        <p className="small muted num">
          <span className="tag">{LEVEL_WORDS[item.level]()}</span> {sayWhy(item, asOf)}{' '}
          {other !== '' && <b className="work-other">{other}</b>} <Provisional date={item.otherLevelDue} />{' '}
          {citation !== undefined && <Citation citation={citation} rule={item.rule} />}{' '}
          {item.notice !== null && (
            <a className="text-link no-print" href={publicAddress(`/notices/${encodeURIComponent(item.notice)}`)}>
              {m.worklist_notice({ number: item.notice })}
            </a>
          )}
        </p>
      </div>
      <p className="small muted">{m.worklist_needs({ what: needs() })}</p>
      {work !== undefined && (
        <Button
          type={first ? 'primary' : 'default'}
          className="no-print"
          aria-label={`${record()}:${title}`}
          aria-expanded={work.open === id}
          {...{ [ACTION]: true }}
          onClick={() => (work.open === id ? work.shut() : work.begin(item))}
        >
          {record()}
        </Button>
      )}
      {work?.open === id && (
        <RecordHere label={`${eventName(item.event, currentLocale())} · ${title}`} work={work}>
          <RecordFactForm
            fact={{ key: item.key, title, event: item.event }}
            onDone={work.shut}
            onRecorded={(fact, file) => work.finish({ kind: 'step', item, fact, file })}
          />
        </RecordHere>
      )}
    </li>
  )
}

function whyOf({ rule, part }: StepItem): string {
  return part === null ? rule : `${rule}:${part}`
}
