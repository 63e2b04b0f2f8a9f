import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { chartTable } from './chart-data.ts'
import type { ChartData, Tone } from './chart-data.ts'
import { barOption, lineOption, narrowLines } from './chart-option.ts'
import type { Drawing } from './chart-option.ts'
import { PATTERNS } from './chart-theme.ts'
import { binName, histogramData } from './histogram-data.ts'

const drawing = (given: Partial<Drawing> = {}): Drawing => ({
  theme: {
    tones: { green: '#0a0', yellow: '#aa0', red: '#a00', grey: '#aaa', plain: '#00a', second: '#999' },
    text: '#111',
    line: '#eee',
    font: 'serif',
  },
  label: '各月超期事项',
  isStill: false,
  ...given,
})
const TONES = Object.keys(PATTERNS) as Tone[]
const anyData: fc.Arbitrary<ChartData> = fc.integer({ min: 0, max: 8 }).chain((count) =>
  fc.record({
    categoryTitle: fc.constant('月份'),
    categories: fc.constant(Array.from({ length: count }, (_, index) => `${index + 1}月`)),
    series: fc.array(
      fc.record({
        name: fc.string({ minLength: 1 }),
        tone: fc.constantFrom(...TONES),
        values: fc.array(fc.option(fc.integer()), { minLength: count, maxLength: count }),
      }),
      { maxLength: 4 },
    ),
    format: fc.constant((value: number) => `${value} 项`),
  }),
)
interface Shown {
  readonly name: string
  readonly data: readonly (number | '-')[]
}
const shown = (option: object): readonly Shown[] => ('series' in option ? (option.series as readonly Shown[]) : [])

test.each([
  { kind: 'bars', of: barOption },
  { kind: 'lines', of: lineOption },
])('the table says the numbers that the $kind show, and making them changes nothing', ({ of }) => {
  fc.assert(
    fc.property(anyData, (data) => {
      const before = structuredClone({ ...data, format: null })
      const series = shown(of(data, drawing()))
      const { headers, rows } = chartTable(data)
      expect(headers).toEqual(['月份', ...series.map(({ name }) => name)])
      expect(rows).toEqual(
        data.categories.map((category, index) => [
          category,
          ...series.map((one) => (one.data[index] === '-' ? '—' : `${one.data[index]} 项`)),
        ]),
      )
      expect({ ...data, format: null }).toEqual(before)
    }),
  )
})

const DATA: ChartData = {
  categoryTitle: '单位',
  categories: ['教育局', '卫健委'],
  series: [
    { name: '按期', tone: 'green', values: [3, null] },
    { name: '超期', tone: 'red', values: [1, 2] },
  ],
  format: String,
}

test('nothing moves for whoever wants less movement', () => {
  expect(barOption(DATA, drawing({ isStill: true }))).toMatchObject({ animation: false })
  expect(lineOption(DATA, drawing())).toMatchObject({ animation: true })
})

test('it is read out by its label, and tells nothing as HTML', () => {
  expect(barOption(DATA, drawing())).toMatchObject({
    aria: { enabled: true, label: { description: '各月超期事项' } },
    tooltip: { renderMode: 'richText' },
  })
})

test('tones differ by more than colour', () => {
  const bars = TONES.filter((tone) => tone !== 'plain').map((tone) => JSON.stringify(PATTERNS[tone].decal))
  expect(new Set(bars).size).toBe(bars.length)
  const lines = TONES.map((tone) => PATTERNS[tone].symbol)
  expect(new Set(lines).size).toBe(lines.length)
})

test('lying bars are read from the top, stacked ones share a stack', () => {
  const option = barOption(DATA, { ...drawing(), isLying: true, isStacked: true })
  expect(option).toMatchObject({
    xAxis: { type: 'value' },
    yAxis: { type: 'category', inverse: true, data: ['教育局', '卫健委'] },
    series: [{ stack: 'all' }, { stack: 'all' }],
  })
})

test('on a phone long names are broken and not cut off, and the scale has fewer numbers', () => {
  const lying = { ...drawing({ isNarrow: true }), isLying: true }
  const long = {
    ...DATA,
    categories: ['Contract published within 2 working days (district)', '示范区住房和城乡建设局'],
  }
  expect(narrowLines(long)).toBe(3)
  expect(barOption(long, lying)).toMatchObject({
    xAxis: { splitNumber: 3 },
    yAxis: { axisLabel: { overflow: 'break', width: 146 } },
  })
  expect(barOption(long, { ...lying, isNarrow: false })).not.toHaveProperty('yAxis.axisLabel.overflow')
  expect(narrowLines(DATA)).toBe(1)
  expect(barOption(DATA, lying)).not.toHaveProperty('yAxis.axisLabel.overflow')
})

test.each`
  bin                       | name      | because
  ${{ from: 0, to: 5 }}     | ${'0–5'}  | ${'a span'}
  ${{ from: 5, to: 5 }}     | ${'5'}    | ${'one value'}
  ${{ from: 31, to: null }} | ${'31+'}  | ${'no end'}
  ${{ from: null, to: -1 }} | ${'≤ -1'} | ${'no beginning'}
`('a bin is named: $because', ({ bin, name }: { bin: { from: number | null; to: number | null }; name: string }) => {
  expect(binName(bin)).toBe(name)
})

test('bins beyond the limit are of another series, and each bin is in one of them', () => {
  const data = histogramData(
    [
      { from: 0, to: 30, count: 7, isBeyond: false },
      { from: 31, to: null, count: 2, isBeyond: true },
    ],
    { categoryTitle: '天数', within: '期限内', beyond: '超过期限', format: String },
  )
  expect(chartTable(data)).toEqual({
    headers: ['天数', '期限内', '超过期限'],
    rows: [
      ['0–30', '7', '—'],
      ['31+', '—', '2'],
    ],
  })
})
