import { valueOn } from '@tenderlight/law/dated-parameter'
import { gpChallengeFile, gpChallengeReply, gpEnquiryReply } from '@tenderlight/law/parameters/matters'
import type { ChallengeTerm } from '@tenderlight/law/parameters/matters'
import { addWorkingDays } from '@tenderlight/law/working-days'
import type { Matter } from '../../procurement/matter.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { deadline } from '../kinds/deadline.ts'
import type { Rule, Scope } from '../rule.ts'
import { filedDay, postingDoubt } from './filed-day.ts'
import { matterDeadline } from './matter-deadline.ts'
import type { Start } from './matter-deadline.ts'
import { atStage, ofMatter } from './matter-rule.ts'

const GP = { level: 'law', regime: 'government-procurement' } as const

export const enquiryReplied = matterDeadline({
  ...GP,
  kinds: ['enquiry'],
  title: { zh: '3 个工作日内答复询问', en: 'Enquiry answered within 3 working days' },
  requires: {
    zh: '供应商依法提出询问的,采购人或采购代理机构在 3 个工作日内答复。',
    en: 'The buyer or its agent answers a supplier’s enquiry within 3 working days.',
  },
  figure: gpEnquiryReply,
  clocks: [{ from: 'matter-received', to: 'matter-replied', counting: 'working-days' }],
})

export const challengeFiled = matterDeadline<ChallengeTerm>({
  ...GP,
  kinds: ['challenge'],
  title: { zh: '供应商 7 个工作日内提出质疑', en: 'Challenge made within 7 working days' },
  requires: {
    zh: '供应商自知道或应知权益受损之日起 7 个工作日内提出质疑:对采购文件,自收到文件或公告期限届满之日起;对过程,自该环节结束之日起;对结果,自结果公告期限届满之日起。期满前交邮的不算过期。',
    en: 'A supplier challenges within 7 working days of the day it knew or should have known: documents from their receipt or the end of the notice period, a step from its end, the result from the end of the notice of the result. Posted in time is in time.',
  },
  figure: gpChallengeFile,
  clocks: [
    {
      from: 'matter-known',
      to: 'matter-filed',
      counting: 'working-days',
      lateLight: 'yellow',
      right: true,
      within: ({ days }) => days,
      start: knownOn,
      metOn: filedDay,
      doubt: postingDoubt,
    },
  ],
  alsoNeeds: [ofMatter('about'), ofMatter('posted'), 'noticePeriodEndedOn', 'resultPublishedOn', 'awardNoticeOn'],
})

/** The day that counts as known, from what is challenged. */
function knownOn(matter: Matter, procurement: Procurement, scope: Scope): Start {
  if (matter.about === 'result') return resultKnownOn(matter, procurement, scope)
  if (matter.knownOn !== undefined) return matter.knownOn
  switch (matter.about) {
    case undefined:
      return { missing: [ofMatter('about')] }
    case 'documents':
    case 'prequalification-documents':
      return procurement.noticePeriodEndedOn ?? { missing: [ofMatter('knownOn'), 'noticePeriodEndedOn'] }
    case 'opening':
      return procurement.bidDeadlineOn ?? { missing: ['bidDeadlineOn'] }
    default: // a step of the process: nobody else says when it ended
      return { missing: [ofMatter('knownOn')] }
  }
}

/** The end of the notice of the result; award notice and result notice go out together (条例第四十三条). */
function resultKnownOn(matter: Matter, procurement: Procurement, { calendar }: Scope): Start {
  const published = procurement.resultPublishedOn ?? procurement.awardNoticeOn
  if (published === undefined) return matter.knownOn ?? { missing: ['resultPublishedOn'] }
  const stands = valueOn(gpChallengeFile, published)?.value.resultNotice
  return stands === undefined ? undefined : addWorkingDays(calendar, published, stands).date
}

const REPLY = {
  ...GP,
  title: { zh: '7 个工作日内答复质疑', en: 'Challenge answered within 7 working days' },
  requires: {
    zh: '采购人、采购代理机构收到质疑函后 7 个工作日内书面答复,并通知其他有关供应商。',
    en: 'The buyer or its agent answers a challenge in writing within 7 working days of receiving it.',
  },
  figure: gpChallengeReply,
} as const

/** The challenge of a record that keeps no matters: its two days stand on the record itself. */
const everyday = deadline({
  ...REPLY,
  stage: 'award',
  clocks: [{ from: 'challenge', to: 'challenge-closed', counting: 'working-days' }],
})

const each = matterDeadline({
  ...REPLY,
  kinds: ['challenge'],
  clocks: [
    {
      from: 'matter-received',
      to: 'matter-replied',
      counting: 'working-days',
      metOn: ({ repliedOn, refusedOn }) => repliedOn ?? refusedOn,
    },
  ],
})

/** Each challenge among the matters, and the one on the record itself unless it is one of those. */
export const challengeReplied: Rule = {
  ...atStage('award', each),
  // The record's own challenge is no matter: the rule speaks without one.
  silentWithout: [],
  clocks: [...everyday.clocks, ...each.clocks],
  needs: [...everyday.needs, ...each.needs],
  judge: (procurement, scope) => {
    const own = ownChallenge(procurement) ? (everyday.judge(procurement, scope) ?? []) : []
    if (procurement.matters === undefined) return own
    return [own, each.judge(procurement, scope) ?? []].flat()
  },
}

/** Whether the record itself holds a challenge that is none of its matters. */
export function ownChallenge({ challengeOn, challengeClosedOn, matters }: Procurement): boolean {
  if (challengeOn === undefined && challengeClosedOn === undefined) return false
  return matters?.some(({ kind, receivedOn }) => kind === 'challenge' && receivedOn === challengeOn) !== true
}
