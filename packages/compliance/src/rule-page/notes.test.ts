import { describe, expect, test } from 'vitest'
import { ruleById } from '../rules/all.ts'
import type { Rule } from '../rules/rule.ts'
import { STATEMENTS, statementById } from '../statements/statements.ts'
import { countingNotes } from './counting-notes.ts'
import { figureLines, figureWords, presentLine } from './figure-lines.ts'
import { lightNotes } from './light-notes.ts'
import { relatedRules } from './related-rules.ts'
import { whoChecks } from './who-checks.ts'

function ruleNamed(id: string): Rule {
  const rule = ruleById(id)
  if (rule === undefined) throw new Error(`no rule ${id}`)
  return rule
}
const SIGN = ruleNamed('cn.gp.contract.sign')
const [SIGNING] = SIGN.clocks
if (SIGNING === undefined) throw new Error('the rule has a clock')

describe('when a light has which colour', () => {
  const SOON = '进入期限的最后四分之一(至少最后两个工作日),或在顺延期间。'
  const UNTOLD = ['grey', '记录缺少所需事实,无法判定。']

  test.each([
    [
      'a deadline',
      SIGN,
      [
        ['green', '在期限内完成,或期限尚早。'],
        ['yellow', SOON],
        ['red', '过了最后一日仍未完成,或完成得晚。'],
        ['grey', '尚未起算、期间暂停,或记录缺少所需事实。'],
      ],
    ],
    [
      'a deadline that only warns',
      ruleNamed('cn.gp.publish-platform'),
      [
        ['green', '在期限内完成,或期限尚早。'],
        ['yellow', SOON],
        ['yellow', '过了最后一日:这条规则只作提示,不亮红灯。'],
        ['grey', '尚未起算、期间暂停,或记录缺少所需事实。'],
      ],
    ],
    [
      'the same day',
      ruleNamed('jiujiang.gp.award.same-day'),
      [
        ['green', '在期限内完成,或期限尚早。'],
        ['yellow', '当日尚未完成。'],
        ['red', '过了最后一日仍未完成,或完成得晚。'],
        ['grey', '尚未起算、期间暂停,或记录缺少所需事实。'],
      ],
    ],
    [
      'a least distance',
      ruleNamed('cn.gp.intention.lead-time'),
      [
        ['green', '间隔满足要求,或尚在等待;依法豁免。'],
        ['yellow', '间隔不足但有书面说明,或规则只作提示。'],
        ['red', '间隔不足且没有说明。'],
        ['grey', '尚未起算,或记录缺少所需事实。'],
      ],
    ],
    [
      'an encouragement',
      ruleNamed('jiujiang.tender.bid-bond.waive-all'),
      [
        ['green', '按鼓励的做法办理。'],
        ['grey', '未按鼓励的做法办理时给出建议,不算不符。'],
      ],
    ],
    [
      'what is required',
      ruleNamed('cn.gp.intention.fields'),
      [
        ['green', '所要求的内容在案。'],
        ['yellow', '规则只作提示,所要求的内容不在案。'],
        ['red', '所要求的内容不在案。'],
        UNTOLD,
      ],
    ],
    ['a documented rule', { ...SIGN, evaluated: false }, [['grey', '不按项目亮灯。']]],
  ] as const)('%s', (_, rule, notes) => {
    expect(lightNotes(rule).map(({ light, when }) => [light, when.zh])).toEqual(notes)
    expect(lightNotes(rule).every(({ when }) => when.en.length > 10)).toBe(true)
  })

  test.each(['share', 'cap', 'window', 'count'] as const)('an amount: %s', (kind) => {
    expect(lightNotes({ ...SIGN, clocks: [], kind }).map(({ light, when }) => [light, when.zh])).toEqual([
      ['green', '记录在案的数额符合要求,或依法免除。'],
      ['yellow', '规则只作提示,或有书面说明。'],
      ['red', '记录在案的数额不符合要求。'],
      UNTOLD,
    ])
  })
})

