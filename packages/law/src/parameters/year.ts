import { dated } from '../dated-parameter.ts'
import type { ReservedShares } from './reservation.ts'

/** Of the whole budget of a department's government procurement in a year. */
export const annualShare = dated<ReservedShares>({
  rule: 'cn.law.sme.annual-share',
  jurisdiction: 'cn',
  unit: 'basis-points',
  verified: 'public text',
  values: [
    {
      from: '2018-01-01',
      value: { share: 3000, smallMicro: 6000 },
      cite: { instrument: 'sme-promotion-law', clause: '第四十条' },
    },
  ],
})

/** Owed from 2022 for the year before; the measure sets no day. */
export const annualReport = dated({
  rule: 'cn.gp.sme.annual-report',
  jurisdiction: 'cn',
  unit: 'none',
  verified: 'public text',
  values: [{ from: '2022-01-01', value: null, cite: { instrument: 'mof-46', clause: '第十八条' } }],
})

/** The figure is the threshold of open tender, which a district has to set. */
export const gpSplit = dated({
  rule: 'cn.gp.split',
  jurisdiction: 'cn',
  unit: 'none',
  verified: 'public text',
  values: [{ from: '2015-03-01', value: null, cite: { instrument: 'gp-regulation', clause: '第二十八条' } }],
})

/** The figure is that of compulsory tendering. */
export const tenderSplit = dated({
  rule: 'cn.tender.split',
  jurisdiction: 'cn',
  unit: 'none',
  verified: 'public text',
  values: [{ from: '2000-01-01', value: null, cite: { instrument: 'tender-law', clause: '第四条' } }],
})
