import { expect, test } from 'vitest'
import { csvText, endlessXls, gb18030, utf8, workbookBytes, xlsx } from '../testing/workbooks.ts'
import { isForSheetJs, readLedger } from './read-ledger.ts'
import { readLedgerSafely } from './read-ledger-safely.ts'
import { UnreadableFile } from './unreadable-file.ts'

const ROWS = [
  ['项目编号', '项目名称', '预算金额(万元)', '意向公开日期'],
  ['A-1', '校舍改造', 120, '2026-02-10'],
  ['A-2', '泵站', '没有', '2026-02-11'],
]
const XML = workbookBytes([{ rows: ROWS }], { bookType: 'xlml' })

test.each`
  because                         | bytes                                                                   | apart
  ${'.xls'}                       | ${workbookBytes([{ rows: ROWS }], { bookType: 'biff8' })}               | ${true}
  ${'the XML of Excel 2003'}      | ${XML}                                                                  | ${true}
  ${'the same in GB18030'}        | ${gb18030(Buffer.from(XML).toString('utf8'))}                           | ${true}
  ${'the same in UTF-16'}         | ${Buffer.from(`\uFEFF${Buffer.from(XML).toString('utf8')}`, 'utf16le')} | ${true}
  ${'.xlsx: a reader of our own'} | ${xlsx(ROWS)}                                                           | ${false}
  ${'.csv'}                       | ${utf8(csvText(ROWS.map((row) => row.map(String))))}                    | ${false}
  ${'a notice'}                   | ${utf8('现将示范区水务局2026年3月采购意向公开如下')}                    | ${false}
  ${'a page'}                     | ${utf8('<html><body><table></table></body></html>')}                    | ${false}
  ${'a picture'}                  | ${Buffer.from([0x89, 0x50, 0x4e, 0x47])}                                | ${false}
  ${'nothing'}                    | ${new Uint8Array()}                                                     | ${false}
`('what SheetJS reads is read apart: $because', ({ bytes, apart }: { bytes: Uint8Array; apart: boolean }) => {
  expect(isForSheetJs(bytes)).toBe(apart)
})

test.each`
  form       | filename    | bytes
  ${'.xls'}  | ${'l.xls'}  | ${workbookBytes([{ rows: ROWS }], { bookType: 'biff8' })}
  ${'.xml'}  | ${'l.xls'}  | ${XML}
  ${'.xlsx'} | ${'l.xlsx'} | ${xlsx(ROWS)}
`('$form is read as it would be here', async ({ filename, bytes }: { filename: string; bytes: Uint8Array }) => {
  const reading = await readLedgerSafely({ bytes, filename })
  expect(reading).toEqual(readLedger(bytes, filename))
  expect([reading.records.length, reading.rejected.length]).toEqual([1, 1])
})

test('a file over which SheetJS never gets to an end is called damaged, and the next one is read', async () => {
  const refused = await readLedgerSafely({ bytes: endlessXls(ROWS), filename: 'l.xls' }, 600).catch(
    (error: unknown) => error,
  )
  expect(refused).toBeInstanceOf(UnreadableFile)
  expect(refused).toMatchObject({
    code: 'damaged',
    what: { zh: expect.stringContaining('读取 1 秒仍未结束') as string },
  })
  const bytes = workbookBytes([{ rows: ROWS }], { bookType: 'biff8' })
  expect((await readLedgerSafely({ bytes, filename: 'l.xls' })).records).toHaveLength(1)
})

test('a refusal comes with the words that it has here', async () => {
  const bytes = workbookBytes(
    [
      {
        rows: [
          ['a', 'b'],
          ['1', '2'],
        ],
      },
    ],
    { bookType: 'biff8' },
  )
  const refused = await readLedgerSafely({ bytes, filename: 'l.xls' }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(UnreadableFile)
  expect(refused).toMatchObject({
    code: 'no-header',
    what: { zh: expect.stringContaining('没有找到台账表头') as string },
  })
})