describe('how days are counted', () => {
  const noted = (clock: Partial<Rule['clocks'][number]>, of: Partial<Rule> = {}) =>
    countingNotes({ ...SIGN, ...of, clocks: [{ ...SIGNING, ...clock }] })[0]

  test.each`
    because                                 | clock                                                                | of                                            | by                   | zh
    ${'days of procurement'}                | ${{ suspendedBy: undefined }}                                        | ${{}}                                         | ${'cal.gp-87'}       | ${/^按日计:.*顺延到下一个工作日。$/}
    ${'days of a matter'}                   | ${{ suspendedBy: undefined }}                                        | ${{ subject: 'matter' }}                      | ${'cal.gp-94'}       | ${/^按日计/}
    ${'days of a tender'}                   | ${{ suspendedBy: undefined }}                                        | ${{ regime: 'tendering' }}                    | ${'cal.civil'}       | ${/^按日计/}
    ${'days of a tender’s matter'}          | ${{ suspendedBy: undefined }}                                        | ${{ regime: 'tendering', subject: 'matter' }} | ${'cal.civil'}       | ${/^按日计/}
    ${'working days'}                       | ${{ suspendedBy: undefined, counting: 'working-days' }}              | ${{}}                                         | ${'cal.working-day'} | ${/^按工作日计:.*不再顺延。$/}
    ${'a distance in working days'}         | ${{ suspendedBy: undefined, counting: 'gap', unit: 'working-days' }} | ${{}}                                         | ${'cal.working-day'} | ${/^最短间隔,按工作日计/}
    ${'a distance in years'}                | ${{ suspendedBy: undefined, counting: 'gap', unit: 'years' }}        | ${{}}                                         | ${null}              | ${/^最短期限,按年计/}
    ${'a distance in days'}                 | ${{ suspendedBy: undefined, counting: 'gap' }}                       | ${{}}                                         | ${null}              | ${/^最短间隔,按日历日.*不因休息日移动。$/}
    ${'one and the same day'}               | ${{ suspendedBy: undefined, counting: 'same-day' }}                  | ${{}}                                         | ${null}              | ${/^两件事须在同一日。$/}
    ${'stopped by a challenge'}             | ${{ suspendedBy: 'challenge' }}                                      | ${{}}                                         | ${'cal.gp-87'}       | ${/^按日计:.*可能影响结果的质疑.*不计。$/}
    ${'stopped by what the law leaves out'} | ${{ suspendedBy: 'not-counted' }}                                    | ${{}}                                         | ${'cal.gp-87'}       | ${/^按日计:.*依法不计的日子除外。$/}
  `('$because', ({ clock, of, by, zh }) => {
    const note = noted(clock as object, of as object)
    expect(note?.by).toBe(by)
    expect(note?.how.zh).toMatch(zh as RegExp)
    expect(note?.how.en).toMatch(/^[A-Z].{20,}\.$/)
    const citation = typeof by === 'string' ? statementById(by)?.parameter.values.at(-1)?.citation : undefined
    expect(note?.basis).toEqual(
      citation === undefined ? null : { instrument: citation.instrument, clause: citation.clause },
    )
    expect(note).toMatchObject({
      from: { zh: '中标(成交)通知书', en: 'award notice' },
      to: { zh: '合同签订', en: 'contract signed' },
    })
    expect(note).not.toHaveProperty('part')
  })

  test('a clock that has a name keeps it', () => {
    expect(countingNotes(ruleNamed('cn.gp.bid-bond.refund')).map(({ part }) => part)).toEqual(['losers', 'winner'])
  })
})

describe('the history of a figure', () => {
  const { parameter } = ruleNamed('cn.gp.sme.works-reserve')

  test.each`
    today           | states                                           | present
    ${'2020-12-31'} | ${['to-come', 'to-come', 'to-come', 'to-come']}  | ${'2021-01-01'}
    ${'2021-01-01'} | ${['in-force', 'to-come', 'to-come', 'to-come']} | ${'2021-01-01'}
    ${'2022-06-30'} | ${['in-force', 'to-come', 'to-come', 'to-come']} | ${'2021-01-01'}
    ${'2022-07-01'} | ${['past', 'in-force', 'to-come', 'to-come']}    | ${'2022-07-01'}
    ${'2030-01-01'} | ${['past', 'past', 'past', 'in-force']}          | ${'2027-01-01'}
  `('as it stands on $today', ({ today, states, present }) => {
    const lines = figureLines(parameter, today as '2020-12-31')
    expect(lines.map(({ state }) => state)).toEqual(states)
    expect(presentLine(lines)?.from).toBe(present)
    expect(lines.map(({ to }) => to)).toEqual(['2022-06-30', '2023-12-31', '2026-12-31', null])
  })

  test('the last one where none is in force; none where there is none; a dash for no figure', () => {
    const ended = ruleNamed('cn.pay.sme.term-2020').parameter
    expect(presentLine(figureLines(ended, '2026-11-21'))).toMatchObject({ from: '2020-09-01', state: 'past' })
    expect(presentLine([])).toBeUndefined()
    expect(figureWords(null, 'none')).toEqual({ zh: '—', en: '—' })
    expect(figureWords(7, 'days')).toEqual({ zh: '7 日', en: '7 days' })
  })
})

