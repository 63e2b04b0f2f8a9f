import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeDraft, EMPTY_DRAFT, isBlank } from './draft.ts'
import { fieldsIn, readDraft, writeDraft } from './kept-draft.ts'
import { measureChange } from './measure-change.ts'

test('a draft survives a reload', () => {
  const draft = changeDraft(EMPTY_DRAFT, {
    title: '校车租赁服务',
    category: 'services',
    budget: 280_000_000,
    plannedAnnouncementOn: '2026-12-18',
    expectedMonth: '2026-12',
    readFrom: { budget: '280 万元' },
  })
  expect(readDraft(writeDraft(draft))).toEqual(draft)
})

test('whatever stands in the browser, a draft comes out of it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readDraft(text)).toMatchObject({ regime: expect.any(String), title: expect.any(String) })
    }),
  )
})

test.each`
  because                              | stored                                     | fields
  ${'a word nobody knows is left out'} | ${{ measure: '预留一半', title: '甲' }}    | ${{ title: '甲' }}
  ${'a date that does not exist'}      | ${{ plannedAnnouncementOn: '2026-02-30' }} | ${{}}
  ${'an amount that is not whole fen'} | ${{ budget: 1.5 }}                         | ${{}}
  ${'a negative amount'}               | ${{ budget: -1 }}                          | ${{}}
  ${'nothing reserved is a statement'} | ${{ reservedSme: 0, measure: 'none' }}     | ${{ reservedSme: 0, measure: 'none' }}
`('$because', ({ stored, fields }) => {
  expect(fieldsIn(stored)).toEqual(fields)
})

test('a field that a person changes is no longer read from the notice', () => {
  const read = changeDraft(EMPTY_DRAFT, { budget: 100, title: '甲', readFrom: { budget: '一元', title: '甲' } })
  expect(changeDraft(read, { budget: 200 }).readFrom).toEqual({ title: '甲' })
})

test('taking a field away leaves no trace, so that an emptied draft is blank again', () => {
  const typed = changeDraft(EMPTY_DRAFT, { budget: 100, title: '甲' })
  expect(isBlank(typed)).toBe(false)
  expect(isBlank(changeDraft(typed, { budget: undefined, title: '' }))).toBe(true)
})

test.each`
  because                                      | before                          | change                                                               | month
  ${'a month that was not given follows'}      | ${{}}                           | ${{ plannedAnnouncementOn: '2026-12-18' }}                           | ${'2026-12'}
  ${'a month that was given stays'}            | ${{ expectedMonth: '2027-01' }} | ${{ plannedAnnouncementOn: '2026-12-18' }}                           | ${'2027-01'}
  ${'a month in the same change is the month'} | ${{}}                           | ${{ plannedAnnouncementOn: '2026-12-18', expectedMonth: '2027-02' }} | ${'2027-02'}
  ${'taking the day away leaves the month'}    | ${{ expectedMonth: '2026-12' }} | ${{ plannedAnnouncementOn: undefined }}                              | ${'2026-12'}
`('the planned announcement: $because', ({ before, change, month }) => {
  expect(changeDraft(changeDraft(EMPTY_DRAFT, before), change).expectedMonth).toBe(month)
})

test.each`
  because                                  | before                                                                              | change                             | reserved
  ${'what is reserved whole follows'}      | ${{ budget: 100, measure: 'exclusive', reservedSme: 100, reservedSmallMicro: 100 }} | ${{ budget: 90 }}                  | ${[90, 90]}
  ${'a part of it that was typed stays'}   | ${{ budget: 100, measure: 'exclusive', reservedSme: 100, reservedSmallMicro: 70 }}  | ${{ budget: 90 }}                  | ${[90, 70]}
  ${'what is given with the budget is it'} | ${{ budget: 100, measure: 'exclusive', reservedSme: 100 }}                          | ${{ budget: 90, reservedSme: 80 }} | ${[80, undefined]}
  ${'a share of a package stays'}          | ${{ budget: 100, measure: 'package', reservedSme: 100 }}                            | ${{ budget: 90 }}                  | ${[100, undefined]}
`('another budget: $because', ({ before, change, reserved }) => {
  const { reservedSme, reservedSmallMicro } = changeDraft(changeDraft(EMPTY_DRAFT, before), change)
  expect([reservedSme, reservedSmallMicro]).toEqual(reserved)
})

test('packages decide what is reserved; another measure has none', () => {
  const lots = [
    { title: '一包', budget: 60, measure: 'exclusive', reservedSmallMicro: 40 },
    { title: '二包', budget: 40, measure: 'none' },
  ] as const
  const draft = changeDraft(changeDraft(EMPTY_DRAFT, { budget: 100, reservedSmeShare: 3000 }), { lots })
  expect(draft).toMatchObject({ measure: 'package', reservedSme: 60, reservedSmallMicro: 40 })
  expect(draft).not.toHaveProperty('reservedSmeShare')
  expect(readDraft(writeDraft(draft))).toEqual(draft)
  expect(changeDraft(draft, measureChange(draft, 'consortium'))).not.toHaveProperty('lots')
  expect(fieldsIn({ lots: [{ title: '一包' }, 'no package', { ...lots[1], measure: 'half' }] })).toEqual({})
})
