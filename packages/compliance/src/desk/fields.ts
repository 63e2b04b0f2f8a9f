import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { deskProblem } from './problems.ts'
import type { DeskProblem } from './problems.ts'

const EARLIEST: CivilDate = '2000-01-01'
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u
/** A name that stands in addresses and keys. */
const ID = /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/u
const LONGEST_ID = 40

/** A field of an object; undefined for what is no object or has no such field of its own. */
function own(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null && !Array.isArray(json) && Object.hasOwn(json, name)
    ? (json as Readonly<Record<string, unknown>>)[name]
    : undefined
}

/**
 * Reads the fields of something that was written as JSON. What is wrong is put in `problems`, and the answer is a value of the
 * right kind all the same: it is of use only while `problems` is empty. Never throws.
 */
export class Fields {
  readonly problems: DeskProblem[]
  readonly #json: unknown
  readonly #at: string

  constructor(json: unknown, at = '', problems: DeskProblem[] = []) {
    this.#json = json
    this.#at = at
    this.problems = problems
  }

  has(name: string): boolean {
    const value = own(this.#json, name)
    return value !== undefined && value !== null
  }

  text(name: string, longest: number, least = 1): string {
    const value = own(this.#json, name)
    if (typeof value !== 'string') return this.#wrong(name, '请填写。', 'This is to be filled in.', '')
    const text = value.trim()
    if (text.length < least) return this.#wrong(name, '请填写。', 'This is to be filled in.', '')
    if (text.length > longest)
      return this.#wrong(name, `请控制在 ${longest} 字以内。`, `At most ${longest} characters.`, '')
    return text
  }

  id(name: string): string {
    const text = this.text(name, LONGEST_ID)
    if (text === '' || ID.test(text)) return text
    return this.#wrong(name, '只能用小写字母、数字和短横线。', 'Lower-case letters, digits and hyphens only.', '')
  }

  uuid(name: string): string {
    const value = own(this.#json, name)
    if (typeof value === 'string' && UUID.test(value)) return value
    return this.#wrong(name, '请选择一项。', 'Choose one.', '')
  }

  whole(name: string, least: number, most: number): number {
    const value = own(this.#json, name)
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most) return value
    return this.#wrong(name, `应为 ${least} 至 ${most} 之间的整数。`, `A whole number from ${least} to ${most}.`, least)
  }

  /** Null where nothing is written. */
  wholeOrNull(name: string, least: number, most: number): number | null {
    return this.has(name) ? this.whole(name, least, most) : null
  }

  day(name: string): CivilDate {
    const value = own(this.#json, name)
    const day = typeof value === 'string' ? parseCivilDate(value) : undefined
    return day ?? this.#wrong(name, '日期应写作 2026-11-21。', 'Write the day as 2026-11-21.', EARLIEST)
  }

  oneOf<W extends string>(name: string, words: readonly [W, ...W[]]): W {
    const value = own(this.#json, name)
    return words.find((word) => word === value) ?? this.#wrong(name, '请选择一项。', 'Choose one.', words[0])
  }

  /** At least one of `words`, each once, in their order. */
  someOf<W extends string>(name: string, words: readonly W[]): readonly W[] {
    const value = own(this.#json, name)
    const given: readonly unknown[] = Array.isArray(value) ? value : []
    const known = words.filter((word) => given.includes(word))
    if (known.length > 0 && known.length === given.length) return known
    return this.#wrong(name, '请至少选择一项,不能重复。', 'Choose at least one, each once.', known)
  }

  /** Each entry of a list of `least` to `most` entries, as `read` takes it from its own fields. */
  list<T>(
    name: string,
    { least, most }: { readonly least: number; readonly most: number },
    read: (of: Fields) => T,
  ): readonly T[] {
    const value = own(this.#json, name)
    const given: readonly unknown[] = Array.isArray(value) ? value : []
    if (!Array.isArray(value) || given.length < least || given.length > most)
      return this.#wrong(name, `应有 ${least} 至 ${most} 项。`, `From ${least} to ${most} entries.`, [])
    return given.map((one, index) => read(new Fields(one, `${this.#at}${name}.${index + 1}.`, this.problems)))
  }

  /** From `least` to `most` keys, none twice. */
  uuids(name: string, { least, most }: { readonly least: number; readonly most: number }): readonly string[] {
    const value = own(this.#json, name)
    const given: readonly unknown[] = Array.isArray(value) ? value : []
    const keys = given.filter((one): one is string => typeof one === 'string' && UUID.test(one))
    if (keys.length < given.length || keys.length < least || keys.length > most)
      return this.#wrong(name, `请选择 ${least} 至 ${most} 项。`, `Choose from ${least} to ${most}.`, [])
    this.once(name, keys)
    return keys
  }

  /** Says what is wrong with a field, and goes on with `instead`. */
  #wrong<T>(name: string, zh: string, en: string, instead: T): T {
    this.refuse(name, zh, en)
    return instead
  }

  refuse(name: string, zh: string, en: string): void {
    this.problems.push(deskProblem(`${this.#at}${name}`, zh, en))
  }

  /** Refuses what stands twice in a list. */
  once(name: string, values: readonly string[]): void {
    if (new Set(values).size < values.length) this.refuse(name, '有重复的项。', 'Something stands there twice.')
  }
}
