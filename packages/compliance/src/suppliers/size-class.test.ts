import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { sizeStandard } from '@tenderlight/law/parameters/size-standard'
import type { Industry } from '@tenderlight/law/parameters/size-standard'
import { INDUSTRIES, sizeClassOf } from './size-class.ts'

const ON = '2026-03-02'
const WAN = 1_000_000
const ORDER = ['micro', 'small', 'medium', 'large']

const sized = (industry: Industry, employees?: number, revenue?: number, assets?: number) =>
  sizeClassOf(
    industry,
    {
      ...(employees === undefined ? {} : { employees }),
      ...(revenue === undefined ? {} : { revenue: revenue * WAN }),
      ...(assets === undefined ? {} : { assets: assets * WAN }),
    },
    ON,
  )

test('the standard has the sixteen industries and is marked unverified', () => {
  expect(INDUSTRIES.toSorted()).toEqual(Object.keys(sizeStandard.values[0]?.value ?? {}).toSorted())
  expect(INDUSTRIES).toHaveLength(16)
  expect(sizeStandard.values.map(({ citation }) => citation.verification)).toEqual(['unverified'])
})

describe('the lower limits, each measure alone at the limit and one below (the others high above)', () => {
  const high = 1_000_000
  // Limits in persons and 万元, written down a second time from the text of the standard.
  test.each`
    industry                 | measure        | large     | medium  | small
    ${'agriculture'}         | ${'revenue'}   | ${20000}  | ${500}  | ${50}
    ${'industry'}            | ${'employees'} | ${1000}   | ${300}  | ${20}
    ${'industry'}            | ${'revenue'}   | ${40000}  | ${2000} | ${300}
    ${'construction'}        | ${'revenue'}   | ${80000}  | ${6000} | ${300}
    ${'construction'}        | ${'assets'}    | ${80000}  | ${5000} | ${300}
    ${'wholesale'}           | ${'employees'} | ${200}    | ${20}   | ${5}
    ${'wholesale'}           | ${'revenue'}   | ${40000}  | ${5000} | ${1000}
    ${'retail'}              | ${'employees'} | ${300}    | ${50}   | ${10}
    ${'retail'}              | ${'revenue'}   | ${20000}  | ${500}  | ${100}
    ${'transport'}           | ${'employees'} | ${1000}   | ${300}  | ${20}
    ${'transport'}           | ${'revenue'}   | ${30000}  | ${3000} | ${200}
    ${'storage'}             | ${'employees'} | ${200}    | ${100}  | ${20}
    ${'storage'}             | ${'revenue'}   | ${30000}  | ${1000} | ${100}
    ${'post'}                | ${'employees'} | ${1000}   | ${300}  | ${20}
    ${'post'}                | ${'revenue'}   | ${30000}  | ${2000} | ${100}
    ${'lodging'}             | ${'employees'} | ${300}    | ${100}  | ${10}
    ${'lodging'}             | ${'revenue'}   | ${10000}  | ${2000} | ${100}
    ${'catering'}            | ${'employees'} | ${300}    | ${100}  | ${10}
    ${'catering'}            | ${'revenue'}   | ${10000}  | ${2000} | ${100}
    ${'information'}         | ${'employees'} | ${2000}   | ${100}  | ${10}
    ${'information'}         | ${'revenue'}   | ${100000} | ${1000} | ${100}
    ${'software'}            | ${'employees'} | ${300}    | ${100}  | ${10}
    ${'software'}            | ${'revenue'}   | ${10000}  | ${1000} | ${50}
    ${'real-estate'}         | ${'revenue'}   | ${200000} | ${1000} | ${100}
    ${'real-estate'}         | ${'assets'}    | ${10000}  | ${5000} | ${2000}
    ${'property-management'} | ${'employees'} | ${1000}   | ${300}  | ${100}
    ${'property-management'} | ${'revenue'}   | ${5000}   | ${1000} | ${500}
    ${'leasing-business'}    | ${'employees'} | ${300}    | ${100}  | ${10}
    ${'leasing-business'}    | ${'assets'}    | ${120000} | ${8000} | ${100}
    ${'other'}               | ${'employees'} | ${300}    | ${100}  | ${10}
  `('$industry by $measure', ({ industry, measure, large, medium, small }) => {
    const unit = measure === 'employees' ? 1 : WAN
    const at = (value: number) =>
      sizeClassOf(industry, { employees: high, revenue: high * WAN, assets: high * WAN, [measure]: value }, ON)
    expect(at(large * unit)).toEqual({ size: 'large' })
    expect(at(large * unit - 1)).toEqual({ size: 'medium' })
    expect(at(medium * unit)).toEqual({ size: 'medium' })
    expect(at(medium * unit - 1)).toEqual({ size: 'small' })
    expect(at(small * unit)).toEqual({ size: 'small' })
    expect(at(small * unit - 1)).toEqual({ size: 'micro' })
    expect(at(0)).toEqual({ size: 'micro' })
  })
})

