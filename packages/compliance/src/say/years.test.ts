import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { annualShare } from '@tenderlight/law/parameters/year'
import { expect, test } from 'vitest'
import { found } from '../rules/found.ts'
import { sayFinding } from '../say.ts'
import type { YearFinding } from '../years/year-finding.ts'
import { sayYearFinding } from './years.ts'

const inForce = valueOn(annualShare, '2026-01-01')

function aFinding(more: Partial<YearFinding>): YearFinding {
  if (inForce === undefined) throw new Error('the share is in force')
  const ground = { figure: annualShare, level: 'law', value: inForce, scope: { calendar: CALENDAR_CN } } as const
  return { ...found(ground, 'breach', 'red'), procurements: [], ...more }
}

const short = { unit: 'fen', required: 300, actual: 200, shortfall: 100 } as const
const kept = { unit: 'fen', required: 300, actual: 400, shortfall: 0 } as const
const small = { unit: 'fen', required: 60, actual: 40, shortfall: 20 } as const
const reached = { ...small, actual: 60, shortfall: 0 } as const

test.each`
  because                                        | more                                                                     | zh                                                                                                   | en
  ${'without a base nothing is added'}           | ${short}                                                                 | ${'实际 2.00 元,要求 3.00 元'}                                                                       | ${'2.00 yuan, 3.00 required'}
  ${'with one it is named'}                      | ${{ ...short, base: 'sme-contracts' }}                                   | ${'实际 2.00 元,要求 3.00 元(以当年签订的中小企业政府采购合同金额之和计)'}                           | ${'2.00 yuan, 3.00 required (of contracts with SMEs signed in the year)'}
  ${'short as a whole, and inside: the whole'}   | ${{ ...short, inside: small }}                                           | ${'实际 2.00 元,要求 3.00 元'}                                                                       | ${'2.00 yuan, 3.00 required'}
  ${'kept as a whole, short inside: the inside'} | ${{ ...kept, inside: small }}                                            | ${'其中小微企业实际 0.40 元,要求 0.60 元'}                                                           | ${'of it for small and micro enterprises 0.40 yuan, 0.60 required'}
  ${'kept both: the whole'}                      | ${{ ...kept, inside: reached }}                                          | ${'实际 4.00 元,要求 3.00 元'}                                                                       | ${'4.00 yuan, 3.00 required'}
  ${'purchases add up to a threshold'}           | ${{ ...kept, base: 'purchases-of-one-item' }}                            | ${'合计 4.00 元,数额标准 3.00 元(以同一预算项目、同一品目(类别)、公开招标以外方式的采购金额之和计)'} | ${'4.00 yuan together, threshold 3.00 (of purchases of one budget item and one kind by other methods than open tender)'}
  ${'and so do lots'}                            | ${{ ...kept, base: 'lots-of-one-site' }}                                 | ${'合计 4.00 元,数额标准 3.00 元(以同一地点、同类工程各标段的估算价之和计)'}                         | ${'4.00 yuan together, threshold 3.00 (of estimates of the lots of one kind at one site)'}
  ${'an average and what was reported'}          | ${{ ...short, unit: 'count', base: 'all-tenders' }}                      | ${'平均 200,已报 300(以当期全部招标项目(含零投标项目)计)'}                                           | ${'200 on average, 300 reported (of all tenders of the period, those without any bidder included)'}
  ${'a rate and its aim'}                        | ${{ unit: 'basis-points', required: 9500, actual: 9490, shortfall: 10 }} | ${'实际 94.9%,目标 95%'}                                                                             | ${'94.9%, aim 95%'}
`('$because', ({ more, zh, en }) => {
  const finding = aFinding(more)
  expect([sayYearFinding(finding, 'zh-CN'), sayYearFinding(finding, 'en')]).toEqual([zh, en])
})

test.each`
  because                                   | more
  ${'measured, and yet not to be told'}     | ${{ ...short, verdict: 'cannot-tell', missing: ['reservedSme'] }}
  ${'a day and no figure'}                  | ${{ due: '2027-03-31', met: '2027-04-01', base: 'cases' }}
  ${'a figure of which nothing is counted'} | ${{ unit: 'fen', required: 300, base: 'cases' }}
  ${'a count without a figure'}             | ${{ unit: 'fen', actual: 300, base: 'cases' }}
`('$because: said as any finding', ({ more }) => {
  const finding = aFinding(more)
  expect(sayYearFinding(finding, 'zh-CN')).toBe(sayFinding(finding, 'zh-CN'))
  expect(sayYearFinding(finding, 'en')).toBe(sayFinding(finding, 'en'))
})
