import { workbookBytes } from '@tenderlight/exchange/testing/workbooks'
import { UnreadableFile } from '@tenderlight/exchange/ledger/unreadable-file'
import { expect, test } from 'vitest'
import { readApart } from './read-apart.ts'

const CSV = Buffer.from('项目编号,项目名称,预算金额\nA-1,校舍改造,100\n')
/** Long enough that it cannot be read in no time. */
const LONG = Buffer.from(
  `项目编号,项目名称,预算金额\n${Array.from({ length: 60_000 }, (_, n) => `A-${n},项目${n},100\n`).join('')}`,
)

test('a ledger is read as it would be here, and refused with the same words', async () => {
  const { records } = await readApart({ bytes: CSV, filename: '台账.csv' })
  expect(records).toMatchObject([{ row: 2, procurement: { id: 'A-1', title: '校舍改造' } }])
  const refused: unknown = await readApart({ bytes: Buffer.from('a,b\n1,2'), filename: 'x.csv' }).catch(
    (error: unknown) => error,
  )
  expect(refused).toBeInstanceOf(UnreadableFile)
  expect(refused).toMatchObject({ code: 'no-header', what: { zh: expect.stringContaining('没有找到台账表头') } })
})

test('what takes too long is called damaged, and the next one is read', async () => {
  await expect(readApart({ bytes: LONG, filename: '台账.csv' }, 1)).rejects.toMatchObject({ code: 'damaged' })
  const whole = workbookBytes(
    [
      {
        rows: [
          ['项目编号', '项目名称'],
          ['A', '甲'],
        ],
      },
    ],
    { bookType: 'biff8' },
  )
  expect((await readApart({ bytes: whole, filename: 'l.xls' })).records).toHaveLength(1)
})

test('many at once wait for their turn, while this thread goes on', async () => {
  let turns = 0
  const ticking = setInterval(() => (turns += 1), 5)
  const read = await Promise.all(Array.from({ length: 6 }, () => readApart({ bytes: LONG, filename: '台账.csv' })))
  clearInterval(ticking)
  expect(read.map(({ records }) => records.length)).toEqual(Array(6).fill(60_000))
  expect(turns).toBeGreaterThan(10)
})
