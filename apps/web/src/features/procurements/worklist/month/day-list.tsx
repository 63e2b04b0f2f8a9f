import type { CivilDate } from '@tenderlight/law/civil-date'
import { dayKind } from '@tenderlight/law/working-days'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../../../app/session.ts'
import { m } from '../../../../paraglide/messages.js'
import { useCalendarInUse } from '../../../../ui/calendar-in-use.ts'
import { spokenDate, weekdayName } from '../../../../ui/dates.ts'
import { Provisional } from '../../../../ui/provisional.tsx'
import { ReadyRow } from '../ready-row.tsx'
import type { Work } from '../use-work.ts'
import { keyOf, WorkLine } from '../work-line.tsx'
import { isCounted } from './month-days.ts'
import type { DayWork } from './month-days.ts'

/** A district may have dozens on one day: the rest is a click away. */
const AT_FIRST = 10

interface DayListProps {
  readonly date: CivilDate
  readonly on: DayWork | undefined
  readonly asOf: CivilDate
  readonly work: Work
}

/** What is due on one day, to be done from here as from the list. */
export function DayList({ date, on, asOf, work }: DayListProps) {
  const { person, may } = useSession()
  const { kind, name } = dayKind(useCalendarInUse(), date)
  const [all, setAll] = useState(false)
  const lines = all ? on?.lines : on?.lines.slice(0, AT_FIRST)
  const hidden = (on?.lines.length ?? 0) - (lines?.length ?? 0)
  return (
    <section className="work-group" aria-labelledby={`day-${date}`}>
      <h3 id={`day-${date}`} className="work-head">
        {spokenDate(date, asOf)} {weekdayName(date)}{' '}
        {kind === 'holiday' && <span className="tag">{[name, m.calendar_mark_rest()].filter(Boolean).join(' ')}</span>}
        {kind === 'make-up' && <span className="tag tag-accent">{m.calendar_mark_work()}</span>}{' '}
        {on !== undefined && isCounted(on) && <Provisional date={date} />}
      </h3>
      {on === undefined ? (
        <p className="month-nothing muted">{m.worklist_day_nothing()}</p>
      ) : (
        <ul>
          {lines?.map((line) => (
            <WorkLine
              key={keyOf(line)}
              line={line}
              asOf={asOf}
              showUnit={person.manyUnits}
              first={false}
              work={work}
              records={may('procurements.record')}
            />
          ))}
          {on.ready.map((item) => (
            <ReadyRow key={item.key} item={item} asOf={asOf} showUnit={person.manyUnits} />
          ))}
          {hidden > 0 && (
            <li className="work-more no-print">
              <Button type="link" onClick={() => setAll(true)}>
                {m.worklist_later_more({ n: hidden })}
              </Button>
            </li>
          )}
        </ul>
      )}
    </section>
  )
}