test.each`
  because                                                  | industry         | employees    | revenue      | assets       | expected
  ${'not listed: 99 persons are small'}                    | ${'other'}       | ${99}        | ${undefined} | ${undefined} | ${{ size: 'small' }}
  ${'not listed: 100 persons are medium'}                  | ${'other'}       | ${100}       | ${undefined} | ${undefined} | ${{ size: 'medium' }}
  ${'many people and little revenue: one class down each'} | ${'industry'}    | ${1200}      | ${1999}      | ${undefined} | ${{ size: 'small' }}
  ${'much revenue and few people: micro'}                  | ${'software'}    | ${9}         | ${50_000}    | ${undefined} | ${{ size: 'micro' }}
  ${'assets do not matter where the industry has none'}    | ${'software'}    | ${150}       | ${2000}      | ${0}         | ${{ size: 'medium' }}
  ${'one measure missing, the other already micro'}        | ${'retail'}      | ${3}         | ${undefined} | ${undefined} | ${{ size: 'micro' }}
  ${'one measure missing: at most what the other says'}    | ${'retail'}      | ${30}        | ${undefined} | ${undefined} | ${{ missing: ['revenue'], atMost: 'small', mayBeEmpty: false }}
  ${'nothing known'}                                       | ${'real-estate'} | ${undefined} | ${undefined} | ${undefined} | ${{ missing: ['revenue', 'assets'], atMost: 'large', mayBeEmpty: false }}
`('$because', ({ industry, employees, revenue, assets, expected }) => {
  expect(sized(industry, employees, revenue, assets)).toEqual(expected)
})

test('a new enterprise without last year’s data cannot be classed, and may leave the fields empty', () => {
  expect(sizeClassOf('other', {}, ON, { isNew: true })).toEqual({
    missing: ['employees'],
    atMost: 'large',
    mayBeEmpty: true,
  })
})

test('there is no class before the standard', () => {
  expect(sizeClassOf('other', { employees: 5 }, '2011-06-18')).toEqual({ size: 'micro' })
  expect(sizeClassOf('other', { employees: 5 }, '2011-06-17')).toBeUndefined()
})

test.each([-1, 1.5, Number.NaN])('%s persons are refused', (employees) => {
  expect(() => sizeClassOf('other', { employees }, ON)).toThrow(RangeError)
})

test('growing never makes an enterprise smaller', () => {
  const amount = fc.integer({ min: 0, max: 250_000 })
  fc.assert(
    fc.property(
      fc.constantFrom(...INDUSTRIES),
      amount,
      amount,
      amount,
      amount,
      (industry, people, money, assets, more) => {
        const before = sized(industry, people, money, assets)
        const after = sized(industry, people + more, money + more, assets + more)
        const rank = (found: typeof before) => (found !== undefined && 'size' in found ? ORDER.indexOf(found.size) : -1)
        expect(rank(before)).toBeGreaterThanOrEqual(0)
        expect(rank(after)).toBeGreaterThanOrEqual(rank(before))
      },
    ),
  )
})
