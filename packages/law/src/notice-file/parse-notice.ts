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
  if (notice !== undefined && problems.length === 0) problems.push(...checkDays(notice))
  return notice === undefined || problems.length > 0 ? { problems } : { notice }
}

type Fields = Readonly<Record<string, unknown>>

/** Takes a file apart; what cannot be read is put among the problems, with its place. */
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
    const year = file['year']
    if (typeof year !== 'number' || !Number.isSafeInteger(year) || year < 2007 || year > 2200) this.#bad('year', year)
    const number = this.#text(file, 'number')
    const announcedOn = this.#date(file['announcedOn'], 'announcedOn')
    const verified = file['verified'] ?? false
    if (typeof verified !== 'boolean') this.#bad('verified', verified)
    const amends = file['amends'] === undefined ? undefined : this.#text(file, 'amends')
    const replaces = file['replaces'] === undefined ? undefined : this.#text(file, 'replaces')
    const holidays = this.#holidays(file['holidays'])
    if (this.#problems.length > 0 || typeof year !== 'number' || number === undefined || announcedOn === undefined)
      return
    return {
      year,
      number,
      announcedOn,
      verified: verified === true,
      ...(amends === undefined ? {} : { amends }),
      ...(replaces === undefined ? {} : { replaces }),
      holidays,
    }
  }

  #json(text: string): unknown {
    try {
      // Editors on Windows put a byte order mark before the text.
      return JSON.parse(text.replace(/^\uFEFF/u, ''))
    } catch (error) {
      return this.#refuse('not-json', '', error instanceof Error ? error.message : '')
    }
  }

  #holidays(listed: unknown): Holiday[] {
    if (!Array.isArray(listed) || listed.length === 0) {
      this.#bad('holidays', listed)
      return []
    }
    return listed.flatMap((one: unknown, at) => {
      const holiday = this.#holiday(one, `holidays[${at}]`)
      return holiday === undefined ? [] : [holiday]
    })
  }

  #holiday(one: unknown, where: string): Holiday | undefined {
    if (!isObject(one)) return this.#bad(where, one)
    this.#fields(one, HOLIDAY_FIELDS, `${where}.`)
    const name = this.#text(one, 'name', `${where}.`)
    const from = this.#date(one['from'], `${where}.from`)
    const through = this.#date(one['through'], `${where}.through`)
    const listed: unknown = one['makeUp'] ?? []
    if (!Array.isArray(listed)) return this.#bad(`${where}.makeUp`, listed)
    const makeUp = listed.map((day: unknown, at) => this.#date(day, `${where}.makeUp[${at}]`))
    if (name === undefined || from === undefined || through === undefined) return undefined
    return [name, from, through, ...makeUp.filter((day) => day !== undefined)]
  }

  #fields(object: Fields, known: ReadonlySet<string>, place: string): void {
    for (const field of Object.keys(object)) {
      if (!known.has(field)) this.#refuse('unknown-field', `${place}${field}`, field)
    }
  }

  #text(object: Fields, field: string, place = ''): string | undefined {
    const value = object[field]
    const where = `${place}${field}`
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

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  if (value === undefined) return ''
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, LONGEST)
}
