import type { ReportSection } from '@tenderlight/contracts/reports'
import { expect, test } from 'vitest'
import { MOST_CATEGORIES, sectionChartData } from './section-chart-data.ts'

const column = (id: string, kind: 'text' | 'count' | 'fen') => ({ id, kind, label: { zh: id, en: id } })
const TABLE: NonNullable<ReportSection['table']> = {
  columns: [column('单位', 'text'), column('已办', 'count'), column('未办', 'count'), column('金额', 'fen')],
  rows: [
    { id: '1', cells: ['教育局', 4, 1, 100] },
    { id: '2', cells: ['水务局', null, null, 200] },
    { id: '3', cells: ['卫健委', null, 2, null] },
  ],
}
const chart = (...series: string[]) => ({ form: 'bars' as const, label: '单位', series })

test('of the table the named columns are drawn, row by row; a row with no value at all is left out', () => {
  const data = sectionChartData({ table: TABLE, chart: chart('已办', '未办') })
  expect(data?.categories).toEqual(['教育局', '卫健委'])
  expect(data?.series.map(({ name, values }) => [name, values])).toEqual([
    ['已办', [4, null]],
    ['未办', [1, 2]],
  ])
  expect(data?.format(4)).toBe('4')
})

test.each`
  section                                                                        | because
  ${{ table: TABLE }}                                                            | ${'nothing is asked to be drawn'}
  ${{ chart: chart('已办') }}                                                    | ${'there is no table'}
  ${{ table: TABLE, chart: chart('已办', '金额') }}                              | ${'amounts and counts have no scale in common'}
  ${{ table: TABLE, chart: chart('没有') }}                                      | ${'there is no such column'}
  ${{ table: { ...TABLE, rows: TABLE.rows.slice(0, 2) }, chart: chart('已办') }} | ${'one bar is no comparison'}
`('nothing is drawn where $because', ({ section }) => {
  expect(sectionChartData(section)).toBeNull()
})

test('of many rows the first ones are drawn', () => {
  const rows = Array.from({ length: 60 }, (_, at) => ({ id: `${at}`, cells: [`单位${at}`, at, 0, 0] }))
  const data = sectionChartData({ table: { ...TABLE, rows }, chart: chart('已办') })
  expect(data?.categories).toHaveLength(MOST_CATEGORIES)
  expect(data?.categories[0]).toBe('单位0')
})
