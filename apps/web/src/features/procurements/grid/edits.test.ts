import type { CheckedCell, GridRow } from '@tenderlight/contracts/steps'
import { COLUMNS } from '@tenderlight/contracts/steps'
import { expect, test } from 'vitest'
import { changesIn, countEdits, isOpen, keptEdits, pasted, verdictOf, verdictsOf, withChanges } from './edits.ts'
import type { Edits } from './edits.ts'

const row = (key: string, more: Partial<GridRow> = {}): GridRow => ({
  key,
  number: key,
  title: null,
  unit: '',
  inInstalments: false,
  cells: {},
  ...more,
})
const entry = (text: string) => ({ text, by: null, at: '', files: 0 })
const checked = (key: string, state: CheckedCell['state'], needsReason = false): CheckedCell => ({
  key,
  field: 'awardNoticeOn',
  state,
  text: '',
  problem: null,
  needsReason,
})
const place = (field: string) => COLUMNS.findIndex((column) => column.field === field)

test('an edit that says what stands there anyway is none, and the last one counts', () => {
  const change = (text: string) => ({ key: 'a', field: 'winner', edit: { text, was: '甲' } }) as const
  const once = withChanges({}, [change('乙')])
  expect(once).toEqual({ a: { winner: { text: '乙', was: '甲' } } })
  expect(withChanges(once, [change('丙')])).toEqual({ a: { winner: { text: '丙', was: '甲' } } })
  expect(withChanges(once, [change(' 甲 ')])).toEqual({})
  expect(withChanges({}, [change('')])).toEqual({ a: { winner: { text: '', was: '甲' } } })
})

test('a block lies from the cell on, to the right and down; what lies outside is counted', () => {
  const rows = [row('a', { cells: { awardNoticeOn: entry('2026-02-13') } }), row('b')]
  const { changes, outside } = pasted(rows, { row: 0, column: place('awardNoticeOn') }, [
    ['2026-02-14', '2026-02-15'],
    ['', ' 2026年2月16日 '],
    ['2026-02-17', ''],
  ])
  expect(changes.map(({ key, field, edit }) => [key, field, edit.text, edit.was])).toEqual([
    ['a', 'awardNoticeOn', '2026-02-14', '2026-02-13'],
    ['a', 'resultPublishedOn', '2026-02-15', ''],
    ['b', 'awardNoticeOn', '', ''],
    ['b', 'resultPublishedOn', '2026年2月16日', ''],
  ])
  expect(outside).toBe(1)
  expect(pasted(rows, { row: 0, column: COLUMNS.length - 1 }, [['x', 'y', ' ']]).outside).toBe(1)
})

test('what is paid in instalments is not typed into', () => {
  const paid = row('a', { inInstalments: true })
  expect([isOpen(paid, 'paidOn'), isOpen(paid, 'invoicedOn'), isOpen(paid, 'acceptedOn')]).toEqual([false, false, true])
  expect(pasted([paid], { row: 0, column: place('invoicedOn') }, [['2026-02-14']])).toEqual({ changes: [], outside: 1 })
})

test('an answer speaks of the text that was asked about, and is counted by what it says', () => {
  const edit = { text: '2026-02-14', was: '' }
  const edits: Edits = Object.fromEntries(['a', 'b', 'c', 'd'].map((key) => [key, { awardNoticeOn: edit }]))
  const cells = [checked('a', 'new'), checked('b', 'bad', true), checked('c', 'changed', true)]
  const verdicts = verdictsOf(cells, edits)
  expect(countEdits(edits, verdicts)).toEqual({
    new: 1,
    bad: 1,
    changed: 1,
    erased: 0,
    same: 0,
    unchecked: 1,
    needReason: 1,
  })
  const later = { key: 'a', field: 'awardNoticeOn', edit: { text: '2026-02-15', was: '' } } as const
  expect(verdictOf(verdicts, later)).toBeUndefined()
})

test('what was kept is used as far as it can be', () => {
  const edits: Edits = { a: { winner: { text: '乙', was: '甲' } } }
  expect(keptEdits(JSON.parse(JSON.stringify(edits)))).toEqual(edits)
  expect(keptEdits({ a: { winner: 7, nothing: { text: '', was: '' } }, b: null })).toBeUndefined()
  expect(keptEdits('x')).toBeUndefined()
  expect(changesIn(edits)).toHaveLength(1)
})
