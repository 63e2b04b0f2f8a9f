import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markState, sameAsBefore, standingText } from './answers.ts'
import { checkDocument } from './check-document.ts'
import { markDocument } from './mark-document.ts'

test.each`
  answer              | state
  ${undefined}        | ${'open'}
  ${'changed'}        | ${'awaited'}
  ${'not-applicable'} | ${'settled'}
  ${'kept'}           | ${'settled'}
`('$answer: $state', ({ answer, state }) => {
  expect(markState(answer)).toBe(state)
})

describe('the same question in a new version', () => {
  const mark = (rule: string, clause: string, words = '本区') => ({ rule, clause, words })
  const found = (before: ReturnType<typeof mark>[], after: ReturnType<typeof mark>[]) =>
    sameAsBefore(before, after).map((one) => (one === undefined ? undefined : before.indexOf(one)))

  test.each`
    because                                 | before                                          | after                                 | same
    ${'the same clause'}                    | ${[mark('a', '优先本区企业')]}                  | ${[mark('a', '优先本区企业')]}        | ${[0]}
    ${'with other blanks'}                  | ${[mark('a', '优先 本区企业')]}                 | ${[mark('a', '优先本区 企业')]}       | ${[0]}
    ${'another clause'}                     | ${[mark('a', '优先本区企业')]}                  | ${[mark('a', '优先本区工厂')]}        | ${[undefined]}
    ${'another rule'}                       | ${[mark('a', '优先本区企业')]}                  | ${[mark('b', '优先本区企业')]}        | ${[undefined]}
    ${'twice before, once now: the first'}  | ${[mark('a', '甲'), mark('a', '甲')]}           | ${[mark('a', '甲')]}                  | ${[0]}
    ${'once before, twice now: one is new'} | ${[mark('a', '甲')]}                            | ${[mark('a', '甲'), mark('a', '甲')]} | ${[0, undefined]}
    ${'two things found in one clause'}     | ${[mark('a', '甲', '1'), mark('a', '甲', '2')]} | ${[mark('a', '甲', '2')]}             | ${[1]}
  `('$because', ({ before, after, same }) => {
    expect(found(before, after)).toEqual(same)
  })
})

const CONTEXT = { on: '2026-03-02', jurisdiction: 'jiujiang', regime: 'government-procurement' } as const
const PIECES = [
  '注册资本不低于500万元',
  '优先本区企业',
  '具有同类业绩的,每个得2分',
  '履约保证金:合同价2%',
  '缴纳方式只接受电汇',
  '须在本地设分公司',
  '第一章 总则',
]
const paragraph = fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map((pieces) => pieces.join(';'))

describe('what the record keeps of a document', () => {
  test('the rules find in it what still stands, under its paragraph, and what is dismissed is gone', () => {
    const paragraphs = ['总则', '注册资本不低于500万元;优先本区企业', '履约保证金:合同价2%。', '只接受电汇']
    const marks = markDocument(paragraphs, { ...CONTEXT, isOn: () => true })
    expect(marks.map(({ rule }) => rule)).toHaveLength(3)
    const standing = marks.map(({ paragraph: at, start, rule }) => ({
      paragraph: at,
      start,
      answer: rule === 'cn.fcr.no-local-bias' ? ('not-applicable' as const) : undefined,
    }))
    const text = standingText(paragraphs, standing)
    expect(text.split('\n')).toHaveLength(4)
    expect(checkDocument(text, CONTEXT).map(({ rule, line }) => [rule, line])).toEqual([
      ['cn.gp.sme.no-size-criteria', 2],
      ['cn.sme.bond.guarantee', 4],
    ])
    const dismissed = standing.map((one) => ({ ...one, answer: 'not-applicable' as const }))
    expect(standingText(paragraphs, dismissed)).toBe('\n\n\n')
  })

  test('as long as nothing is dismissed it is judged as the whole document is', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 8 }), (paragraphs) => {
        const marks = markDocument(paragraphs, { ...CONTEXT, isOn: () => true })
        const text = standingText(
          paragraphs,
          marks.map(({ paragraph: at, start }) => ({ paragraph: at, start, answer: undefined })),
        )
        const found = (whole: string) => checkDocument(whole, CONTEXT).map(({ rule, line }) => `${rule} ${line}`)
        expect(found(text).toSorted()).toEqual(found(paragraphs.join('\n')).toSorted())
        expect(marks.map(({ rule, paragraph: at }) => `${rule} ${at}`).toSorted()).toEqual(found(text).toSorted())
      }),
      { numRuns: 500 },
    )
  })
})
