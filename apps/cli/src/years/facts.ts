import type { TenderObject } from '@tenderlight/compliance/procurement/tender-facts'
import { RATE_WORDS } from '@tenderlight/compliance/years/targets'
import type { DistrictYear, Rate } from '@tenderlight/compliance/years/district-year'
import type { AnnualReport, UnitYear } from '@tenderlight/compliance/years/unit-year'
import type { Fen } from '@tenderlight/law/money'
import { isObject, listOf, objectOf, tellRepeats } from '../json/reader.ts'
import type { Reader } from '../json/reader.ts'
import { codeOf, count, date, money, orNull, text, truth, year } from '../json/values.ts'

/** What a ledger has no column for, of one project. */
export interface ProjectFacts {
  readonly id: string
  readonly fiscalYear?: number
  readonly budgetItem?: string
  readonly catalogueItem?: string
  readonly methodApproved?: boolean
  readonly budgetAdjusted?: boolean
  readonly site?: string
  readonly tenderObject?: TenderObject
  readonly estimate?: Fen
}

/** What a ledger cannot know of a unit's year, of a district's year, and of projects (docs/command.md). */
export interface Facts {
  readonly units?: readonly Omit<UnitYear, 'procurements'>[]
  readonly district?: readonly Omit<DistrictYear, 'procurements'>[]
  readonly procurements?: readonly ProjectFacts[]
}

const WHOLE = 10_000

const OBJECTS = {
  construction: { zh: '施工', en: 'construction' },
  goods: { zh: '货物', en: 'goods' },
  services: { zh: '服务', en: 'services' },
} as const

const report: Reader<AnnualReport> = objectOf<AnnualReport>({ publishedOn: date, explanation: text }, ['publishedOn'], {
  zh: '对象 { publishedOn, explanation },没有公告的写 null',
  en: 'an object { publishedOn, explanation }, or null',
})

const unit = objectOf<Omit<UnitYear, 'procurements'>>(
  {
    unit: text,
    year,
    gpBudgetTotal: money,
    report: orNull(report),
    reportDueOn: date,
    overdueContracts: count,
    arrearsDisclosedOn: date,
  },
  ['unit', 'year'],
  { zh: '对象 { unit, year, … }', en: 'an object { unit, year, … }' },
)

/** A rate: counted, as `"98.5%"`, or in basis points. */
const rate: Reader<Rate> = (value, where, tell) => {
  if (typeof value === 'string') {
    const [, whole, decimals = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?%$/.exec(value.trim()) ?? []
    const basisPoints = Number(`${whole}${decimals.padEnd(2, '0')}`)
    if (basisPoints <= WHOLE) return { basisPoints }
  }
  if (isObject(value)) {
    const { basisPoints: points, denominator: all, numerator: part } = value
    if (isCount(points) && points <= WHOLE) return { basisPoints: points }
    if (isCount(part) && isCount(all) && part <= all) return { numerator: part, denominator: all }
  }
  tell(where, value, {
    zh: '{ "numerator", "denominator" }(分子不大于分母)、"98.5%" 或 { "basisPoints" }(0 至 10000)',
    en: '{ "numerator", "denominator" } (at most 1), "98.5%" or { "basisPoints" } (0 to 10000)',
  })
  return undefined
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

const rates = objectOf<Readonly<Record<string, Rate>>>(
  Object.fromEntries(Object.keys(RATE_WORDS).map((name) => [name, rate])),
  [],
  { zh: '对象 { 指标名: 比率 }', en: 'an object { name: rate }' },
)

const district = objectOf<Omit<DistrictYear, 'procurements'>>(
  { year, smeContractTotal: money, rates, reviewedRules: listOf(text) },
  ['year'],
  { zh: '对象 { year, … }', en: 'an object { year, … }' },
)

const project = objectOf<ProjectFacts>(
  {
    id: text,
    fiscalYear: year,
    budgetItem: text,
    catalogueItem: text,
    methodApproved: truth,
    budgetAdjusted: truth,
    site: text,
    tenderObject: codeOf(OBJECTS),
    estimate: money,
  },
  ['id'],
  { zh: '对象 { id, … }', en: 'an object { id, … }' },
)

const shape = objectOf<Facts>({ units: listOf(unit), district: listOf(district), procurements: listOf(project) }, [], {
  zh: '对象 { units, district, procurements }',
  en: 'an object { units, district, procurements }',
})

/** Reads the facts, each unit's year, district's year and project once. */
export const facts: Reader<Facts> = (value, where, tell) => {
  const read = shape(value, where, tell)
  tellRepeats(read?.units ?? [], (one) => `${one.unit} ${one.year}`, 'units', tell)
  tellRepeats(read?.district ?? [], (one) => `${one.year}`, 'district', tell)
  tellRepeats(read?.procurements ?? [], ({ id }) => id, 'procurements', tell)
  return read
}
