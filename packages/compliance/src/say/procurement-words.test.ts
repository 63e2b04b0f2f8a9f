import { describe, expect, test } from 'vitest'
import { evaluate } from '../evaluate.ts'
import { fieldName, ruleTitle, sayFinding } from '../say.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import { aProcurement } from '../testing/builders.ts'
import { aContext } from '../testing/findings.ts'
import { PROCUREMENT_FIELD_WORDS, PROCUREMENT_PART_WORDS } from './procurement-words.ts'

const settings = { ...NO_SETTINGS, version: 'test', threshold: () => 400_000_000 }

/** The sentence about a rule (and part) on a record of Jiujiang, in Chinese. */
function said(rule: string, overrides: Parameters<typeof aProcurement>[0], part?: string): string | undefined {
  const findings = evaluate(aProcurement(overrides), { ...aContext(), settings })
  const finding = findings.find((one) => one.rule === rule && one.part === part)
  return finding && sayFinding(finding, 'zh-CN')
}

describe('what is said', () => {
  const works = { regime: 'tendering', category: 'works' } as const
  test.each`
    because                          | rule                                 | overrides                                                                                                | part           | sentence
    ${'working days that lack'}      | ${'cn.gp.doc-supply'}                | ${{ documentsEndedOn: '2026-01-28' }}                                                                    | ${'documents'} | ${'仅 4 个工作日,要求 5 个工作日,最早 2026-01-29'}
    ${'days that lack'}              | ${'cn.gp.clarify'}                   | ${{ clarifiedOn: '2026-01-30' }}                                                                         | ${undefined}   | ${'仅 12 天,要求 15 天,最早 2026-02-14'}
    ${'bidders before the opening'}  | ${'cn.bidders-minimum'}              | ${{ bidders: 2, evaluationEndedOn: undefined, resultDeterminedOn: undefined, awardNoticeOn: undefined }} | ${undefined}   | ${'要求至少 3,目前 2'}
    ${'bidders at the evaluation'}   | ${'cn.bidders-minimum'}              | ${{ bidders: 2 }}                                                                                        | ${undefined}   | ${'投标人少于 3 个,记录显示已进入评审'}
    ${'a rank'}                      | ${'cn.tender.rank-first'}            | ${{ ...works, winnerRank: 2, stateFunded: true }}                                                        | ${undefined}   | ${'中标人不是排名第一的中标候选人,记录没有法定的例外情形'}
    ${'a threshold'}                 | ${'anhui.threshold'}                 | ${{ method: 'inquiry', budget: 400_000_000, methodApproved: false }}                                     | ${undefined}   | ${'预算达到公开招标数额标准,未采用公开招标,记录显示未经批准'}
    ${'works not tendered'}          | ${'cn.tender.must-tender'}           | ${{ category: 'works', tenderObject: 'construction', budget: 400_000_000, method: 'inquiry' }}           | ${undefined}   | ${'估算价达到必须招标的规模,记录的采购方式不是招标'}
    ${'two hours'}                   | ${'cn.gp.deposit.terms'}             | ${{ bidDeposit: 1, depositDeadlineOn: '2026-02-10' }}                                                    | ${'deadline'}  | ${'保证金截止时间与投标截止时间不一致'}
    ${'supplements'}                 | ${'cn.gp.contract.supplement'}       | ${{ contractAmount: 100_000_000, supplements: 10_000_100 }}                                              | ${undefined}   | ${'100,001.00 元,上限 100,000.00 元,超出 1.00 元'}
    ${'standards'}                   | ${'cn.gp.acceptance'}                | ${{ acceptanceStandards: 9, acceptanceStandardsCovered: 8 }}                                             | ${'standards'} | ${'验收书没有载明全部标准'}
    ${'files'}                       | ${'cn.gp.archive'}                   | ${{ completedOn: '2024-01-01', filesDestroyedOn: '2026-01-01' }}                                         | ${undefined}   | ${'采购文件保存不满 15 年即销毁'}
    ${'advice'}                      | ${'jiujiang.tender.post-award'}      | ${{ ...works, performanceRecords: [] }}                                                                  | ${undefined}   | ${'建议补充公开履约信息,不属于不符'}
    ${'notices that did not arrive'} | ${'jiujiang.gp.notice-data-quality'} | ${{ pushedNotices: ['announcement'] }}                                                                   | ${undefined}   | ${'缺少:结果公告、合同公告'}
  `('$because', ({ rule, overrides, part, sentence }) => {
    expect(said(rule, overrides, part)).toBe(sentence)
  })

  test('a threshold that nobody configured', () => {
    const [finding] = evaluate(aProcurement({ method: 'inquiry' }), aContext()).filter(({ rule }) =>
      rule.endsWith('.threshold'),
    )
    if (finding === undefined) throw new Error('not judged')
    expect(sayFinding(finding, 'zh-CN')).toContain('阈值未配置')
    expect(sayFinding(finding, 'en')).toContain('threshold not configured')
  })
})

test('parts and fields have words in both languages', () => {
  expect(ruleTitle('cn.gp.consultation', 'zh-CN', 'supply')).toContain('文件提供期限')
  expect(ruleTitle('cn.gp.consultation', 'en', 'supply')).toContain('supply of documents')
  expect(fieldName('pilotDocument', 'zh-CN')).toBe('评定分离试点依据')
  for (const words of Object.values({ ...PROCUREMENT_PART_WORDS, ...PROCUREMENT_FIELD_WORDS })) {
    expect(Object.values(words).map((word) => word.length > 1)).toEqual([true, true])
  }
})
