import { describe, expect, test } from 'vitest'
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

test('nothing is checked by an article that did not exist yet', () => {
  const early = aProcurement({ ...NOTHING_AFTER_AWARD, challengeOn: '2015-02-10' })
  expect(ownChecks('sign-contract', early, aContext('2015-02-28'))).toStrictEqual([])
  expect(ownChecks('sign-contract', early, aContext('2015-03-01'))).toHaveLength(1)
})
