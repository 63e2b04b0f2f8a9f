import { payComplaint } from '@tenderlight/law/parameters/payment'
import type { ArrearsComplaintTerms } from '@tenderlight/law/parameters/payment'
import type { Matter } from '../../procurement/matter.ts'
import { matterDeadline } from '../matters/matter-deadline.ts'
import type { Start } from '../matters/matter-deadline.ts'
import { ofMatter } from '../matters/matter-rule.ts'

export const arrearsComplaintHandled = matterDeadline<ArrearsComplaintTerms>({
  level: 'law',
  regime: 'both',
  kinds: ['arrears-complaint'],
  title: { zh: '拖欠投诉的转交与处理', en: 'Complaint about late payment handed on and handled' },
  requires: {
    zh: '受理投诉后 10 个工作日内转交处理部门;处理部门自收到投诉材料起 30 日内形成处理结果,经批准延长的最长 90 日。',
    en: 'An accepted complaint is handed on within 10 working days; the handling department gives a result within 30 days of the material, within 90 at most where an extension was approved.',
  },
  figure: payComplaint,
  clocks: [
    {
      part: 'transfer',
      from: 'matter-accepted',
      to: 'matter-transferred',
      counting: 'working-days',
      lateLight: 'yellow',
      within: ({ transfer }) => transfer,
      // A department that gave the result itself had nobody to hand it on to.
      when: ({ repliedOn, transferredOn }) => repliedOn === undefined || transferredOn !== undefined,
    },
    {
      part: 'result',
      from: 'matter-received',
      to: 'matter-replied',
      counting: 'days',
      lateLight: 'yellow',
      within: ({ result, longest }, { extended }) => (extended === true ? longest : result),
      start: materialReceivedOn,
    },
  ],
  alsoNeeds: [ofMatter('extended')],
})

/** When the handling department had the material: after a transfer not before it, and not at all while it is due. */
function materialReceivedOn({ acceptedOn, receivedOn, transferredOn, repliedOn }: Matter): Start {
  if (transferredOn !== undefined) {
    return receivedOn === undefined || receivedOn < transferredOn ? transferredOn : receivedOn
  }
  if (acceptedOn === undefined) return receivedOn
  return repliedOn === undefined ? undefined : { missing: [ofMatter('transferredOn')] }
}
