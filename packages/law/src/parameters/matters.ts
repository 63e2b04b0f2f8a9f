import { dated } from '../dated-parameter.ts'

/** Working days to file a challenge; those for which a result notice stands, at whose end the result counts as known. */
export interface ChallengeTerm {
  readonly days: number
  readonly resultNotice: number
}

/** Working days of the finance bureau's steps after a complaint, and of the respondent. */
export interface ExaminationTerms {
  readonly examine: number
  readonly defects: number
  readonly refuse: number
  readonly forward: number
  readonly respond: number
}

/** From how many unproven complaints within how many months a complainant is entered in the record of bad conduct. */
export interface AbuseLimit {
  readonly complaints: number
  readonly months: number
}

/** Days before the deadline by which an objection to documents is raised, and days to answer it. */
export interface DocumentObjectionTerms {
  readonly prequalification: number
  readonly tender: number
  readonly reply: number
}

export const gpEnquiryReply = dated({
  rule: 'cn.gp.enquiry.reply',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'public text',
  values: [{ from: '2015-03-01', value: 3, cite: { instrument: 'gp-regulation', clause: '第五十二条' } }],
})

/** The law of 2003 gave the days; the order of 2018 says from when they run for a result. */
export const gpChallengeFile = dated<ChallengeTerm>({
  rule: 'cn.gp.challenge.file',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'public text',
  values: [
    {
      from: '2003-01-01',
      to: '2018-02-28',
      value: { days: 7, resultNotice: 1 },
      cite: { instrument: 'gp-law', clause: '第五十二条' },
      verified: 'unverified',
    },
    {
      from: '2018-03-01',
      value: { days: 7, resultNotice: 1 },
      cite: { instrument: 'mof-order-94', clause: '第十条; 条例第五十三条' },
    },
  ],
})

export const gpChallengeReply = dated({
  rule: 'cn.gp.challenge.reply',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'public text',
  values: [
    {
      from: '2003-01-01',
      to: '2018-02-28',
      value: 7,
      cite: { instrument: 'gp-law', clause: '第五十三条' },
      verified: 'unverified',
    },
    { from: '2018-03-01', value: 7, cite: { instrument: 'mof-order-94', clause: '第十三条' } },
  ],
})

export const gpChallengeSuspend = dated<null>({
  rule: 'cn.gp.challenge.suspend',
  jurisdiction: 'cn',
  unit: 'none',
  verified: 'public text',
  values: [{ from: '2015-03-01', value: null, cite: { instrument: 'gp-regulation', clause: '第五十四条' } }],
})

export const gpComplaintFile = dated({
  rule: 'cn.gp.complaint.file',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'public text',
  values: [
    {
      from: '2003-01-01',
      to: '2018-02-28',
      value: 15,
      cite: { instrument: 'gp-law', clause: '第五十五条' },
      verified: 'unverified',
    },
    { from: '2018-03-01', value: 15, cite: { instrument: 'mof-order-94', clause: '第十七条' } },
  ],
})

export const gpComplaintExamine = dated<ExaminationTerms>({
  rule: 'cn.gp.complaint.examine',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'public text',
  values: [
    {
      from: '2018-03-01',
      value: { examine: 5, defects: 5, refuse: 3, forward: 8, respond: 5 },
      cite: { instrument: 'mof-order-94', clause: '第二十一条' },
    },
  ],
})

export const gpComplaintDecide = dated({
  rule: 'cn.gp.complaint.decide',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'public text',
  values: [
    {
      from: '2003-01-01',
      to: '2018-02-28',
      value: 30,
      cite: { instrument: 'gp-law', clause: '第五十六条' },
      verified: 'unverified',
    },
    { from: '2018-03-01', value: 30, cite: { instrument: 'mof-order-94', clause: '第二十六条' } },
  ],
})

export const gpComplaintPause = dated({
  rule: 'cn.gp.complaint.pause',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'public text',
  values: [
    {
      from: '2003-01-01',
      to: '2018-02-28',
      value: 30,
      cite: { instrument: 'gp-law', clause: '第五十七条' },
      verified: 'unverified',
    },
    { from: '2018-03-01', value: 30, cite: { instrument: 'mof-order-94', clause: '第二十八条' } },
  ],
})

export const gpComplaintAbuse = dated<AbuseLimit>({
  rule: 'cn.gp.complaint.abuse',
  jurisdiction: 'cn',
  unit: 'count',
  verified: 'public text',
  values: [
    {
      from: '2018-03-01',
      value: { complaints: 3, months: 12 },
      cite: { instrument: 'mof-order-94', clause: '第三十七条' },
    },
  ],
})

/** Days before the bid deadline (10) or the end of prequalification (2); three days to answer. */
export const tenderObjectionDocument = dated<DocumentObjectionTerms>({
  rule: 'cn.tender.objection.document',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'public text',
  values: [
    {
      from: '2012-02-01',
      value: { prequalification: 2, tender: 10, reply: 3 },
      cite: { instrument: 'tender-regulation', clause: '第二十二条' },
    },
  ],
})

export const tenderObjectionResult = dated({
  rule: 'cn.tender.objection.result',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'public text',
  values: [{ from: '2012-02-01', value: 3, cite: { instrument: 'tender-regulation', clause: '第五十四条' } }],
})

export const tenderComplaintFile = dated({
  rule: 'cn.tender.complaint.file',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'public text',
  values: [{ from: '2012-02-01', value: 10, cite: { instrument: 'tender-regulation', clause: '第六十条' } }],
})

export const tenderComplaintAccept = dated({
  rule: 'cn.tender.complaint.accept',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'public text',
  values: [{ from: '2012-02-01', value: 3, cite: { instrument: 'tender-regulation', clause: '第六十一条' } }],
})

export const tenderComplaintDecide = dated({
  rule: 'cn.tender.complaint.decide',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'public text',
  values: [{ from: '2012-02-01', value: 30, cite: { instrument: 'tender-regulation', clause: '第六十一条' } }],
})

export const gpSmeVerify = dated({
  rule: 'cn.gp.sme.verify',
  jurisdiction: 'cn',
  unit: 'working-days',
  verified: 'public text',
  values: [{ from: '2021-01-01', value: 10, cite: { instrument: 'mof-46', clause: '第十六条' } }],
})
