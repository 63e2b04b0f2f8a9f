import { expect, test } from 'vitest'
import type { Finding } from '../../finding.ts'
import { evaluate } from '../../evaluate.ts'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'

const held = (documentText: string | undefined, overrides: Parameters<typeof aProcurement>[0] = {}) =>
  aProcurement({ documentText, ...overrides })

test.each`
  rule                                        | jurisdiction   | regime                      | hit                         | harmless
  ${'cn.gp.sme.no-size-criteria'}             | ${'jiujiang'}  | ${'government-procurement'} | ${'年营业收入≥1000万得2分'} | ${'具有履行合同所必需的设备'}
  ${'cn.gp.discrimination'}                   | ${'jiujiang'}  | ${'government-procurement'} | ${'鸠江区业绩加5分'}        | ${'同类业绩得5分'}
  ${'cn.fcr.no-local-bias'}                   | ${'jiujiang'}  | ${'tendering'}              | ${'优先本区企业'}           | ${'优先采购中小企业产品'}
  ${'zhejiang.tender.seven-no'}               | ${'zhenhai'}   | ${'tendering'}              | ${'仅限国有企业'}           | ${'须在本地设分公司'}
  ${'changshan.tender.annual-bond-abolished'} | ${'changshan'} | ${'tendering'}              | ${'投标保证金年金制度'}     | ${'投标保证金可用保函'}
`('$rule: yellow where its words stand, compliant as far as words tell, silent without a text', (row) => {
  const { rule, jurisdiction, regime, hit, harmless } = row
  const of = (text: string | undefined) => findingOf(held(text, { regime }), rule, aContext('2026-11-21', jurisdiction))
  const found = of(`总则\n${hit}`)
  expect(found).toMatchObject({ verdict: 'breach', light: 'yellow' })
  expect(found?.places?.[0]).toMatchObject({ line: 2 })
  expect(hit).toContain(found?.places?.[0]?.excerpt)
  expect(of(harmless)).toMatchObject({ verdict: 'compliant', light: 'green', places: [] })
  expect(of(undefined)).toBeUndefined()
})

test('the text of the day’s law: size criteria under the order of 2017 and the measures of 2021', () => {
  const on = (announcementOn: '2020-12-31' | '2021-01-01' | '2017-09-30') =>
    findingOf(held('注册资本不低于500万元', { announcementOn }), 'cn.gp.sme.no-size-criteria')?.citation.clause
  expect([on('2017-09-30'), on('2020-12-31'), on('2021-01-01')]).toEqual([undefined, '第十七条', '第五条'])
})

test('a text that nobody held says nothing of any rule about words', () => {
  const textual = (findings: readonly Finding[]) => findings.filter(({ places }) => places !== undefined)
  expect(textual(evaluate(held(undefined), aContext()))).toEqual([])
  expect(textual(evaluate(held('采购需求'), aContext())).length).toBeGreaterThan(3)
})
