import { NO_SETTINGS } from '@tenderlight/compliance/settings/district-settings'
import { STATEMENTS } from '@tenderlight/compliance/statements/statements'
import { civilDate } from '@tenderlight/law/civil-date'
import { describe, expect, test } from 'vitest'
import { filterRows, ruleRows } from './rule-rows.ts'
import { countFilters, readRulebookSearch } from './rulebook-search.ts'
import type { RulebookSearch } from './rulebook-search.ts'

const rows = ruleRows(civilDate('2026-11-21'), NO_SETTINGS)
const ids = (search: RulebookSearch) => filterRows(rows, search).map(({ statement }) => statement.id)

describe('the list of rules', () => {
  test('without filters holds every rule of the catalogue, in its order', () => {
    expect(ids({})).toEqual(STATEMENTS.map(({ id }) => id))
  })

  test.each`
    because                       | search                                                      | found
    ${'words of the title'}       | ${{ text: '签订 工作日' }}                                  | ${'jiujiang.gp.contract.sign'}
    ${'English too'}              | ${{ text: 'award notice' }}                                 | ${'cn.gp.contract.sign'}
    ${'the instrument'}           | ${{ text: '财库〔2020〕46号' }}                             | ${'cn.gp.sme.exclusive-below'}
    ${'the id'}                   | ${{ text: 'bid-bond.cap' }}                                 | ${'cn.tender.bid-bond.cap'}
    ${'one place alone'}          | ${{ place: 'cn-34' }}                                       | ${'anhui.gp.bid-bond-zero'}
    ${'promises past their plan'} | ${{ mark: 'plan-ended' }}                                   | ${'bayuquan.gp.contract.sign'}
    ${'rules of no stage'}        | ${{ stage: 'other' }}                                       | ${'cal.working-day'}
    ${'a stage and a level'}      | ${{ stage: 'contract', level: 'commitment', judged: true }} | ${'jiujiang.gp.contract.sign'}
  `('finds by $because', ({ search, found }: { search: RulebookSearch; found: string }) => {
    expect(ids(search)).toContain(found)
    expect(ids(search).length).toBeLessThan(STATEMENTS.length)
  })

  test('each filter only lets through what it says', () => {
    for (const { statement } of filterRows(rows, { level: 'law', place: 'cn', stage: 'award' })) {
      expect(statement).toMatchObject({ level: 'law', jurisdiction: 'cn', stage: 'award' })
    }
    expect(ids({ text: '没有这样的规则' })).toEqual([])
  })

  test('sorted by the day of its figure, oldest first or newest first', () => {
    const days = (search: RulebookSearch) => filterRows(rows, search).map(({ figure }) => figure?.from ?? '')
    expect(days({ sort: 'from' })).toEqual(days({}).toSorted())
    expect(days({ sort: 'from', descending: true })).toEqual(days({ sort: 'from' }).toReversed())
    expect(ids({ sort: 'stage' }).at(-1)).toMatch(/^(cal|cn|\w+)\./)
    expect(ids({ sort: 'level' }).slice(0, 1)).toEqual(ids({ level: 'law' }).slice(0, 1))
    expect(ids({ sort: 'title' }).toSorted()).toEqual(ids({}).toSorted())
  })
})

describe('the address', () => {
  test('keeps known values and drops the others', () => {
    const search = {
      text: ' 签订 ',
      stage: 'contract',
      level: 'law',
      place: 'cn',
      judged: false,
      mark: 'unverified',
      sort: 'from',
      descending: true,
    }
    expect(readRulebookSearch(search)).toEqual({ ...search, text: '签订' })
    const odd = {
      text: '',
      stage: 'never',
      level: 7,
      place: 'atlantis',
      judged: 'yes',
      mark: 'x',
      sort: 'x',
      descending: 'x',
    }
    expect(readRulebookSearch(odd)).toEqual({})
    expect(readRulebookSearch({ text: 46 })).toEqual({ text: '46' })
  })

  test('counts what narrows, not what turns', () => {
    expect(countFilters({ text: 'a', stage: 'award', judged: false, sort: 'title', descending: true })).toBe(3)
    expect(countFilters({})).toBe(0)
  })
})
