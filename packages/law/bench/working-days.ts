import chineseDays from 'chinese-days'
import { LegalHoliday, SolarDay } from 'tyme4ts'
import { CALENDAR_CN } from '../src/calendars/cn.ts'
import { civilDateOf, dayNumber } from '../src/civil-date.ts'
import type { CivilDate } from '../src/civil-date.ts'
import { addWorkingDays, addWorkingDaysTo } from '../src/working-days.ts'
import type { Contest, Contestant } from './contest.ts'

/** A day and the working days to add to it. */
interface Task {
  readonly date: CivilDate
  readonly day: number
  readonly n: number
}

/** tyme4ts lacks the make-up days 2013-04-07 and 2013-10-12: the contest keeps to the years on which all agree. */
const FIRST = dayNumber('2014-01-02')
const LAST = dayNumber('2026-11-01')
/** The terms that the rules give. */
const TERMS = [2, 3, 5, 7, 10, 15, 20, 30]
const TASKS = 4096

function tasks(): Task[] {
  let state = 42
  const below = (n: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return (state >>> 8) % n
  }
  return Array.from({ length: TASKS }, () => {
    const day = FIRST + below(LAST - FIRST)
    return { day, date: civilDateOf(day), n: TERMS[below(TERMS.length)] ?? 5 }
  })
}

/** tyme4ts knows holidays and make-up days but has no function to add working days: the loop that its users write. */
function byTyme(date: string, n: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  let at = SolarDay.fromYmd(year, month, day)
  for (let left = n; left > 0;) {
    at = at.next(1)
    const weekday = at.getWeek().getIndex()
    const special = LegalHoliday.fromYmd(at.getYear(), at.getMonth(), at.getDay())
    if (special === null ? weekday !== 0 && weekday !== 6 : special.isWork()) left -= 1
  }
  const [mm, dd] = [at.getMonth(), at.getDay()].map((part) => `${part}`.padStart(2, '0'))
  return `${at.getYear()}-${mm}-${dd}`
}

const byChineseDays = (date: string, n: number): string => chineseDays.findWorkday(n, date)

function theirs(name: string, all: readonly Task[], add: (date: string, n: number) => string): Contestant {
  const run = (): number => {
    let sum = 0
    for (const { date, n } of all) sum += add(date, n).length
    return sum
  }
  return { name, times: all.length, run }
}

/** Adding working days: day numbers in and out, and ISO text in and out, against the two libraries (ISO text). */
export function workingDayContests(): { readonly numbers: Contest; readonly text: Contest } {
  const all = tasks()
  const days = Int32Array.from(all, ({ day }) => day)
  const terms = Int32Array.from(all, ({ n }) => n)
  const others = [
    theirs('chinese-days', all.slice(0, 1024), byChineseDays),
    theirs('tyme4ts', all.slice(0, 256), byTyme),
  ]
  const rounds = 64
  const check = (): number => {
    for (const { date, day, n } of all.slice(0, 1024)) {
      const ours = addWorkingDays(CALENDAR_CN, date, n).date
      const answers = [civilDateOf(addWorkingDaysTo(CALENDAR_CN, day, n)), byChineseDays(date, n), byTyme(date, n)]
      if (answers.some((answer) => answer !== ours)) {
        throw new Error(`${date} and ${n} working days: ${ours}, but also ${answers.join(', ')}`)
      }
    }
    return 1024
  }
  return {
    numbers: {
      ours: {
        name: 'tenderlight, day numbers',
        times: TASKS * rounds,
        run: () => {
          let sum = 0
          for (let round = 0; round < rounds; round += 1) {
            for (let at = 0; at < TASKS; at += 1) sum += addWorkingDaysTo(CALENDAR_CN, days[at] ?? 0, terms[at] ?? 0)
          }
          return sum
        },
      },
      others,
      check,
    },
    text: {
      ours: {
        name: 'tenderlight, ISO text',
        times: TASKS * rounds,
        run: () => {
          let sum = 0
          for (let round = 0; round < rounds; round += 1) {
            for (const { date, n } of all) sum += addWorkingDays(CALENDAR_CN, date, n).date.length
          }
          return sum
        },
      },
      others,
      check,
    },
  }
}
