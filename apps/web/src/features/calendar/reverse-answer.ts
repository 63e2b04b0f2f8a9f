import type { Calendar } from '@tenderlight/law/calendar'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { latestPublication, latestTriggerFor } from '@tenderlight/law/reverse'
import type { Term } from '@tenderlight/law/reverse'
import { addWorkingDays, onOrAfterWorkingDay } from '@tenderlight/law/working-days'
import type { Question } from './calendar-search.ts'

export interface Answer {
  readonly date: CivilDate
  /** The last working day by then, where the day itself is none and an office has to act. */
  readonly workingDay: CivilDate
  readonly provisional: boolean
}

/** The answer to a question about `date` and a term, by the same code as the server's. Pure. */
export function answerOf(calendar: Calendar, question: Question, date: CivilDate, term: Term): Answer {
  switch (question) {
    case 'publish':
      return latestPublication(calendar, date, term.n)
    case 'before':
      return latestTriggerFor(calendar, date, term)
    case 'after': {
      const due =
        term.counting === 'working-days'
          ? addWorkingDays(calendar, date, term.n)
          : onOrAfterWorkingDay(calendar, addDays(date, term.n))
      return { ...due, workingDay: due.date }
    }
  }
}
