import { Link } from '@tanstack/react-router'
import type { BondItem, MilestoneItem, Worklist } from '@tenderlight/contracts/worklist'
import { Button } from 'antd'
import { m } from '../../../paraglide/messages.js'
import { shortDate, weekdayName } from '../../../ui/dates.ts'
import { Light } from '../../../ui/light.tsx'
import { LIGHT_WORDS } from '../../../ui/vocabulary.ts'
import { contractWords } from './contract-words.ts'
import { sayContractDay } from './left-words.ts'
import { RecordHere } from './record-here.tsx'
import { ACTION } from './use-work.ts'
import type { Work } from './use-work.ts'
import { idOf } from './work-groups.ts'
import { lateOf } from '../../../ui/part.tsx'

const DoneForm = lateOf(async () => (await import('./done-form.tsx')).DoneForm)

interface ContractRowProps {
  readonly item: MilestoneItem | BondItem
  readonly asOf: Worklist['asOf']
  readonly showUnit: boolean
  /** Absent for those who only look. */
  readonly work: Work | undefined
}

/** A day that a contract agrees: by when, what, of which project, and the button; under it, when pressed, the form. */
export function ContractRow({ item, asOf, showUnit, work }: ContractRowProps) {
  const { what, why, needs, act } = contractWords(item)
  const id = idOf(item)
  const title = item.title ?? item.id
  return (
    <li className="work-row" data-work-row={id}>
      <p className="num">
        <b className={item.due < asOf ? 'late' : ''}>{shortDate(item.due, asOf)}</b> {weekdayName(item.due)}
        <br />
        <span className="small">
          <Light light={item.light} word={LIGHT_WORDS[item.light]()}>
            <span className="work-left">{sayContractDay(item.due, asOf)}</span>
          </Light>
        </span>
      </p>
      <div>
        <p>
          <b className="work-what">{what}</b> ·{' '}
          <Link
            to="/procurements/$key"
            params={{ key: item.key }}
            hash={item.kind === 'milestone' ? 'performance' : 'deposits'}
          >
            {title}
          </Link>
          {showUnit && <span className="muted"> · {item.unit.name}</span>}
        </p>
        <p className="small muted num">
          <span className="tag">{m.worklist_by_contract()}</span> {why}
        </p>
      </div>
      <p className="small muted">{m.worklist_needs({ what: needs })}</p>
      {work !== undefined && (
        <Button
          className="no-print"
          aria-label={`${act}:${what} · ${title}`}
          aria-expanded={work.open === id}
          {...{ [ACTION]: true }}
          onClick={() => (work.open === id ? work.shut() : work.begin(item))}
        >
          {act}
        </Button>
      )}
      {work?.open === id && (
        <RecordHere label={`${what} · ${title}`} work={work}>
          <DoneForm item={item} work={work} />
        </RecordHere>
      )}
    </li>
  )
}
