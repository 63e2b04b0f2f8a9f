import { withFigures } from '@tenderlight/law/dated-parameter'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { expect, test } from 'vitest'
import { figuresFrom, figuresWith } from '../testing/figures.ts'
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
const MAY = { announcementOn: '2026-05-06' } as const
const JULY = { announcementOn: '2026-07-01' } as const
const PLANNED = {
  announcementOn: undefined,
  intentionOn: undefined,
  tenderPlanOn: undefined,
  fiscalYear: 2026,
} as const
const NO_AMOUNT = {
  estimate: undefined,
  controlPrice: undefined,
  budget: undefined,
  contractAmount: undefined,
} as const
const RAISED = figuresWith('cn.tender.must-tender', '2026-07-01', {
  construction: 600_000_000,
  goods: 200_000_000,
  services: 100_000_000,
})
const large = (id: string) => lot(id, { estimate: 400_000_000 })
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
  ['two lots that each had to be tendered alone', () => ofUnit(SPLIT, { procurements: [large('a'), large('b')] }), []],
  [
    'a lot of no known amount adds nothing',
    () => ofUnit(SPLIT, { procurements: [lot('a'), lot('b'), lot('c', NO_AMOUNT)] }),
    ['breach, of 2000-01-01, a, b'],
  ],
  ['nor do two of them', () => ofUnit(SPLIT, { procurements: [lot('a', NO_AMOUNT), lot('b', NO_AMOUNT)] }), []],
  [
    'a figure raised between two lots: together they are below the higher one',
    () => withFigures(RAISED, () => ofUnit(SPLIT, { procurements: [lot('a', MAY), lot('b', JULY)] })),
    [],
  ],
  [
    'in whatever order they are listed',
    () => withFigures(RAISED, () => ofUnit(SPLIT, { procurements: [lot('a', JULY), lot('b', MAY)] })),
    [],
  ],
  [
    'together at the higher figure, each below that of its own day',
    () =>
      withFigures(RAISED, () =>
        ofUnit(SPLIT, { procurements: [lot('a', MAY), lot('b', { ...JULY, estimate: 400_000_000 })] }),
      ),
    ['breach, of 2000-01-01, a, b'],
  ],
  [
    'the article of the latest lot’s day, which is in the middle of the list',
    () =>
      withFigures(figuresWith(SPLIT, '2026-07-01', null), () =>
        ofUnit(SPLIT, { procurements: [lot('a', MAY), lot('b', JULY), lot('c', MAY)] }),
      ),
    ['breach, of 2026-07-01, a, b, c'],
  ],
  [
    'lots of which no notice is out are of today',
    () =>
      withFigures(figuresWith(SPLIT, '2027-04-02', null), () =>
        ofUnit(SPLIT, { procurements: [lot('a', MAY), lot('b', PLANNED)] }),
      ),
    ['breach, of 2027-04-02, a, b'],
  ],
  [
    'before the article there was nothing to look at',
    () =>
      withFigures(figuresFrom(SPLIT, '2026-07-02'), () =>
        ofUnit(SPLIT, { procurements: [lot('a', MAY), lot('b', JULY)] }),
      ),
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
