import { Link } from '@tanstack/react-router'
import { ruleTitle } from '@tenderlight/compliance/say'
import type { ObjectionItem, Worklist } from '@tenderlight/contracts/worklist'
import { m } from '../../../paraglide/messages.js'
import { currentLocale } from '../../../ui/locale.ts'
import { DayOf, lookAt, WaitingLine } from './waiting-line.tsx'
import { idOf } from './work-groups.ts'

interface ObjectionRowProps {
  readonly item: ObjectionItem
  readonly asOf: Worklist['asOf']
  readonly showUnit: boolean
}

/** An objection to a finding that the reader may decide: to what, by whom, why, and the way to the list. */
export function ObjectionRow({ item, asOf, showUnit }: ObjectionRowProps) {
  const { key, rule, part, by, reason, unit, since } = item
  const title = item.title ?? item.id
  return (
    <WaitingLine
      id={idOf(item)}
      day={<DayOf due={null} since={since} asOf={asOf} />}
      what={`${m.obj_work()} · ${ruleTitle(rule, currentLocale(), part)}`}
      title={
        <Link to="/procurements/$key" params={{ key }} search={{ why: part === null ? rule : `${rule}:${part}` }}>
          {title}
        </Link>
      }
      unit={showUnit ? unit.name : undefined}
      why={m.obj_work_why({ by, reason })}
      action={<Link to="/objections" search={{ state: 'open' }} {...lookAt(title)} />}
    />
  )
}
