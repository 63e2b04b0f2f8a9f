import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvText, utf8, workbookBytes, xlsx } from '../testing/workbooks.ts'
import { beginningOf } from './cells/sound-text.ts'
import { readLedger } from './read-ledger.ts'
import { UnreadableFile } from './unreadable-file.ts'

const unsound = (json: string) => /\\u0000|\\ud[89a-f]/iu.test(json)
const [NUL, HALF] = ['\0', '\uD83D']

/** Where a ledger takes texts over: read, refused, of an unknown column, of a header, ahead of the header. */
const rowsWith = (odd: string) => [
  [`区财政局${odd}`, '', '', ''],
  ['项目编号', '项目名称', '预算金额', `备注${odd}`],
  [`A${odd}1`, `教学${odd}设备`, `三百${odd}`, `见附件${odd}`],
  [`合计${odd}`, '', '', ''],
]

test.each([
  ['.xls', (odd: string) => workbookBytes([{ rows: rowsWith(odd) }], { bookType: 'biff8' })],
  ['.xlsx', (odd: string) => xlsx(rowsWith(odd))],
  ['.csv', (odd: string) => utf8(csvText(rowsWith(odd)))],
  ['.txt', (odd: string) => utf8(`项目名称:教学${odd}设备\n预算金额:三百${odd}\n采购需求:${odd}书架`)],
])('what no database keeps is in no text of a %s', (extension, bytesWith) => {
  for (const odd of [NUL, HALF, `${NUL}${HALF}`]) {
    try {
      expect(unsound(JSON.stringify(readLedger(bytesWith(odd), `l${extension}`)))).toBe(false)
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      expect(unsound(JSON.stringify([error.what, error.remedy]))).toBe(false)
    }
  }
})

test('a refused cell that is cut is cut between characters', () => {
  const bytes = xlsx([
    ['项目编号', '项目名称', '预算金额'],
    ['A', '甲', '😀'.repeat(300)],
    ['B', '乙', `x${'😀'.repeat(300)}`],
  ])
  const { rejected } = readLedger(bytes, 'l.xlsx')
  expect(rejected.map(({ found }) => [found.length, unsound(JSON.stringify(found))])).toEqual([
    [201, false],
    [200, false],
  ])
})

test('the beginning of a text is whole characters, and as long as it may be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(12), (text, length) => {
      const cut = beginningOf(text, length)
      expect(text.startsWith(cut)).toBe(true)
      expect(cut.isWellFormed()).toBe(true)
      expect(cut.length).toBeGreaterThanOrEqual(Math.min(length, text.length) - 1)
    }),
  )
})
