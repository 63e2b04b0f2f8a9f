import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UnreadableFile } from '../ledger/unreadable-file.ts'
import { utf8, xlsx } from '../testing/workbooks.ts'
import { readIntentions, readPastedIntentions } from './read-intentions.ts'
import type { IntentionsReading } from './record.ts'

const HEADER = ['采购项目名称', '采购需求概况', '预算金额(万元)', '预计采购时间', '备注']

/** What was read, or the refusal of the whole: nothing else may come of a file. */
function readOrRefused(read: () => IntentionsReading): IntentionsReading | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined
    throw error
  }
}

const piece = fc.constantFrom(
  '现将示范区水务局2026年3月采购意向公开如下：',
  HEADER.join('\t'),
  '泵站\t一批\t60\t2026年5月\t预留40%面向中小企业，预留50%面向中小企业',
  '采购项目名称：水泵',
  '预算金额(元)：1e9',
  '备注：',
  '示范区水务局',
  '2026年3月17日',
  '2026年2月30日',
  '| 采购项目名称 | 预算 |',
  '|---|---|',
  '<table><tr><td>采购项目名称<td>预算金额',
  '</table>',
  '\u0000',
  '=1+1',
  '\ud800',
)

test('whatever is pasted, it is read or refused, and each field that is there says where it was read', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom('\n', '\r\n', '\t'), (pieces, glue) => {
      const reading = readOrRefused(() => readPastedIntentions(utf8(pieces.join(glue))))
      for (const { part, fields, readFrom } of reading?.rows ?? []) {
        expect(reading?.parts[part]).toBeDefined()
        expect(Object.keys(readFrom)).toEqual(Object.keys(fields))
      }
    }),
    { numRuns: 500 },
  )
})

test('whatever stands in the cells of a table, no row of it is lost or made up', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom('约三十', '2026.1', '专门面向中小企业采购', '不预留', '合计', '280万', '-1', '1e400'),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell, cell, cell), { maxLength: 12 }), (rows) => {
      const titled = rows.map(([, ...rest], index) => [`项目${index}`, ...rest])
      const reading = readOrRefused(() => readIntentions(xlsx([HEADER, ...titled]), 'a.xlsx'))
      expect(reading?.rows.map(({ row, fields }) => [row, fields['title']])).toEqual(
        titled.map(([title], index) => [index + 2, title]),
      )
    }),
    { numRuns: 150 },
  )
})

test('half of a workbook is a damaged file', () => {
  const whole = xlsx([HEADER, ['泵站', '一批', 60, '2026年5月', '']])
  fc.assert(
    fc.property(fc.nat({ max: whole.length - 1 }), (length) => {
      expect(readOrRefused(() => readIntentions(whole.subarray(0, length), 'a.xlsx'))).toBeUndefined()
    }),
    { numRuns: 100 },
  )
})

test.each`
  because                           | text
  ${'headings without end'}         | ${'示范区水务局2026年3月政府采购意向\n'.repeat(60_000)}
  ${'a line of blanks without end'} | ${`${HEADER.join('\t')}\n泵站\t\t60\t2026年5月\t\n${' '.repeat(1_500_000)}`}
  ${'dates without end'}            | ${`${HEADER.join('\t')}\n泵站\t\t60\t2026年5月\t\n${'2026年3月17日\n'.repeat(80_000)}`}
  ${'introductions without an end'} | ${'现将'.repeat(700_000)}
  ${'labels that are none'}         | ${'采购项目名称'.repeat(200_000)}
`(
  '$because take no longer than others',
  ({ text }) => {
    const started = performance.now()
    readOrRefused(() => readPastedIntentions(utf8(text as string)))
    expect(performance.now() - started).toBeLessThan(8_000)
  },
  20_000,
)
