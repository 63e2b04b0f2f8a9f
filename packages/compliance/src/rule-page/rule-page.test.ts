import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { describe, expect, test } from 'vitest'
import { ruleById } from '../rules/all.ts'
import { statementById } from '../statements/statements.ts'
import { writtenCase } from './examples/cases-of.ts'
import { WRITTEN_CASES } from './examples/written-cases.ts'
import { figureLines, presentLine } from './figure-lines.ts'
import { judgedRule } from './judged-rule.ts'
import { markWords, pageMarkdown } from './page-markdown.ts'
import { rulePage } from './rule-page.ts'

const CONTEXT = { today: CALENDAR_CN.knownOn, calendar: CALENDAR_CN }
const pageOf = (id: string) => {
  const statement = statementById(id)
  if (statement === undefined) throw new RangeError(`no rule ${id}`)
  return rulePage(statement, CONTEXT)
}

describe('worked cases', () => {
  test.each(
    Object.entries(WRITTEN_CASES).flatMap(([id, cases]) => cases.map((own) => ({ id, own, why: own.because.en }))),
  )('$id: $why', ({ id, own }) => {
    const statement = statementById(id)
    const rule = statement && judgedRule(statement)
    if (rule === undefined) throw new RangeError(`no rule ${id}`)
    expect(writtenCase(rule, own, CALENDAR_CN)?.finding.verdict).toBe(own.expected)
  })
})

describe('what a page says', () => {
  test('the figure of works: 30, 40 and again 30%, the one in force marked so', () => {
    const parameter = statementById('cn.gp.sme.works-reserve')?.parameter
    const figures = parameter === undefined ? [] : figureLines(parameter, CONTEXT.today)
    expect(figures.map(({ from, state }) => [from, state])).toEqual([
      ['2021-01-01', 'past'],
      ['2022-07-01', 'past'],
      ['2024-01-01', 'in-force'],
      ['2027-01-01', 'to-come'],
    ])
    expect(presentLine(figures)?.text).toEqual({ zh: '40%、其中小微 60%', en: '40%, of it small and micro 60%' })
    const { present } = pageOf('cn.gp.contract.sign')
    expect(present).toMatchObject({ text: { zh: '30 日', en: '30 days' }, state: 'in-force' })
  })

  test('the marks of a promise whose plan has ended', () => {
    expect(pageOf('bayuquan.gp.contract.sign').marks).toEqual(['unconfirmed', 'plan-ended'])
    expect(pageOf('cn.gp.contract.sign').marks).toEqual([])
  })

  test.each`
    id                              | by                   | words
    ${'cn.gp.contract.sign'}        | ${'cal.gp-87'}       | ${'顺延到下一个工作日'}
    ${'cn.tender.contract.sign'}    | ${'cal.civil'}       | ${'按日计'}
    ${'jiujiang.gp.contract.sign'}  | ${'cal.working-day'} | ${'调休上班日计入'}
    ${'cn.gp.intention.lead-time'}  | ${null}              | ${'不因休息日移动'}
    ${'jiujiang.gp.award.same-day'} | ${null}              | ${'同一日'}
  `('$id counts by $by', ({ id, by, words }: { id: string; by: string | null; words: string }) => {
    expect(pageOf(id).counting[0]).toMatchObject({ by })
    expect(pageOf(id).counting[0]?.how.zh).toContain(words)
  })

  test('the example of signing in working days steps over the National Day', () => {
    const [example] = pageOf('jiujiang.gp.contract.sign').examples
    expect(example?.finding).toMatchObject({ trigger: { on: '2026-09-28' }, due: '2026-10-13', verdict: 'pending' })
    expect(example?.days.find(({ date }) => date === '2026-10-10')).toMatchObject({ why: 'make-up', counted: 5 })
    expect(example?.days.find(({ date }) => date === '2026-10-05')).toMatchObject({ why: 'holiday', counted: 0 })
  })

  test('rules about the same step of other levels, the national one first', () => {
    const ids = pageOf('jiujiang.gp.contract.sign').related.map(({ id }) => id)
    expect(ids).toContain('cn.gp.contract.sign')
    expect(ids).not.toContain('bayuquan.gp.contract.sign')
    expect(ids).not.toContain('cn.tender.contract.sign')
    expect(pageOf('cn.gp.contract.publish').related.map(({ id }) => id)).toContain('jiujiang.gp.contract.publish')
  })

  test.each`
    id                                      | who
    ${'record.date-order'}                  | ${'采购单位自查'}
    ${'cn.gp.contract.sign'}                | ${'本级财政部门'}
    ${'cn.tender.contract.sign'}            | ${'住建、交通、水务'}
    ${'jiujiang.gp.contract.sign'}          | ${'承诺不改变法定时限'}
    ${'jiujiang.tender.bid-bond.waive-all'} | ${'鼓励事项'}
    ${'cn.pay.sme.term'}                    | ${'中小企业促进工作'}
  `('$id is checked by: $who', ({ id, who }: { id: string; who: string }) => {
    expect(pageOf(id).checkedBy.zh).toContain(who)
  })

  test('a documented rule says that it lights nothing, and what it would need', () => {
    const rule = ruleById('cn.gp.contract.sign')
    if (rule === undefined) throw new Error('the rule is there')
    const { judge: _, ...statement } = rule
    const page = rulePage({ ...statement, id: 'test.documented', evaluated: false }, CONTEXT)
    expect(page.lights).toMatchObject([{ light: 'grey', when: { zh: '不按项目亮灯。' } }])
    expect([page.examples, page.cases]).toEqual([[], []])
    expect(page.needs.map(({ zh }) => zh)).toEqual(['中标(成交)通知书', '合同签订'])
  })

  test('a way of counting is shown by a rule that uses it, every other rule by itself', () => {
    const page = pageOf('cal.gp-94')
    expect(page.shownBy?.id).toBe('cn.gp.complaint.file')
    expect(page.examples.length).toBeGreaterThan(0)
    expect(pageOf('cn.gp.contract.sign').shownBy).toBeNull()
  })
})

