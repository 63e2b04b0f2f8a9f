import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { describe, expect, test, vi } from 'vitest'
import { RULES, ruleById } from '../rules/all.ts'
import type { Text } from '../rules/rule.ts'
import { STATEMENTS, statementById } from '../statements/statements.ts'
import { asExpected, clockCases } from './examples/clock-cases.ts'
import { clockExample } from './examples/clock-example.ts'
import { writtenCase } from './examples/cases-of.ts'
import { WRITTEN_CASES } from './examples/written-cases.ts'
import { judgedRule } from './judged-rule.ts'
import { rulePage } from './rule-page.ts'

vi.setConfig({ testTimeout: 60_000 })
const CONTEXT = { today: CALENDAR_CN.knownOn, calendar: CALENDAR_CN }
const pageOf = (id: string) => {
  const statement = statementById(id)
  if (statement === undefined) throw new RangeError(`no rule ${id}`)
  return rulePage(statement, CONTEXT)
}
const isSaid = ({ zh, en }: Text) => zh.trim() !== '' && en.trim() !== '' && !/undefined|NaN/.test(zh + en)

describe('every rule', () => {
  const pages = STATEMENTS.map((statement) => rulePage(statement, CONTEXT))

  test('has a page that says everything in both languages', () => {
    for (const page of pages) {
      const texts = [
        page.statement.title,
        page.statement.requires,
        page.checkedBy,
        ...page.figures.map(({ text }) => text),
        ...page.counting.flatMap(({ from, to, how }) => [from, to, how]),
        ...page.cases.flatMap(({ said, facts }) => [said, ...facts.flatMap(({ name, value }) => [name, value])]),
        ...page.lights.map(({ when }) => when),
        ...page.needs,
      ]
      expect([page.statement.id, texts.filter((text) => !isSaid(text))]).toEqual([page.statement.id, []])
      expect(page.lights.length).toBeGreaterThan(0)
    }
  })

  test('that is judged by days has an example for each of its clocks (else give it a seed in examples/seeds.ts)', () => {
    const without = pages.filter(
      ({ statement, examples }) => judgedRule(statement) !== undefined && examples.length !== statement.clocks.length,
    )
    expect(without.map(({ statement }) => statement.id)).toEqual([])
  })

  test('that is judged has a case (else write one in examples/written-cases.ts)', () => {
    const without = pages.filter(({ statement, cases }) => judgedRule(statement) !== undefined && cases.length === 0)
    expect(without.map(({ statement }) => statement.id)).toEqual([])
  })

  test('counts in its example as many days as its figure says', () => {
    const counted = pages.flatMap(({ statement, examples }) =>
      examples.flatMap(({ finding, days }) => {
        const { required, unit } = finding
        const clock = statement.clocks.find(({ part }) => part === finding.part)
        if (required === undefined || days.length === 0 || clock?.right === true) return []
        if (unit !== 'days' && unit !== 'working-days') return []
        return [[statement.id, Math.max(...days.map((day) => day.counted)), required]]
      }),
    )
    expect(counted.length).toBeGreaterThan(20)
    expect(counted.filter(([, days, required]) => days !== required)).toEqual([])
  })
})

describe('worked cases', () => {
  test('every clock is kept on its last day, and not kept beyond it', () => {
    const odd = RULES.flatMap((rule) =>
      rule.clocks.flatMap((clock) => {
        const example = clockExample(rule, clock, CALENDAR_CN)
        if (example === undefined) return [`${rule.id} has no example`]
        return clockCases(rule, clock, example, CALENDAR_CN)
          .filter(({ finding, expected }) => !asExpected(finding.verdict, expected))
          .map(({ because, finding }) => `${rule.id} ${clock.part ?? ''}: ${because.en}, but ${finding.verdict}`)
      }),
    )
    expect(odd).toEqual([])
  })

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
  test('the figure of works: 30, 40 and again 30 %, the one in force marked so', () => {
    const { figures, present } = pageOf('cn.gp.sme.works-reserve')
    expect(figures.map(({ from, state }) => [from, state])).toEqual([
      ['2021-01-01', 'past'],
      ['2022-07-01', 'past'],
      ['2024-01-01', 'in-force'],
      ['2027-01-01', 'to-come'],
    ])
    expect(present?.text).toEqual({ zh: '40%、其中小微 60%', en: '40 %, of it small and micro 60 %' })
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
    ${'cn.gp.sme.works-reserve'}            | ${'财政部门'}
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
})
