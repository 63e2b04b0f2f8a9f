import { expect, test } from 'vitest'
import { readIssuer } from './issuer.ts'

const CLOSING = '本次公开的采购意向是本单位政府采购工作的初步安排，具体采购项目情况以相关采购公告和采购文件为准。'

test.each`
  because                                       | lines                                                                                  | buyer                 | publishedOn
  ${'named in the introduction'}                | ${['现将示范区水务局2026年3月采购意向公开如下：']}                                     | ${'示范区水务局'}     | ${undefined}
  ${'a pronoun there, the name at the end'}     | ${['现将本单位2026年3月采购意向公开如下：', CLOSING, '示范区水务局', '2026年3月17日']} | ${'示范区水务局'}     | ${'2026-03-17'}
  ${'another pronoun'}                          | ${['现将本部门政府采购意向公开如下：', '示范区民政局', '2026-03-17']}                  | ${'示范区民政局'}     | ${'2026-03-17'}
  ${'a name that begins like a pronoun'}        | ${['现将本溪路街道办事处2026年采购意向公开如下：']}                                    | ${'本溪路街道办事处'} | ${undefined}
  ${'name and date on one line'}                | ${[CLOSING, '示范区水务局 2026年03月17日']}                                            | ${'示范区水务局'}     | ${'2026-03-17'}
  ${'a seal behind the name'}                   | ${[CLOSING, '示范区水务局（盖章）', '2026年03月17日']}                                 | ${'示范区水务局'}     | ${'2026-03-17'}
  ${'in the heading only'}                      | ${['示范区科技馆2026年3月至4月政府采购意向', CLOSING]}                                 | ${'示范区科技馆'}     | ${undefined}
  ${'on a line of its own'}                     | ${['采购单位：示范区教育局', '现将本单位2026年采购意向公开如下']}                      | ${'示范区教育局'}     | ${undefined}
  ${'below the closing sentence, without date'} | ${['现将本单位采购意向公开如下：', CLOSING, '示范区公安分局']}                         | ${'示范区公安分局'}   | ${undefined}
  ${'the date of the site'}                     | ${['发布时间：2026-03-18 来源：某网', '现将示范区水务局2026年3月采购意向公开如下：']}  | ${'示范区水务局'}     | ${'2026-03-18'}
  ${'the signature outranks the site'}          | ${['发布时间：2026-03-18', CLOSING, '示范区水务局', '2026年3月17日']}                  | ${'示范区水务局'}     | ${'2026-03-17'}
  ${'what a site prints below the signature'}   | ${[CLOSING, '示范区水务局', '2026年3月17日', '打印', '关闭']}                          | ${'示范区水务局'}     | ${'2026-03-17'}
  ${'a month is no date of publication'}        | ${['现将示范区水务局2026年3月采购意向公开如下：', '2026年3月']}                        | ${'示范区水务局'}     | ${undefined}
  ${'a date within a sentence is none'}         | ${['交付时间为2026年11月30日前。']}                                                    | ${undefined}          | ${undefined}
  ${'nothing'}                                  | ${[]}                                                                                  | ${undefined}          | ${undefined}
`('$because', ({ lines, buyer, publishedOn }) => {
  const issuer = readIssuer(lines)
  expect(issuer.buyer?.value).toBe(buyer)
  expect(issuer.publishedOn?.value).toBe(publishedOn)
  for (const { from } of [issuer.buyer, issuer.publishedOn].filter((read) => read !== undefined)) {
    expect(lines.join('\n')).toContain(from)
  }
})