describe('the page as a document', () => {
  const page = () => pageOf('cn.gp.contract.sign')

  test('text ends no cell and begins no markup', () => {
    const { statement } = page()
    const title = { zh: '甲|乙 <b>\n  丙', en: 'a|b <b>\t c' }
    const [zh, en] = pageMarkdown({ ...page(), statement: { ...statement, title } }).split('\n---\n\n')
    expect(zh?.split('\n')[0]).toBe('# 甲\\|乙 &lt;b> 丙')
    expect(en?.split('\n')[0]).toBe('# a\\|b &lt;b> c')
  })

  test('what a rule does not have has no heading; a missing figure is said', () => {
    const bare = pageMarkdown({ ...page(), figures: [], cases: [], examples: [], needs: [], related: [], counting: [] })
    expect(bare.match(/^## .*$/gmu)).toEqual([
      '## 要求',
      '## 数字及其沿革',
      '## 由谁检查',
      '## 亮灯',
      '## What it requires',
      '## The figure and its history',
      '## Who checks',
      '## The light',
    ])
    expect(bare).toContain('本规则没有数字。')
    expect(bare).toContain('The rule has no figure.')
    expect(pageMarkdown(page())).not.toContain('本规则没有数字。')
    expect(pageMarkdown(page()).match(/^## .*$/gmu)).toHaveLength(18)
  })

  test('the word of a mark', () => {
    expect([markWords('unconfirmed', 'zh-CN'), markWords('plan-ended', 'en')]).toEqual(['待区县确认', 'plan ended'])
  })
})

test('a statement that is judged is a rule of its stage, or of the tender where it has none', () => {
  const rule = ruleById('cn.gp.contract.sign')
  if (rule === undefined) throw new Error('the rule is there')
  const { judge: _, ...statement } = rule
  const { stage: __, ...withoutStage } = rule
  expect(judgedRule(rule)?.stage).toBe('contract')
  expect(judgedRule(withoutStage)?.stage).toBe('tender')
  expect(judgedRule(statement)).toBeUndefined()
  expect(judgedRule(Object.assign({ ...statement }, { judge: undefined }))).toBeUndefined()
})
