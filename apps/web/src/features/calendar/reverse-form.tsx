import { getRouteApi } from '@tanstack/react-router'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { InputNumber, Select } from 'antd'
import { m } from '../../paraglide/messages.js'
import { DateField } from '../../ui/antd/date-field.tsx'
import { useCalendarInUse } from '../../ui/calendar-in-use.ts'
import { weekdayName } from '../../ui/dates.ts'
import { Field } from '../../ui/field.tsx'
import { Provisional } from '../../ui/provisional.tsx'
import { MOST_DAYS, QUESTIONS } from './calendar-search.ts'
import type { AskedSearch, Question } from './calendar-search.ts'
import { answerOf } from './reverse-answer.ts'
import type { Answer } from './reverse-answer.ts'

const route = getRouteApi('/workspace/calendar')

const ASKED: Readonly<Record<Question, () => string>> = {
  publish: () => m.calendar_ask_publish(),
  before: () => m.calendar_ask_before(),
  after: () => m.calendar_ask_after(),
}
const DATE_OF: Readonly<Record<Question, () => string>> = {
  publish: () => m.calendar_ask_announce_on(),
  before: () => m.calendar_ask_deadline(),
  after: () => m.calendar_ask_from(),
}
const SAID: Readonly<Record<Question, (said: { date: string }) => string>> = {
  publish: (said) => m.calendar_answer_publish(said),
  before: (said) => m.calendar_answer_before(said),
  after: (said) => m.calendar_answer_after(said),
}
/** 46号 and the district's plan: 30 days before the announcement; seven working days is the most usual promise. */
const USUAL: Readonly<Record<Question, number>> = { publish: 30, before: 7, after: 7 }

/** 最迟何日公开,才能在某日公告? The answer follows the typing; the browser counts by the server's calendar. The question stands in the address. */
export function ReverseForm() {
  const calendar = useCalendarInUse()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { ask: question = 'publish', on: date, counting = 'working-days' } = search
  const n = search.n === 'open' ? null : (search.n ?? USUAL[question])
  const say = (said: AskedSearch) => void navigate({ search: (before) => ({ ...before, ...said }), replace: true })
  const answer = date === undefined || n === null ? undefined : answerOf(calendar, question, date, { n, counting })
  return (
    <section className="card reverse" aria-labelledby="ask">
      <h2 id="ask">{m.calendar_ask()}</h2>
      <Field label={m.calendar_ask_label()}>
        {(control) => (
          <Select<Question>
            {...control}
            value={question}
            options={QUESTIONS.map((value) => ({ value, label: ASKED[value]() }))}
            onChange={(asked) => say({ ask: asked, n: USUAL[asked] })}
          />
        )}
      </Field>
      <DateField label={DATE_OF[question]()} value={date} onChange={(day) => say({ on: day })} />
      <Field label={m.calendar_ask_n()}>
        {(control) => (
          <InputNumber<number>
            {...control}
            min={0}
            max={MOST_DAYS}
            precision={0}
            value={n}
            onChange={(days) => say({ n: days ?? 'open' })}
            changeOnWheel={false}
          />
        )}
      </Field>
      {question !== 'publish' && (
        <Field label={m.calendar_ask_counting()}>
          {(control) => (
            <Select
              {...control}
              value={counting}
              options={[
                { value: 'working-days' as const, label: m.calendar_ask_working_days() },
                { value: 'days' as const, label: m.calendar_ask_days() },
              ]}
              onChange={(chosen) => say({ counting: chosen })}
            />
          )}
        </Field>
      )}
      <div className="reverse-answer" role="status">
        {answer === undefined ? (
          <p className="muted">{m.calendar_answer_none()}</p>
        ) : (
          <Said question={question} answer={answer} through={calendar.coveredThrough} />
        )}
      </div>
    </section>
  )
}

interface SaidProps {
  readonly question: Question
  readonly answer: Answer
  readonly through: CivilDate
}

function Said({ question, answer, through }: SaidProps) {
  const { date, workingDay, provisional } = answer
  return (
    <>
      <p className="reverse-date num">
        {SAID[question]({ date: `${date} ${weekdayName(date)}` })} <Provisional date={date} />
      </p>
      {workingDay !== date && (
        <p className="num">
          {m.calendar_answer_working_day({ date, day: `${workingDay} ${weekdayName(workingDay)}` })}
        </p>
      )}
      {provisional && <p className="muted small num">{m.calendar_answer_provisional({ through })}</p>}
    </>
  )
}
