import type { Notice } from '@tenderlight/contracts/notices'
import { expect, test } from 'vitest'
import { tagsOf } from './notice-tags.ts'
import { aNotice } from './testing/a-notice.ts'

const PUMPS: Partial<Notice> = {
  category: 'goods',
  budget: 640_000_000,
  measure: 'consortium',
  reservedSme: 256_000_000,
  reservedSmeShare: 4000,
  reservedSmallMicro: 179_200_000,
  bidDeposit: null,
}

test.each`
  because                                          | notice                                                                           | tags
  ${'reserved as a whole, no deposit'}             | ${{}}                                                                            | ${['专门面向中小企业 100%', '免收投标保证金']}
  ${'the small and micro part of the whole'}       | ${{ reservedSmallMicro: 117_600_000 }}                                           | ${['专门面向中小企业 100%,其中小微 70%', '免收投标保证金']}
  ${'a share, its part, its form'}                 | ${PUMPS}                                                                         | ${['预留 40%,其中小微 70%', '联合体']}
  ${'the share follows from the amount'}           | ${{ ...PUMPS, reservedSmeShare: null }}                                          | ${['预留 40%,其中小微 70%', '联合体']}
  ${'a share is not shown above what it is'}       | ${{ ...PUMPS, reservedSmeShare: null, reservedSme: 255_999_999 }}                | ${['预留 39.9%,其中小微 70%', '联合体']}
  ${'a share without amounts, form not stated'}    | ${{ ...PUMPS, measure: 'partial', reservedSme: null, reservedSmallMicro: null }} | ${['预留 40%']}
  ${'neither share nor amount'}                    | ${{ ...PUMPS, measure: 'package', reservedSme: null, reservedSmeShare: null }}   | ${['部分预留', '采购包预留']}
  ${'not reserved, and why'}                       | ${{ measure: 'none', noReserveReason: '甲', bidDeposit: null }}                  | ${['不预留,已说明原因']}
  ${'not reserved, no reason: nothing is claimed'} | ${{ measure: 'none', bidDeposit: null }}                                         | ${['不预留']}
  ${'the notice says nothing'}                     | ${{ measure: null, bidDeposit: null }}                                           | ${['未写明预留情况']}
  ${'an announcement says so'}                     | ${{ kind: 'announcement', bidDeposit: 2_000_000 }}                               | ${['采购公告', '专门面向中小企业 100%', '投标保证金 2 万元']}
  ${'works under the Tendering Law are named so'}  | ${{ kind: 'announcement', regime: 'tendering', bidDeposit: null }}               | ${['招标公告', '专门面向中小企业 100%']}
`('$because', ({ notice, tags }: { notice: Partial<Notice>; tags: string[] }) => {
  expect(tagsOf(aNotice(notice)).map(({ text }) => text)).toEqual(tags)
})
