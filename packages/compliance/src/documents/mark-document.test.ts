import { expect, test } from 'vitest'
import { CHECKS } from './checks.ts'
import { markDocument } from './mark-document.ts'

const CONTEXT = {
  on: '2026-03-02',
  jurisdiction: 'jiujiang',
  regime: 'government-procurement',
  isOn: () => true,
} as const

test('a mark says paragraph and place, clause and words of the document, article and neutral words', () => {
  const paragraphs = ['第一章 总则', '投标人须知。投标人注册资本不得低于500万元;报价一次', '优先本区企业']
  const marks = markDocument(paragraphs, CONTEXT)
  expect(marks.map(({ rule, paragraph, start, words, clause }) => [rule, paragraph, start, words, clause])).toEqual([
    ['cn.gp.sme.no-size-criteria', 2, 9, '注册资本不得低于500万元', '投标人注册资本不得低于500万元'],
    ['cn.fcr.no-local-bias', 3, 0, '优先本区企业', '优先本区企业'],
  ])
  for (const { paragraph, start, words, citation, said, instead } of marks) {
    expect(paragraphs[paragraph - 1]?.slice(start, start + words.length)).toBe(words)
    expect(citation.clause).not.toBe('')
    expect(said.zh).toContain('请核对')
    expect([instead.zh.length > 8, instead.en.length > 8]).toEqual([true, true])
  }
})

test('what the district does not look at is not marked, and an empty document has no marks', () => {
  const isOn = (rule: string) => rule !== 'cn.fcr.no-local-bias'
  expect(markDocument(['优先本区企业'], { ...CONTEXT, isOn })).toEqual([])
  expect(markDocument([], CONTEXT)).toEqual([])
  expect(markDocument(['', ''], CONTEXT)).toEqual([])
})

test('every check has neutral words of its own for each of its signs', () => {
  const lacking = CHECKS.flatMap(({ figure, signs }) =>
    signs.flatMap(({ instead }, index) => (instead === undefined ? [`${figure.rule} ${index}`] : [])),
  )
  expect(lacking).toEqual([])
})
