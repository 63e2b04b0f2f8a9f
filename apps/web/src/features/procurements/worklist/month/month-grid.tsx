import type { Calendar } from '@tenderlight/law/calendar'
import { addDays, isoWeekday } from '@tenderlight/law/civil-date'
import type { CivilDate, CivilMonth } from '@tenderlight/law/civil-date'
import { dayKind } from '@tenderlight/law/working-days'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { m } from '../../../../paraglide/messages.js'
import { spokenDate, weekdayName } from '../../../../ui/dates.ts'
import { WeekHead } from '../../../../ui/week-head.tsx'
import { MarkCount } from './mark-words.tsx'
import { isCounted, MARKS, monthAfter, monthOf, weeksOf } from './month-days.ts'
import type { DayWork } from './month-days.ts'

interface MonthGridProps {
  readonly month: CivilMonth
  readonly day: CivilDate
  readonly today: CivilDate
  readonly calendar: Calendar
  readonly days: ReadonlyMap<CivilDate, DayWork>
  /** Another day, of another month too. */
  readonly onDay: (day: CivilDate) => void
}

/** A month with what is due on its days; rest and make-up days as the calendar of the law has them. Arrows move the day. */
export function MonthGrid({ month, day, today, calendar, days, onDay }: MonthGridProps) {
  const grid = useRef<HTMLTableElement>(null)
  const moved = useRef(false)
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  })
  const move = (event: KeyboardEvent) => {
    const next = dayAfterKey(event.key, day)
    if (next === undefined) return
    event.preventDefault()
    moved.current = true
    onDay(next)
  }
  return (
    <table ref={grid} className="work-month" aria-label={m.worklist_month_label()}>
      <WeekHead />
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((date) => {
              const { kind, name } = dayKind(calendar, date)
              const work = days.get(date)
              const provisional = date > calendar.coveredThrough && work !== undefined && isCounted(work)
              const outside = monthOf(date) === month ? '' : ' month-outside'
              return (
                <td key={date} className={`month-day month-${kind}${outside}`}>
                  <button
                    type="button"
                    tabIndex={date === day ? 0 : -1}
                    aria-current={date === today ? 'date' : undefined}
                    aria-pressed={date === day}
                    onKeyDown={move}
                    onClick={() => onDay(date)}
                  >
                    <span className="month-number">
                      <time dateTime={date} aria-hidden="true">
                        {Number(date.slice(8))}
                      </time>
                      <span className="visually-hidden">
                        {spokenDate(date, today)} {weekdayName(date)}
                      </span>
                      {kind === 'holiday' && <i>{[name, m.calendar_mark_rest()].filter(Boolean).join(' ')}</i>}
                      {kind === 'make-up' && <i>{m.calendar_mark_work()}</i>}
                    </span>
                    {work !== undefined &&
                      MARKS.filter((mark) => work.counts.has(mark)).map((mark) => (
                        <MarkCount key={mark} mark={mark} n={work.counts.get(mark) ?? 0} />
                      ))}
                    {provisional && <span className="tag tag-yellow">{m.provisional()}</span>}
                  </button>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The day to which a key leads; undefined: the key leads nowhere. */
export function dayAfterKey(key: string, day: CivilDate): CivilDate | undefined {
  const sameDayIn = (n: number): CivilDate => {
    const month = monthAfter(monthOf(day), n)
    const last =
      weeksOf(month)
        .flat()
        .findLast((one) => monthOf(one) === month) ?? day
    const same = `${month}-${day.slice(8)}`
    return same > last ? last : (same as CivilDate)
  }
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return addDays(day, 1 - isoWeekday(day))
    case 'End':
      return addDays(day, 7 - isoWeekday(day))
    case 'PageUp':
      return sameDayIn(-1)
    case 'PageDown':
      return sameDayIn(1)
    default:
      return undefined
  }
}
