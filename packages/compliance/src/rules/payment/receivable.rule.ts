import { payReceivableConfirm } from '@tenderlight/law/parameters/payment'
import { deadline } from '../kinds/deadline.ts'
import type { Rule } from '../rule.ts'
import { paysSme } from './protected.ts'

const confirmed = deadline({
  level: 'law',
  regime: 'both',
  stage: 'payment',
  title: { zh: '30 日内确认应收账款', en: 'Receivable confirmed within 30 days' },
  requires: {
    zh: '中小企业以应收账款融资提出确权请求的,30 日内确认债权债务关系。',
    en: 'An enterprise that borrows on a receivable has it confirmed within 30 days of asking.',
  },
  figure: payReceivableConfirm,
  appliesTo: paysSme,
  clocks: [{ from: 'receivable-requested', to: 'receivable-confirmed', counting: 'days', lateLight: 'yellow' }],
  alsoNeeds: ['winnerScale'],
})

/** Asked only once a request or a confirmation is on record: most contracts see neither. */
export const receivableConfirmed: Rule = {
  ...confirmed,
  judge: (procurement, scope) =>
    procurement.receivableRequestedOn === undefined && procurement.receivableConfirmedOn === undefined
      ? undefined
      : confirmed.judge(procurement, scope),
}
