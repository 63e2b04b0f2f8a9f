import type { Calendar } from '@tenderlight/law/calendar'
import { civilDate, daysInMonth, isoWeekday } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { dayKind } from '@tenderlight/law/working-days'
import { m } from '../../paraglide/messages.js'
import { currentLocale } from '../../ui/locale.ts'

const HEADS = {
  'zh-CN': ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
} as const

interface YearViewProps {
  readonly calendar: Calendar
  readonly year: number
  readonly today: CivilDate
}

/** Twelve months with their rest days and make-up working days, told apart by a word and not by colour alone. */
export function YearView({ calendar, year, today }: YearViewProps) {
  return (
    <>
      <ol className="year">
        {Array.from({ length: 12 }, (_, index) => (
          <li key={index}>
            <Month calendar={calendar} year={year} month={index + 1} today={today} />
          </li>
        ))}
      </ol>
      <p className="muted small year-legend">
        <span>{m.calendar_legend_rest()}</span>
        <span>{m.calendar_legend_work()}</span>
        <span>{m.calendar_legend_weekend()}</span>
      </p>
    </>
  )
}

function Month({ calendar, year, month, today }: YearViewProps & { readonly month: number }) {
  const weeks = weeksOf(year, month)
  return (
    <table className="month">
      <caption>{m.calendar_month({ n: month })}</caption>
      <thead>
        <tr>
          {HEADS[currentLocale()].map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((date) => date !== undefined)}>
            {week.map((date, day) => (
              <Day key={date ?? day} calendar={calendar} date={date} today={today} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayProps {
  readonly calendar: Calendar
  readonly date: CivilDate | undefined
  readonly today: CivilDate
}

function Day({ calendar, date, today }: DayProps) {
  if (date === undefined) return <td>{'\u00A0'}</td>
  const { kind, name } = dayKind(calendar, date)
  const mark = kind === 'holiday' ? m.calendar_mark_rest() : kind === 'make-up' ? m.calendar_mark_work() : ''
  return (
    <td className={`year-day year-${kind}`} aria-current={date === today ? 'date' : undefined} title={name}>
      {Number(date.slice(8))}
      {mark !== '' && <sub>{mark}</sub>}
    </td>
  )
}

/** The weeks of a month from Monday to Sunday; undefined where a day belongs to another month. */
function weeksOf(year: number, month: number): (CivilDate | undefined)[][] {
  const days = Array.from({ length: daysInMonth(year, month) }, (_, index) =>
    civilDate(`${year}-${String(month).padStart(2, '0')}-${String(index + 1).padStart(2, '0')}`),
  )
  const [first] = days
  const before = first === undefined ? 0 : isoWeekday(first) - 1
  const cells: (CivilDate | undefined)[] = [...Array.from({ length: before }, () => undefined), ...days]
  while (cells.length % 7 !== 0) cells.push(undefined)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}
