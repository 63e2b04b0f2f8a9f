import { describe, expect, test } from 'vitest'
import { gate } from '../gate.ts'
import { sayFinding } from '../say.ts'
import { aProcurement } from '../testing/builders.ts'
import { aContext } from '../testing/findings.ts'
import { NOTHING_AFTER_AWARD } from '../testing/stages.ts'
import { faultsOf } from '../testing/form.ts'
import { ownChecks } from './own-checks.ts'
import type { Command } from './command.ts'

type Overrides = NonNullable<Parameters<typeof aProcurement>[0]>

/** What is found before an act, a line each: rule, light, what is missing or how much, and whose matter. */
function found(command: Command, overrides: Overrides, today: '2026-02-13' | '2026-02-26' = '2026-02-26') {
  const context = aContext(today)
  return ownChecks(command, aProcurement({ ...NOTHING_AFTER_AWARD, ...overrides }), context).map((finding) => {
    expect(faultsOf(finding, context)).toStrictEqual([])
    const { rule, light, missing = [], actual, matter } = finding
    return [
      rule,
      light,
      ...missing,
      ...(actual === undefined ? [] : [actual]),
      ...(matter === undefined ? [] : [matter]),
    ].join(' ')
  })
}

describe('what no finding of a finished record shows', () => {
  test.each`
    because                                               | command                   | overrides                                                                   | says
    ${'an exclusive project goes to no large enterprise'} | ${'issue-award-notice'}   | ${{ winnerScale: 'large' }}                                                 | ${['cn.gp.sme.exclusive-below red winnerScale']}
    ${'a project with reserved parts may'}                | ${'issue-award-notice'}   | ${{ winnerScale: 'large', measure: 'package' }}                             | ${[]}
    ${'a medium one is small enough'}                     | ${'issue-award-notice'}   | ${{ winnerScale: 'medium' }}                                                | ${[]}
    ${'the third candidate, the first still there'}       | ${'issue-award-notice'}   | ${{ winnerRank: 3 }}                                                        | ${['cn.gp.award.confirm red 3']}
    ${'the third under 评定分离 wants a reason'}          | ${'issue-award-notice'}   | ${{ winnerRank: 3, separatedAward: true }}                                  | ${['cn.gp.award.confirm yellow 3']}
    ${'the first candidate gave up'}                      | ${'issue-award-notice'}   | ${{ winnerRank: 2, rankOneGone: 'gave-up' }}                                | ${[]}
    ${'the first candidate'}                              | ${'issue-award-notice'}   | ${{ winnerRank: 1 }}                                                        | ${[]}
    ${'of tendering another rule speaks'}                 | ${'issue-award-notice'}   | ${{ winnerRank: 2, regime: 'tendering', measure: 'package' }}               | ${[]}
    ${'nothing is open'}                                  | ${'sign-contract'}        | ${{}}                                                                       | ${[]}
    ${'a challenge of the record itself'}                 | ${'sign-contract'}        | ${{ challengeOn: '2026-02-24' }}                                            | ${['cn.gp.challenge.suspend red challengeClosedOn']}
    ${'one that came today'}                              | ${'sign-contract'}        | ${{ challengeOn: '2026-02-26' }}                                            | ${['cn.gp.challenge.suspend red challengeClosedOn']}
    ${'one that is answered today is answered'}           | ${'sign-contract'}        | ${{ challengeOn: '2026-02-24', challengeClosedOn: '2026-02-26' }}           | ${[]}
    ${'one whose answer is dated tomorrow is open'}       | ${'sign-contract'}        | ${{ challengeOn: '2026-02-24', challengeClosedOn: '2026-02-27' }}           | ${['cn.gp.challenge.suspend red challengeClosedOn']}
    ${'tendering knows no such stop'}                     | ${'sign-contract'}        | ${{ challengeOn: '2026-02-24', regime: 'tendering' }}                       | ${[]}
    ${'a question stops nothing'}                         | ${'sign-contract'}        | ${{ matters: [{ id: 'M1', kind: 'enquiry', receivedOn: '2026-02-24' }] }}   | ${[]}
    ${'a challenge among the matters'}                    | ${'sign-contract'}        | ${{ matters: [{ id: 'M1', kind: 'challenge', receivedOn: '2026-02-24' }] }} | ${['cn.gp.challenge.suspend red matter.repliedOn M1']}
    ${'a pause by the finance bureau'}                    | ${'sign-contract'}        | ${{ matters: [{ id: 'M2', kind: 'complaint', pausedOn: '2026-02-24' }] }}   | ${['cn.gp.complaint.pause red matter.resumedOn M2']}
    ${'an intention has nothing more to answer for'}      | ${'publish-intention'}    | ${{ challengeOn: '2026-02-24', winnerScale: 'large', winnerRank: 2 }}       | ${[]}
    ${'nor has an announcement'}                          | ${'publish-announcement'} | ${{ challengeOn: '2026-02-24', winnerScale: 'large', winnerRank: 2 }}       | ${[]}
    ${'nor has a deposit'}                                | ${'collect-deposit'}      | ${{ challengeOn: '2026-02-24', winnerScale: 'large', winnerRank: 2 }}       | ${[]}
  `('$because', ({ command, overrides, says }) => {
    expect(found(command, overrides)).toStrictEqual(says)
  })
})

