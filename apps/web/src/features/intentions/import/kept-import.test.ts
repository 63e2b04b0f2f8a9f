import type { ReadMany } from '@tenderlight/contracts/intentions-import'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeDraft } from '../draft.ts'
import { draftOf, importOf, readImport, writeImport } from './kept-import.ts'

const ROW = '7d444840-9dc0-41d1-b245-5ffdce74fad2'
const READING: ReadMany = {
  name: '意向.xlsx',
  parts: [{ name: '采购意向', buyer: null, publishedOn: null }],
  rows: [
    {
      row: ROW,
      part: 0,
      line: 2,
      fields: { title: '书架', budget: 60_000_000, measure: 'exclusive' },
      readFrom: {
        title: { words: '书架', column: '采购项目名称', cell: 'B2' },
        budget: { words: '60', column: '预算金额(万元)', cell: 'D2' },
        measure: { words: '专门面向中小企业', column: '备注', cell: 'F2' },
      },
      unread: [
        {
          field: 'expectedMonth',
          column: '预计采购时间',
          cell: 'E2',
          found: '明年',
          expected: { zh: '月份', en: 'a month' },
        },
      ],
      known: [],
      otherUnit: null,
    },
  ],
  unknownColumns: ['处室'],
  notes: [],
}

test('each field of a row says in which cell it stands, and the words where they say it otherwise', () => {
  const [row] = importOf(READING).rows
  expect(row?.draft).toMatchObject({ title: '书架', budget: 60_000_000, measure: 'exclusive' })
  expect(row?.draft.readFrom).toMatchObject({
    title: 'B2 采购项目名称',
    budget: 'D2 预算金额(万元):60',
    measure: 'F2 备注:专门面向中小企业',
  })
})

test('what is reserved whole is the whole budget, by the words that say so', () => {
  const { draft } = importOf(READING).rows[0] ?? expect.fail()
  expect([draft.reservedSme, draft.reservedSmallMicro]).toEqual([60_000_000, 60_000_000])
  expect(draft.readFrom['reservedSme']).toBe('F2 备注:专门面向中小企业')
})

test('a share of the budget becomes its amount', () => {
  const draft = draftOf({
    fields: { budget: 100_000_000, measure: 'partial', reservedSmeShare: 4000 },
    readFrom: { reservedSmeShare: { words: '预留40%', column: null, cell: null } },
  })
  expect([draft.reservedSme, draft.readFrom['reservedSme']]).toEqual([40_000_000, '预留40%'])
})

test('what is on record already and what is another unit’s is left out until somebody chooses it', () => {
  const known = { kind: 'procurement' as const, id: ROW, number: 'CG-1', publishedOn: null, same: false }
  const [row] = READING.rows
  if (row === undefined) expect.fail()
  const rows = [row, { ...row, known: [known] }, { ...row, otherUnit: '水务局' }]
  expect(importOf({ ...READING, rows }).rows.map(({ chosen }) => chosen)).toEqual([true, false, false])
})

test('an import survives a reload with everything that was changed', () => {
  const read = importOf(READING)
  const changed = {
    ...read,
    rows: read.rows.map((row) => ({
      ...row,
      draft: changeDraft(row.draft, { method: 'open-tender', budget: 70_000_000 }),
      reason: '急需',
      chosen: false,
      refused: '按规定不能办理',
    })),
  }
  expect(readImport(writeImport(changed))).toEqual(changed)
})

test('whatever stands in the browser, it is an import or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect([undefined, expect.objectContaining({ rows: expect.any(Array) })]).toContainEqual(readImport(text))
    }),
  )
})
