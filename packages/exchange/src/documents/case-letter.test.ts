import { describe, expect, test } from 'vitest'
import { caseLetterDocument } from './case-letter.ts'
import type { CaseLetter } from './case-letter.ts'
import type { Block } from './official/official-document.ts'

const fact = (project = '办公家具采购（CG-2026-0101）') => ({
  project,
  rule: '签订政府采购合同（法定）',
  says: '“合同签订”的期限至2026年10月8日；截至2026年11月21日尚未登记办理日期，超过期限44天。',
  basis: '《中华人民共和国政府采购法》第四十六条',
})
const letter = (given: Partial<CaseLetter> = {}): CaseLetter => ({
  number: '示财督〔2026〕7号',
  issuer: '示范区财政局',
  to: '示范区教育局',
  content: {
    title: '关于办公家具采购有关事项的督办函',
    lead: '现函告如下。',
    asks: ['请书面答复。'],
    contact: '',
    copies: [],
  },
  facts: [fact()],
  dueOn: '2026-12-01',
  on: '2026-11-22',
  ...given,
})
const linesOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.join(' | ')) : block.text.split('\n'),
  )

describe('a supervision letter', () => {
  test('says its facts, what is asked and by when, in this order', () => {
    const { number, title, to, blocks, signed } = caseLetterDocument(letter())
    expect({ number, title, to, signed }).toEqual({
      number: '示财督〔2026〕7号',
      title: '关于办公家具采购有关事项的督办函',
      to: '示范区教育局',
      signed: { issuer: '示范区财政局', on: '2026-11-22' },
    })
    expect(linesOf(blocks)).toEqual([
      '现函告如下。',
      '一、有关事项',
      '项目：办公家具采购（CG-2026-0101）。',
      `签订政府采购合同（法定）：${fact().says}`,
      '依据：《中华人民共和国政府采购法》第四十六条。',
      '二、办理要求',
      '1. 请书面答复。',
      '三、答复期限',
      '请于2026年12月1日前（含当日）书面答复我局。',
    ])
  })

  test.each`
    facts | kinds                                                                                                                 | because
    ${0}  | ${['text', 'heading', 'text', 'heading', 'text']}                                                                     | ${'what stands on no record is in the lead'}
    ${3}  | ${['text', 'heading', 'heading', 'text', 'heading', 'text', 'heading', 'text', 'heading', 'text', 'heading', 'text']} | ${'three are told one after the other'}
    ${4}  | ${['text', 'heading', 'table', 'heading', 'text', 'heading', 'text']}                                                 | ${'four stand in a table'}
  `('$because', ({ facts, kinds }) => {
    const { blocks } = caseLetterDocument(
      letter({ facts: Array.from({ length: facts }, (_, n) => fact(`采购（CG-${n}）`)) }),
    )
    expect(blocks.map(({ kind }) => kind)).toEqual(kinds)
    for (let n = 0; n < facts; n += 1) expect(linesOf(blocks).join('\n')).toContain(`采购（CG-${n}）`)
  })

  test('without a last day says nothing of one, and its sections are numbered on', () => {
    const lines = linesOf(caseLetterDocument(letter({ facts: [], dueOn: null })).blocks)
    expect(lines).toEqual(['现函告如下。', '一、办理要求', '1. 请书面答复。'])
  })

  test('says that it is a draft', () => {
    expect(caseLetterDocument(letter({ number: null })).number).toBe('（草稿，未编号）')
  })
})
