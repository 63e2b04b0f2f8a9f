import { existsSync, readFileSync } from 'node:fs'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import { describe, expect, test } from 'vitest'
import type { Level } from '../finding.ts'
import { STATEMENTS, statementById } from '../statements/statements.ts'
import { figuresMissing } from '../testing/catalogue-figures.ts'
import type { FigureRow } from '../testing/catalogue-figures.ts'
import type { Statement } from './rule.ts'

const CATALOGUE = new URL('../../../../../shared/rulebook/catalogue.json', import.meta.url)

interface CatalogueRule extends FigureRow {
  readonly jurisdiction: string
  readonly regime: string
  readonly verification: string
}

const PLACES: Readonly<Record<string, JurisdictionId>> = {
  'CN national': 'cn',
  Anhui: 'cn-34',
  'Hubei (下陆)': 'cn-42',
  'Liaoning (鲅鱼圈)': 'cn-21',
  'Zhejiang (镇海, 常山)': 'cn-33',
  'Wuhu-鸠江': 'jiujiang',
  'Yingkou-鲅鱼圈': 'bayuquan',
  'Ningbo-镇海': 'zhenhai',
  'Huangshi-下陆': 'xialu',
  'Quzhou-常山': 'changshan',
}

/** The levels of a district's chain: country, province, district. */
const DISTRICT_DEPTH = 3

/** Encouragement is advice; what a district says is its promise; the rest is law. */
function levelOf({ consequence, jurisdiction }: CatalogueRule): Level {
  if (consequence.startsWith('ENCOURAGE')) return 'encouragement'
  const place = PLACES[jurisdiction]
  return place !== undefined && JURISDICTIONS[place].chain.length === DISTRICT_DEPTH ? 'commitment' : 'law'
}

/** A rule may hold under more laws than its row names, never under fewer. */
function covers({ regime }: Statement, row: CatalogueRule): boolean {
  if (regime === 'both') return true
  return row.regime.startsWith(regime === 'tendering' ? 'TENDER' : 'GP ')
}

/** Without the catalogue beside the project its ids, figures and marks cannot be compared: the suite is skipped. */
const present = existsSync(CATALOGUE)

describe.runIf(present)('against the catalogue', () => {
  const catalogue = present ? (JSON.parse(readFileSync(CATALOGUE, 'utf8')) as CatalogueRule[]) : []
  const known = catalogue.flatMap((row) => {
    const statement = statementById(row.id)
    return statement === undefined ? [] : [{ row, statement }]
  })

  test('every rule of the catalogue is in the product', () => {
    expect(catalogue.map(({ id }) => id).filter((id) => statementById(id) === undefined)).toEqual([])
    expect(catalogue).toHaveLength(145)
  })

  test('and nothing else, but for the checks of the product’s own', () => {
    const ids = new Set(catalogue.map(({ id }) => id))
    const own = STATEMENTS.filter(({ id }) => !ids.has(id))
    for (const { id, parameter } of own) {
      expect([id, parameter.values.map(({ citation }) => citation.verification)]).toEqual([id, ['own rule']])
    }
  })

  test('every figure stands in its row, in the row’s unit', () => {
    expect(known.flatMap(({ row, statement }) => figuresMissing(statement.parameter, row))).toEqual([])
  })

  test('the mark of who checked the figure is the catalogue’s', () => {
    for (const { row, statement } of known) {
      const mark = statement.parameter.values.at(-1)?.citation.verification
      expect([row.id, mark]).toEqual([row.id, row.verification])
    }
  })

  test('what breaches law or promise here does so in the catalogue', () => {
    for (const { row, statement } of known) expect([row.id, statement.level]).toEqual([row.id, levelOf(row)])
  })

  test('each holds in its place and under its law', () => {
    for (const { row, statement } of known) {
      expect([row.id, statement.jurisdiction]).toEqual([row.id, PLACES[row.jurisdiction]])
      expect([row.id, covers(statement, row)]).toEqual([row.id, true])
    }
  })

  test('what no record can tell says what it would need', () => {
    for (const { id, evaluated, needs } of STATEMENTS.filter(({ evaluated }) => !evaluated)) {
      expect([id, evaluated, needs.length > 0]).toEqual([id, false, true])
    }
  })
})
