import type { Holiday } from '../calendar.ts'
import { parseCivilDate } from '../civil-date.ts'
import type { CivilDate } from '../civil-date.ts'
import type { HolidayNotice } from '../holiday-notice.ts'
import { checkDays } from './check-days.ts'
import type { NoticeProblem, NoticeProblemCode } from './notice-problem.ts'

export const NOTICE_FORMAT = 'tenderlight-holiday-notice/1'

export type ParsedNotice =
  | { readonly notice: HolidayNotice; readonly problems?: undefined }
  | { readonly problems: readonly NoticeProblem[]; readonly notice?: undefined }

const FIELDS = new Set([
  'format',
  'year',
  'number',
  'announcedOn',
  'verified',
  'amends',
  'replaces',
  'holidays',
  'note',
])
const HOLIDAY_FIELDS = new Set(['name', 'from', 'through', 'makeUp'])
const LONGEST = 60

/**
 * A holiday notice from a file (JSON; docs/calendar.md): the notice, or everything that is wrong with it. Whether it
 * fits what is known already says `fitProblems`.
 */
export function parseNotice(text: string): ParsedNotice {
  const problems: NoticeProblem[] = []
  const notice = new Reading(problems).notice(text)
  if (notice === undefined) return { problems }
  problems.push(...checkDays(notice))
  return problems.length > 0 ? { problems } : { notice }
}

type Fields = Readonly<Record<string, unknown>>

/** Takes a file apart; what cannot be read is undefined, and put among the problems with its place. */
class Reading {
  readonly #problems: NoticeProblem[]

  constructor(problems: NoticeProblem[]) {
    this.#problems = problems
  }

  notice(text: string): HolidayNotice | undefined {
    const file = this.#json(text)
    if (file === undefined) return undefined
    if (!isObject(file) || file['format'] !== NOTICE_FORMAT) return this.#refuse('not-a-notice', '', '')
    this.#fields(file, FIELDS, '')
    const read = {
      year: this.#year(file['year']),
      number: this.#text(file['number'], 'number'),
      announcedOn: this.#date(file['announcedOn'], 'announcedOn'),
      verified: this.#mark(file['verified'] ?? false),
      ...('amends' in file ? { amends: this.#text(file['amends'], 'amends') } : {}),
      ...('replaces' in file ? { replaces: this.#text(file['replaces'], 'replaces') } : {}),
      holidays: this.#holidays(file['holidays']),
    }
    return isComplete(read) ? read : undefined
  }

  #json(text: string): unknown {
    try {
      // Editors on Windows put a byte order mark before the text.
      return JSON.parse(text.replace(/^\uFEFF/u, ''))
    } catch (error) {
      return this.#refuse('not-json', '', error instanceof Error ? error.message : '')
    }
  }

  #year(value: unknown): number | undefined {
    const known = typeof value === 'number' && value % 1 === 0 && value >= 2007 && value <= 2200
    return known ? value : this.#bad('year', value)
  }

  #mark(value: unknown): boolean | undefined {
    return typeof value === 'boolean' ? value : this.#bad('verified', value)
  }

  #holidays(listed: unknown): Holiday[] | undefined {
    if (!Array.isArray(listed) || listed.length === 0) return this.#bad('holidays', listed)
    const holidays = listed.map((one: unknown, at) => this.#holiday(one, `holidays[${at}]`))
    return isComplete(holidays) ? holidays : undefined
  }

  #holiday(one: unknown, where: string): Holiday | undefined {
    if (!isObject(one)) return this.#bad(where, one)
    this.#fields(one, HOLIDAY_FIELDS, `${where}.`)
    const span = [
      this.#text(one['name'], `${where}.name`),
      this.#date(one['from'], `${where}.from`),
      this.#date(one['through'], `${where}.through`),
    ] as const
    const listed: unknown = one['makeUp'] ?? []
    if (!Array.isArray(listed)) return this.#bad(`${where}.makeUp`, listed)
    const makeUp = listed.map((day: unknown, at) => this.#date(day, `${where}.makeUp[${at}]`))
    return isComplete(span) && isComplete(makeUp) ? [...span, ...makeUp] : undefined
  }

  #fields(object: Fields, known: ReadonlySet<string>, place: string): void {
    for (const field of Object.keys(object)) {
      if (!known.has(field)) this.#refuse('unknown-field', `${place}${field}`, field)
    }
  }

  #text(value: unknown, where: string): string | undefined {
    if (typeof value !== 'string' || value.trim() === '' || value.length > LONGEST) return this.#bad(where, value)
    return value.trim()
  }

  #date(value: unknown, where: string): CivilDate | undefined {
    if (value === undefined) return this.#bad(where, value)
    const date = typeof value === 'string' ? parseCivilDate(value) : undefined
    return date ?? this.#refuse('bad-date', where, shown(value))
  }

  #bad(where: string, value: unknown): undefined {
    return this.#refuse(value === undefined ? 'missing-field' : 'bad-value', where, shown(value))
  }

  #refuse(code: NoticeProblemCode, where: string, found: string): undefined {
    this.#problems.push({ code, where, found })
    return undefined
  }
}

type Complete<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** Whether all of `parts` could be read. */
function isComplete<T extends object>(parts: T): parts is Complete<T> {
  return Object.values(parts).every((part) => part !== undefined)
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  if (value === undefined) return ''
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, LONGEST)
}
