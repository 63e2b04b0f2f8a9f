import { dated } from '../dated-parameter.ts'
import type { Citation } from '../dated-parameter.ts'
import { INSTRUMENTS } from '../instruments.ts'

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

/** Least working days during which the documents are supplied. */
export const gpDocumentSupply = dated({
  rule: 'cn.gp.doc-supply',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'public text',
  values: [{ from: '2015-03-01', value: 5, cite: { instrument: 'gp-regulation', clause: '第三十一条' } }],
})

/** Working days for which an announcement stands; the period for challenging the documents starts at its end. */
export const gpNoticePeriod = dated({
  rule: 'cn.gp.notice-period',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'public text',
  values: [{ from: '2017-10-01', value: 5, cite: { instrument: 'mof-order-87', clause: '第十六条' } }],
})

/** Least days from a clarification that may affect the bids to the bid deadline. */
export const gpClarification = dated({
  rule: 'cn.gp.clarify',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'public text',
  values: [{ from: '2015-03-01', value: 15, cite: { instrument: 'gp-regulation', clause: '第三十一条' } }],
})

/** Working days for applying to a prequalification; days from a clarification of its documents to the close, since order 87. */
export interface PrequalificationPeriods {
  readonly application: number
  readonly clarification?: number
}

export const gpPrequalification = dated<PrequalificationPeriods>({
  rule: 'cn.gp.prequal',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'public text',
  values: [
    {
      from: '2015-03-01',
      to: '2017-09-30',
      value: { application: 5 },
      cite: { instrument: 'gp-regulation', clause: '第二十一条' },
    },
    {
      from: '2017-10-01',
      value: { application: 5, clarification: 3 },
      cite: { instrument: 'gp-regulation', clause: '第二十一条' },
    },
  ],
})

/** Where the days after a clarification stand. */
export const PREQUALIFICATION_CLARIFIED: Citation = {
  instrument: INSTRUMENTS['mof-order-87'],
  clause: '第二十七条',
  verification: 'public text',
}

/** Least working days from issuing the negotiation documents to the first response. */
export const gpNegotiation = dated({
  rule: 'cn.gp.negotiation',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'public text',
  values: [{ from: '2014-02-01', value: 3, cite: { instrument: 'mof-order-74', clause: '第二十九条' } }],
})

/** Least working days from issuing the inquiry to the response. */
export const gpInquiry = dated({
  rule: 'cn.gp.inquiry',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'public text',
  values: [{ from: '2014-02-01', value: 3, cite: { instrument: 'mof-order-74', clause: '第四十五条' } }],
})

/** The three least distances of a competitive consultation. */
export interface ConsultationPeriods {
  /** Days from issuing the documents to the first response. */
  readonly response: number
  /** Working days during which the documents are supplied. */
  readonly supply: number
  /** Days from a clarification to the first response. */
  readonly clarification: number
}

export const gpConsultation = dated<ConsultationPeriods>({
  rule: 'cn.gp.consultation',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'public text',
  values: [
    {
      from: '2014-12-31',
      value: { response: 10, supply: 5, clarification: 5 },
      cite: { instrument: 'mof-214-2014', clause: '第十条' },
    },
  ],
})

/** Working days: least length of the publicity, and the term for the further argument after an objection. */
export const singleSourcePublicity = dated({
  rule: 'cn.gp.single-source-publicity',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'public text',
  values: [{ from: '2015-03-01', value: 5, cite: { instrument: 'gp-regulation', clause: '第三十八条' } }],
})

/** Working days from the platform's receiving a notice to its publication. */
export const platformPublishes = dated({
  rule: 'cn.gp.publish-platform',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'public text',
  values: [{ from: '2020-03-01', value: 1, cite: { instrument: 'mof-order-101', clause: '第十三条' } }],
})

/** Least days of the sale of tender or prequalification documents. */
export const tenderDocumentSale = dated({
  rule: 'cn.tender.doc-sale',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'public text',
  values: [{ from: '2012-02-01', value: 5, cite: { instrument: 'tender-regulation', clause: '第十六条' } }],
})

/** Least days from the end of the sale of the prequalification documents to the close of applications. */
export const tenderPrequalification = dated({
  rule: 'cn.tender.prequal',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'public text',
  values: [{ from: '2012-02-01', value: 5, cite: { instrument: 'tender-regulation', clause: '第十七条' } }],
})

/** Least days from a clarification to the bid deadline, and to the close of applications. */
export interface ClarificationPeriods {
  readonly bids: number
  readonly prequalification: number
}

export const tenderClarification = dated<ClarificationPeriods>({
  rule: 'cn.tender.clarify',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'public text',
  values: [
    {
      from: '2012-02-01',
      value: { bids: 15, prequalification: 3 },
      cite: { instrument: 'tender-regulation', clause: '第二十一条' },
    },
  ],
})

/** The least number of bidders: tenders of works; negotiations, where two may go on with approval; tenders of goods and services. */
export interface LeastBidders {
  readonly tendering: number
  readonly negotiation?: number
  /** With how many a negotiation may go on, by approval; cited as the negotiation's own number is. */
  readonly negotiationApproved?: number
  readonly purchase?: number
}

const CLAUSE_44 = { instrument: 'tender-regulation', clause: '第四十四条' } as const

export const biddersMinimum = dated<LeastBidders>({
  rule: 'cn.bidders-minimum',
  jurisdiction: 'cn',
  unit: 'count',
  verified: 'public text',
  values: [
    { from: '2012-02-01', to: '2014-01-31', value: { tendering: 3 }, cite: CLAUSE_44 },
    {
      from: '2014-02-01',
      to: '2017-09-30',
      value: { tendering: 3, negotiation: 3, negotiationApproved: 2 },
      cite: CLAUSE_44,
    },
    {
      from: '2017-10-01',
      value: { tendering: 3, negotiation: 3, negotiationApproved: 2, purchase: 3 },
      cite: CLAUSE_44,
    },
  ],
})

/** Where the number stands for the other two; the order names the negotiation's two by approval in the same article. */
export const LEAST_BIDDERS_IN: Readonly<Record<'negotiation' | 'purchase', Citation>> = {
  negotiation: { instrument: INSTRUMENTS['mof-order-74'], clause: '第二十七条', verification: 'public text' },
  purchase: {
    instrument: INSTRUMENTS['mof-order-87'],
    clause: '第四十一、四十三、四十四条',
    verification: 'public text',
  },
}
