import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { expect, test } from 'vitest'
import { around, lot, ofUnit, one } from '../testing/unit-years.ts'
import type { Overrides } from '../testing/unit-years.ts'
import { yearLine } from '../testing/year-line.ts'
import type { DistrictYear } from './district-year.ts'
import { judgeDistrictYear } from './judge-district-year.ts'

const ofDistrict = (rule: string, year: DistrictYear, jurisdiction: JurisdictionId) =>
  judgeDistrictYear(year, around('2025-02-01', jurisdiction))
    .filter((finding) => finding.rule === rule)
    .map(yearLine)

const signed = (id: string, more: Overrides = {}) =>
  one(id, { contractAmount: 30_000_000_000, contractSignedOn: '2024-06-03', ...more })

const SPLIT = 'cn.tender.split'
const AMOUNT = 'zhenhai.kpi.sme-amount'

// Each row says what a finding about the year names: no case is told by its verdict alone.
test.each<[because: string, found: () => readonly string[], said: readonly string[]]>([
  [
    'two lots of one site',
    () => ofUnit(SPLIT, { procurements: [lot('a'), lot('b')] }),
    ['breach, of 2000-01-01, a, b'],
  ],
  [
    'one of them tendered by invitation',
    () => ofUnit(SPLIT, { procurements: [lot('a'), lot('b', { method: 'invited-tender' })] }),
    [],
  ],
  ['one of them openly', () => ofUnit(SPLIT, { procurements: [lot('a'), lot('b', { method: 'open-tender' })] }), []],
  [
    'no site on record',
    () => ofUnit(SPLIT, { procurements: [lot('a', { site: undefined }), lot('b', { site: undefined })] }),
    [],
  ],
  [
    'services of no known object',
    () => ofUnit(SPLIT, { procurements: [lot('a', { category: 'services' }), lot('b', { category: 'services' })] }),
    [],
  ],
  [
    'a lot that had to be tendered alone',
    () => ofUnit(SPLIT, { procurements: [lot('a'), lot('b', { estimate: 400_000_000 })] }),
    [],
  ],
  [
    'a lot and the sum one fen below',
    () => ofUnit(SPLIT, { procurements: [lot('a'), lot('b', { estimate: 199_999_999 })] }),
    [],
  ],
  [
    'contracts of small firms reach the sum',
    () =>
      ofDistrict(
        AMOUNT,
        {
          year: 2024,
          procurements: [signed('a', { contractAmount: 72_000_000_000 }), signed('b', { winnerScale: 'large' })],
        },
        'zhenhai',
      ),
    ['compliant, due 2024-12-31, of 2024-01-01, a'],
  ],
  [
    'a size that is lacking may decide',
    () =>
      ofDistrict(
        AMOUNT,
        {
          year: 2024,
          procurements: [signed('a'), signed('b', { winnerScale: undefined, contractAmount: 72_000_000_000 })],
        },
        'zhenhai',
      ),
    ['cannot-tell, winnerScale, of 2024-01-01, a'],
  ],
  [
    'an amount that is lacking may decide',
    () =>
      ofDistrict(
        AMOUNT,
        { year: 2024, procurements: [signed('a'), signed('b', { contractAmount: undefined })] },
        'zhenhai',
      ),
    ['cannot-tell, contractAmount, of 2024-01-01, a'],
  ],
  [
    'both may',
    () =>
      ofDistrict(
        AMOUNT,
        {
          year: 2024,
          procurements: [signed('a', { winnerScale: undefined }), signed('b', { contractAmount: undefined })],
        },
        'zhenhai',
      ),
    ['cannot-tell, winnerScale, contractAmount, of 2024-01-01'],
  ],
  [
    'neither decides where too much lacks',
    () =>
      ofDistrict(
        AMOUNT,
        { year: 2024, procurements: [signed('a'), signed('b', { winnerScale: undefined })] },
        'zhenhai',
      ),
    ['breach, due 2024-12-31, of 2024-01-01, a'],
  ],
  [
    'a sum that the district states names no contract',
    () => ofDistrict(AMOUNT, { year: 2024, smeContractTotal: 72_000_000_000 }, 'zhenhai'),
    ['compliant, due 2024-12-31, of 2024-01-01'],
  ],
])('%s', (_, found, said) => {
  expect(found()).toStrictEqual(said)
})
