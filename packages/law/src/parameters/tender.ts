import { dated } from '../dated-parameter.ts'

/** Least days from issuing the tender documents to the bid deadline. */
export const gpBidPeriod = dated({
  rule: 'cn.gp.bid-period',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'public text',
  values: [{ from: '2003-01-01', value: 20, cite: { instrument: 'gp-law', clause: '第三十五条' } }],
})

export const tenderBidPeriod = dated({
  rule: 'cn.tender.bid-period',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'public text',
  values: [{ from: '2000-01-01', value: 20, cite: { instrument: 'tender-law', clause: '第二十四条' } }],
})