describe('marks of the tender document that wait for an answer', () => {
  const size = { rule: 'cn.gp.sme.no-size-criteria', paragraph: 3, words: '注册资本不低于500万元' }
  const local = { rule: 'cn.fcr.no-local-bias', paragraph: 5, words: '优先本区企业' }

  test.each`
    because                                          | command                   | questions                                   | says
    ${'nobody has uploaded a document'}              | ${'publish-announcement'} | ${undefined}                                | ${[]}
    ${'every mark is answered'}                      | ${'publish-announcement'} | ${[]}                                       | ${[]}
    ${'one is not'}                                  | ${'publish-announcement'} | ${[size]}                                   | ${['cn.gp.sme.no-size-criteria grey documentQuestions']}
    ${'three are not, of two rules'}                 | ${'publish-announcement'} | ${[size, local, { ...size, paragraph: 9 }]} | ${['cn.gp.sme.no-size-criteria grey documentQuestions', 'cn.fcr.no-local-bias grey documentQuestions']}
    ${'a rule that there is not is not asked about'} | ${'publish-announcement'} | ${[{ ...size, rule: 'no.such.rule' }]}      | ${[]}
    ${'an intention goes out without the document'}  | ${'publish-intention'}    | ${[size]}                                   | ${[]}
    ${'an award is another matter'}                  | ${'issue-award-notice'}   | ${[size]}                                   | ${[]}
  `('$because', ({ command, questions, says }) => {
    expect(found(command, { documentQuestions: questions })).toStrictEqual(says)
  })

  test('an announcement is refused, nobody overrides it, and the places are named', () => {
    const asked = aProcurement({
      ...NOTHING_AFTER_AWARD,
      documentQuestions: [size],
      reasons: { [size.rule]: '有依据' },
    })
    const { decision, findings, overridable } = gate('publish-announcement', asked, aContext('2026-02-26'))
    const own = findings.filter(({ missing }) => missing?.includes('documentQuestions'))
    expect([decision, overridable, own.map(({ places }) => places)]).toEqual([
      'refused',
      false,
      [[{ offset: 0, line: 3, excerpt: '注册资本不低于500万元' }]],
    ])
    expect(own.map((finding) => sayFinding(finding, 'zh-CN'))).toEqual([
      '采购文件中有 1 处标记尚待答复或修改:第 3 段“注册资本不低于500万元”',
    ])
    expect(own.map((finding) => sayFinding(finding, 'en'))).toEqual([
      '1 mark of the tender document waits for an answer or a change: paragraph 3: “注册资本不低于500万元”',
    ])
  })
})

test('nothing is checked by an article that did not exist yet', () => {
  const early = aProcurement({ ...NOTHING_AFTER_AWARD, challengeOn: '2015-02-10' })
  expect(ownChecks('sign-contract', early, aContext('2015-02-28'))).toStrictEqual([])
  expect(ownChecks('sign-contract', early, aContext('2015-03-01'))).toHaveLength(1)
})