test.each`
  because                        | change                                          | who
  ${'a check of the record'}     | ${{ kind: 'order' }}                            | ${'这是对记录本身的校验'}
  ${'a way of counting'}         | ${{ kind: 'counting' }}                         | ${'其他规则按它计算日期'}
  ${'about counting'}            | ${{ subject: 'counting' }}                      | ${'其他规则按它计算日期'}
  ${'a setting'}                 | ${{ kind: 'setting' }}                          | ${'由区县财政部门设定'}
  ${'about a setting'}           | ${{ subject: 'setting' }}                       | ${'由区县财政部门设定'}
  ${'an encouragement'}          | ${{ level: 'encouragement' }}                   | ${'鼓励事项'}
  ${'the year of a district'}    | ${{ subject: 'district-year' }}                 | ${'对照年度目标统计'}
  ${'a target'}                  | ${{ kind: 'target' }}                           | ${'对照年度目标统计'}
  ${'the year of a unit'}        | ${{ subject: 'unit-year' }}                     | ${'按年度汇总'}
  ${'a promise'}                 | ${{ level: 'commitment' }}                      | ${'区县财政部门按承诺核对'}
  ${'a promise about tenders'}   | ${{ level: 'commitment', regime: 'tendering' }} | ${'区县行政监督部门按承诺核对'}
  ${'payment to small firms'}    | ${{ stage: 'payment', id: 'cn.pay.x' }}         | ${'受理拖欠投诉'}
  ${'payment by another law'}    | ${{ stage: 'payment', id: 'cn.gp.x' }}          | ${'本级财政部门'}
  ${'another stage of that law'} | ${{ stage: 'contract', id: 'cn.pay.x' }}        | ${'本级财政部门'}
  ${'both laws'}                 | ${{ regime: 'both' }}                           | ${'政府采购项目由财政部门、工程招标项目'}
  ${'tendering'}                 | ${{ regime: 'tendering' }}                      | ${'住建、交通、水务'}
  ${'government procurement'}    | ${{}}                                           | ${'本级财政部门'}
`('who checks $because', ({ change, who }) => {
  expect(whoChecks({ ...SIGN, ...(change as object) }).zh).toContain(who)
})

describe('related rules', () => {
  const related = (id: string): string[] => {
    const statement = statementById(id)
    return statement === undefined ? [] : relatedRules(statement).map((one) => one.id)
  }

  test('never the rule itself, of one law, of one chain of places, the upper level first', () => {
    expect(related('jiujiang.gp.contract.sign')).toEqual(['cn.gp.contract.sign'])
    expect(related('cn.gp.contract.sign')).toEqual(['jiujiang.gp.contract.sign', 'bayuquan.gp.contract.sign'])
    // The province stands before the district, wherever their rules are listed.
    expect(related('cn.tender.contract.sign')).toEqual([
      'zhejiang.tender.contract-file',
      'jiujiang.tender.contract.sign',
    ])
    expect(related('bayuquan.gp.contract.sign')).toEqual(['cn.gp.contract.sign'])
  })

  test('one step by the last words of the name, or by the two events of a clock', () => {
    expect(related('cn.gp.intention.fields')).toEqual(['bayuquan.gp.intention.fields'])
    expect(related('cn.gp.contract.publish')).toContain('jiujiang.gp.contract.publish')
    expect(related('cn.tender.report')).toEqual(['zhejiang.tender.notice'])
    expect(related('record.date-order')).toEqual([])
  })

  test('whoever is related is so in turn', () => {
    const pairs = new Set(STATEMENTS.flatMap((one) => relatedRules(one).map((other) => `${one.id} ${other.id}`)))
    expect(pairs.size).toBeGreaterThan(50)
    const oneWay = [...pairs].filter((pair) => !pairs.has(pair.split(' ').toReversed().join(' ')))
    expect(oneWay).toEqual([])
  })
})
