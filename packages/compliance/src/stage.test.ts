import { expect, test } from 'vitest'
import { stageOf } from './stage.ts'
import { aProcurement } from './testing/builders.ts'
import { NOTHING_AFTER_AWARD, NOTHING_AFTER_EVALUATION, NOTHING_AFTER_SIGNING } from './testing/stages.ts'

const evaluated = { ...NOTHING_AFTER_AWARD, awardNoticeOn: undefined }
const announced = { ...NOTHING_AFTER_EVALUATION }

test.each`
  because                                                    | overrides                                                                                         | stage
  ${'nothing but the intention is there'}                    | ${{ ...announced, announcementOn: undefined, bidDeadlineOn: undefined }}                          | ${'intention'}
  ${'nothing is there at all'}                               | ${{ ...announced, intentionOn: undefined, announcementOn: undefined }}                            | ${'intention'}
  ${'it is announced, the evaluation is awaited'}            | ${announced}                                                                                      | ${'tender'}
  ${'it is announced without an intention'}                  | ${{ ...announced, intentionOn: undefined }}                                                       | ${'tender'}
  ${'it is evaluated, the award notice is awaited'}          | ${{ ...evaluated, resultDeterminedOn: undefined }}                                                | ${'award'}
  ${'the result is determined, whenever it was evaluated'}   | ${{ ...evaluated, evaluationEndedOn: undefined }}                                                 | ${'award'}
  ${'evaluated and determined, the notice is awaited'}       | ${evaluated}                                                                                      | ${'award'}
  ${'evaluated, the announcement is not on record'}          | ${{ ...evaluated, announcementOn: undefined }}                                                    | ${'award'}
  ${'the notice is out, the contract is awaited'}            | ${NOTHING_AFTER_AWARD}                                                                            | ${'contract'}
  ${'a contract without all that led to it'}                 | ${{ ...NOTHING_AFTER_SIGNING, awardNoticeOn: undefined }}                                         | ${'publication'}
  ${'signed, neither published nor filed'}                   | ${NOTHING_AFTER_SIGNING}                                                                          | ${'publication'}
  ${'published, the filing is awaited'}                      | ${{ ...NOTHING_AFTER_SIGNING, contractPublishedOn: '2026-02-27' }}                                | ${'publication'}
  ${'filed, the publication is awaited'}                     | ${{ ...NOTHING_AFTER_SIGNING, contractFiledOn: '2026-02-28' }}                                    | ${'publication'}
  ${'published and filed, acceptance and money are awaited'} | ${{ ...NOTHING_AFTER_SIGNING, contractPublishedOn: '2026-02-27', contractFiledOn: '2026-02-28' }} | ${'payment'}
  ${'accepted already, although never published'}            | ${{ ...NOTHING_AFTER_SIGNING, acceptedOn: '2026-06-01' }}                                         | ${'payment'}
  ${'invoiced already, although never filed'}                | ${{ ...NOTHING_AFTER_SIGNING, invoicedOn: '2026-06-03' }}                                         | ${'payment'}
  ${'paid already, although never published'}                | ${{ ...NOTHING_AFTER_SIGNING, paidOn: '2026-06-18' }}                                             | ${'payment'}
  ${'it has run its whole life'}                             | ${{}}                                                                                             | ${'payment'}
`('$stage: $because', ({ overrides, stage }) => {
  expect(stageOf(aProcurement(overrides))).toBe(stage)
})
