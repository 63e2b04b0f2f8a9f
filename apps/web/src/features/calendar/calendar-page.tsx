import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { workingDaysBetween } from '@tenderlight/law/working-days'
import { Alert, Select } from 'antd'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { useCalendarInUse } from '../../ui/calendar-in-use.ts'
import { Field } from '../../ui/field.tsx'
import { HolidayList } from './holiday-list.tsx'
import { NoticesCard } from './notices-card.tsx'
import { ReverseForm } from './reverse-form.tsx'
import { YearView } from './year-view.tsx'
import './calendar.css'

const route = getRouteApi('/workspace/calendar')

/** What is known of rest days and make-up days, year by year, and by which notices. */
export function CalendarPage() {
  const { today } = useSession()
  const { data } = useSuspenseQuery(trpc.calendar.overview.queryOptions())
  const calendar = useCalendarInUse()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const year = search.year ?? Number(today.slice(0, 4))
  const last = Number(calendar.coveredThrough.slice(0, 4))
  const years = Array.from({ length: last + 2 - 2007 }, (_, index) => last + 1 - index)
  const { coveredFrom: from, coveredThrough: through, version } = calendar
  return (
    <Page title={m.calendar_title()}>
      <div className="page-head">
        <h1>{m.calendar_title()}</h1>
        <p className="muted num">
          {m.calendar_covered({ from, through })} · {m.calendar_version({ version })}
        </p>
        <span className="spacer" />
        <Link to="/calendar/changes" className="no-print">
          {m.calendar_see_changes()}
        </Link>
        {data.mayLoad && (
          <Link to="/calendar/load" className="no-print">
            {m.calendar_load()}
          </Link>
        )}
      </div>
      <p className="muted">{m.calendar_lead()}</p>
      <div className="calendar-columns">
        <ReverseForm />
        <section className="card calendar-year" aria-labelledby="year">
          <div className="calendar-year-head">
            <h2 id="year" className="num">
              {m.calendar_year({ year })}
            </h2>
            <Field label={m.calendar_year_label()}>
              {(control) => (
                <Select<number>
                  {...control}
                  value={year}
                  options={years.map((value) => ({ value, label: m.calendar_year({ year: value }) }))}
                  onChange={(chosen) => void navigate({ search: { ...search, year: chosen }, replace: true })}
                />
              )}
            </Field>
          </div>
          {year > last ? (
            <Alert type="warning" showIcon title={m.calendar_year_none({ year })} />
          ) : (
            <p className="muted num">
              {m.calendar_year_working({
                n: workingDaysBetween(calendar, `${year - 1}-12-31`, `${year}-12-31`).days,
              })}
            </p>
          )}
          <YearView calendar={calendar} year={year} today={today} />
          <HolidayList calendar={calendar} year={year} />
        </section>
      </div>
      <NoticesCard notices={data.notices} />
    </Page>
  )
}
