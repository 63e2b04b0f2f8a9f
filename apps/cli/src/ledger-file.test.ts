import { endlessXls, workbookBytes } from '@tenderlight/exchange/testing/workbooks'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readLedgerFile } from './ledger-file.ts'
import { processTerminal } from './terminal.ts'
import { scratch } from './testing/launch.ts'
import { Unusable } from './unusable.ts'

const ROWS = [
  ['项目编号', '项目名称', '预算金额(万元)'],
  ['A-1', '校舍改造', 120],
]
const { folder, remove } = scratch()
afterAll(remove)

test.each`
  lang    | message                                                  | todo
  ${'zh'} | ${/台账\.xls.*读取 1 秒仍未结束,文件很可能已损坏/u}      | ${/另存为 \.xlsx 后重试/u}
  ${'en'} | ${/台账\.xls.*had not ended after 1 s.*likely damaged/u} | ${/save it as \.xlsx and try again/u}
`(
  'a damaged .xls that is never read to its end ($lang) is unusable input: which file, what, and what to do',
  async ({ lang, message, todo }: { lang: string; message: RegExp; todo: RegExp }) => {
    const file = join(folder, '台账.xls')
    writeFileSync(file, endlessXls(ROWS))
    const told: unknown = await readLedgerFile(file, processTerminal(['--lang', lang]), 600).catch(
      (error: unknown) => error,
    )
    expect(told).toBeInstanceOf(Unusable)
    expect(told).toMatchObject({
      message: expect.stringMatching(message) as string,
      todo: [expect.stringMatching(todo) as string],
    })
  },
)

test('a whole one is read', async () => {
  const file = join(folder, '好的台账.xls')
  writeFileSync(file, workbookBytes([{ rows: ROWS }], { bookType: 'biff8' }))
  const { records } = await readLedgerFile(file, processTerminal([]))
  expect(records).toMatchObject([{ row: 2, procurement: { id: 'A-1', budget: 120_000_000 } }])
})
