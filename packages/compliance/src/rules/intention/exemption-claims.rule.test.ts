import { describe, expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'

describe('cn.gp.intention.exempt-routine', () => {
  test.each`
    because                                          | overrides                                                                                    | verdict          | light
    ${'vehicle repair by fixed point, 30,000'}       | ${{ exemptionClaimed: 'fixed-point', method: 'fixed-point', budget: 3_000_000 }}             | ${'exempt'}      | ${'green'}
    ${'an open tender that claims a fixed point'}    | ${{ exemptionClaimed: 'fixed-point', method: 'open-tender', budget: 200_000_000 }}           | ${'breach'}      | ${'yellow'}
    ${'by fixed point, but not small and scattered'} | ${{ exemptionClaimed: 'fixed-point', method: 'fixed-point', smallScatteredPurchase: false }} | ${'breach'}      | ${'yellow'}
    ${'a batch purchase need not be small'}          | ${{ exemptionClaimed: 'batch', method: 'batch', smallScatteredPurchase: false }}             | ${'exempt'}      | ${'green'}
    ${'the method is not on record'}                 | ${{ exemptionClaimed: 'batch', method: undefined }}                                          | ${'cannot-tell'} | ${'grey'}
    ${'urgency is no channel'}                       | ${{ exemptionClaimed: 'urgent', method: 'fixed-point' }}                                     | ${undefined}     | ${undefined}
    ${'nothing claimed'}                             | ${{ method: 'fixed-point' }}                                                                 | ${undefined}     | ${undefined}
    ${'before the notice'}                           | ${{ exemptionClaimed: 'batch', intentionOn: undefined, announcementOn: '2021-12-31' }}       | ${undefined}     | ${undefined}
  `('$because', ({ overrides, verdict, light }) => {
    const finding = findingOf(aProcurement(overrides), 'cn.gp.intention.exempt-routine')
    expect([finding?.verdict, finding?.light]).toEqual([verdict, light])
  })
})

describe('cn.gp.intention.exempt-urgent', () => {
  const told = { urgencyReason: '台风过后抢修排涝泵站', urgencyApprovedBy: '区住建局局长办公会' }
  test.each`
    because                                            | overrides                                                                               | verdict          | missing
    ${'flood repair, reason and approver given'}       | ${{ exemptionClaimed: 'urgent', specialMatter: 'unforeseeable-urgency', ...told }}      | ${'exempt'}      | ${undefined}
    ${'a budget supplement alone is no ground'}        | ${{ exemptionClaimed: 'urgent', specialMatter: 'in-year-addition', ...told }}           | ${'breach'}      | ${undefined}
    ${'nor is a special bond'}                         | ${{ exemptionClaimed: 'urgent', specialMatter: 'special-bond' }}                        | ${'breach'}      | ${undefined}
    ${'claimed without ground, reason, approver'}      | ${{ exemptionClaimed: 'urgent' }}                                                       | ${'cannot-tell'} | ${['specialMatter', 'urgencyReason', 'urgencyApprovedBy']}
    ${'a reason without who approved it'}              | ${{ specialMatter: 'unforeseeable-urgency', urgencyReason: '抢修' }}                    | ${'cannot-tell'} | ${['urgencyApprovedBy']}
    ${'an empty reason is none'}                       | ${{ specialMatter: 'unforeseeable-urgency', ...told, urgencyReason: '' }}               | ${'cannot-tell'} | ${['urgencyReason']}
    ${'an empty approver is none'}                     | ${{ specialMatter: 'unforeseeable-urgency', ...told, urgencyApprovedBy: '' }}           | ${'cannot-tell'} | ${['urgencyApprovedBy']}
    ${'the claim of a channel is no claim of urgency'} | ${{ exemptionClaimed: 'batch', method: 'batch' }}                                       | ${undefined}     | ${undefined}
    ${'a ledger’s special matter claims nothing'}      | ${{ specialMatter: 'unforeseeable-urgency' }}                                           | ${undefined}     | ${undefined}
    ${'before the notice'}                             | ${{ exemptionClaimed: 'urgent', intentionOn: undefined, announcementOn: '2021-12-31' }} | ${undefined}     | ${undefined}
  `('$because', ({ overrides, verdict, missing }) => {
    const finding = findingOf(aProcurement(overrides), 'cn.gp.intention.exempt-urgent')
    expect([finding?.verdict, finding?.missing]).toEqual([verdict, missing])
    if (verdict === 'breach') expect(finding?.light).toBe('yellow')
  })
})

describe('jiujiang.gp.notice-data-quality', () => {
  test.each`
    because                                  | overrides                                                               | verdict          | missing
    ${'announcement, result and contract'}   | ${{ pushedNotices: ['announcement', 'result', 'contract'] }}            | ${'compliant'}   | ${undefined}
    ${'an open tender without its result'}   | ${{ pushedNotices: ['announcement', 'contract'] }}                      | ${'breach'}      | ${['notice.result']}
    ${'bought without an announcement'}      | ${{ announcementOn: undefined, pushedNotices: ['result', 'contract'] }} | ${'compliant'}   | ${undefined}
    ${'a single source has no announcement'} | ${{ method: 'single-source', pushedNotices: [] }}                       | ${undefined}     | ${undefined}
    ${'the e-mall is excepted'}              | ${{ method: 'e-mall', pushedNotices: [] }}                              | ${undefined}     | ${undefined}
    ${'agreement supply is excepted'}        | ${{ method: 'agreement-supply', pushedNotices: [] }}                    | ${undefined}     | ${undefined}
    ${'a renewal is excepted'}               | ${{ renewal: true, pushedNotices: [] }}                                 | ${undefined}     | ${undefined}
    ${'a directly entered contract, too'}    | ${{ contractEnteredDirectly: true, pushedNotices: [] }}                 | ${undefined}     | ${undefined}
    ${'a channel that may be excepted'}      | ${{ method: undefined, pushedNotices: [] }}                             | ${'cannot-tell'} | ${['method']}
    ${'the feed is not on record'}           | ${{}}                                                                   | ${undefined}     | ${undefined}
    ${'before the district’s plan'}          | ${{ announcementOn: '2023-02-05', pushedNotices: [] }}                  | ${undefined}     | ${undefined}
  `('$because', ({ overrides, verdict, missing }) => {
    const finding = findingOf(aProcurement(overrides), 'jiujiang.gp.notice-data-quality')
    expect([finding?.verdict, finding?.missing]).toEqual([verdict, missing])
    if (verdict === 'breach') expect(finding).toMatchObject({ light: 'yellow', level: 'commitment' })
  })

  test('what was not published yet is not missed', () => {
    const announced = aProcurement({
      awardNoticeOn: undefined,
      contractPublishedOn: undefined,
      contractPublishedProvinciallyOn: undefined,
      pushedNotices: ['announcement'],
    })
    expect(findingOf(announced, 'jiujiang.gp.notice-data-quality')?.verdict).toBe('compliant')
  })
})

describe('bayuquan.gp.intention.fields', () => {
  const bayuquan = aContext('2026-11-21', 'bayuquan')
  test.each`
    because                               | overrides                                          | verdict          | light
    ${'all four fields'}                  | ${{}}                                              | ${'compliant'}   | ${'green'}
    ${'no expected time'}                 | ${{ expectedMonth: undefined }}                    | ${'breach'}      | ${'red'}
    ${'no intention yet'}                 | ${{ intentionOn: undefined }}                      | ${'pending'}     | ${'grey'}
    ${'under which law is not on record'} | ${{ regime: undefined }}                           | ${'cannot-tell'} | ${'grey'}
    ${'an intention before the plan'}     | ${{ intentionOn: '2022-03-22', title: undefined }} | ${undefined}     | ${undefined}
    ${'an intention on the plan’s day'}   | ${{ intentionOn: '2022-03-23', title: undefined }} | ${'breach'}      | ${'red'}
  `('$because', ({ overrides, verdict, light }) => {
    const finding = findingOf(aProcurement(overrides), 'bayuquan.gp.intention.fields', bayuquan)
    expect([finding?.verdict, finding?.light]).toEqual([verdict, light])
  })
})
