import { EVENTS } from '@tenderlight/compliance/procurement/events'
import type { DateField } from '@tenderlight/compliance/procurement/events'
import { MATTER_EVENTS } from '@tenderlight/compliance/procurement/matter'
import type { Matter, MatterDateField, NotCounted } from '@tenderlight/compliance/procurement/matter'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { listOf, objectOf, tellRepeats } from '../json/reader.ts'
import type { Reader, Tell } from '../json/reader.ts'
import { codeOf, date, text, truth } from '../json/values.ts'
import { KIND_WORDS, REGIME_WORDS, SUBJECT_WORDS, WHY_WORDS } from '../words/matter-codes.ts'

/** A matter, and the project that it is about, by number. */
export type FiledMatter = Matter & { readonly procurement?: string }

/** A project as far as its matters' terms depend on it. */
export type FiledProject = Pick<Procurement, 'id' | 'title' | 'regime' | DateField>

/** What a file of matters holds. */
export interface MatterFile {
  readonly matters: readonly FiledMatter[]
  readonly procurements?: readonly FiledProject[]
}

const WHAT = {
  zh: '事项的列表 [ … ],或对象 { matters, procurements }',
  en: 'a list of matters [ … ], or an object { matters, procurements }',
}

const dates = <F extends string>(fields: readonly F[]): Readonly<Record<F, Reader<CivilDate>>> =>
  Object.fromEntries(fields.map((field) => [field, date])) as Record<F, Reader<CivilDate>>

const MATTER_DATES: readonly MatterDateField[] = Object.values(MATTER_EVENTS)
const PROJECT_DATES: readonly DateField[] = Object.values(EVENTS)

const span = objectOf<NotCounted>({ from: date, until: date, why: codeOf(WHY_WORDS) }, ['from', 'why'], {
  zh: '对象 { from, until, why }',
  en: 'an object { from, until, why }',
})

const notCounted: Reader<NotCounted> = (value, where, tell) => {
  const read = span(value, where, tell)
  if (read?.until !== undefined && read.until < read.from) {
    tell(`${where}.until`, read.until, { zh: `不早于 ${read.from} 的日期`, en: `a day not before ${read.from}` })
  }
  return read
}

const matter = objectOf<FiledMatter>(
  {
    id: text,
    kind: codeOf(KIND_WORDS),
    procurement: text,
    regime: codeOf(REGIME_WORDS),
    about: codeOf(SUBJECT_WORDS),
    ...dates(MATTER_DATES),
    dueOn: date,
    after: text,
    by: text,
    posted: truth,
    proven: truth,
    mayAffectResult: truth,
    extended: truth,
    grade: text,
    notCounted: listOf(notCounted),
  },
  ['id', 'kind'],
  { zh: '对象 { id, kind, … }', en: 'an object { id, kind, … }' },
)

const project = objectOf<FiledProject>(
  { id: text, title: text, regime: codeOf(REGIME_WORDS), ...dates(PROJECT_DATES) },
  ['id'],
  { zh: '对象 { id, regime, … }', en: 'an object { id, regime, … }' },
)

const shape = objectOf<MatterFile>({ matters: listOf(matter), procurements: listOf(project) }, ['matters'], WHAT)

/** Reads a file of matters: each matter and project once, and `after` names another matter of the file. */
export const matterFile: Reader<MatterFile> = (value, where, tell) => {
  const read = Array.isArray(value) ? listed(value, tell) : shape(value, where, tell)
  const matters = read?.matters ?? []
  const prefix = Array.isArray(value) ? '' : 'matters'
  tellRepeats(matters, ({ id }) => id, prefix, tell)
  tellRepeats(read?.procurements ?? [], ({ id }) => id, 'procurements', tell)
  const ids = new Set(matters.map(({ id }) => id))
  for (const [index, { after, id }] of matters.entries()) {
    if (after !== undefined && (after === id || !ids.has(after))) {
      tell(`${prefix}[${index}].after`, after, {
        zh: '文件中另一事项的 id',
        en: 'the id of another matter of the file',
      })
    }
  }
  return read
}

function listed(value: unknown, tell: Tell): MatterFile {
  return { matters: listOf(matter)(value, '', tell) ?? [] }
}
