import { gpConsultation, gpInquiry, gpNegotiation } from '@tenderlight/law/parameters/tender'
import type { Method } from '../../procurement/vocabulary.ts'
import { minimumGap } from '../kinds/minimum-gap.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { affectsBids } from './tender-methods.ts'

const GP = { regime: 'government-procurement', stage: 'tender', level: 'law' } as const

/** The announcement stands for the issue of the documents where the record holds no day of issue. */
const TO_RESPONSE = {
  from: 'announcement',
  rather: 'documents-issued',
  to: 'bid-deadline',
  counting: 'gap',
} as const

const by =
  (own: Method) =>
  ({ method }: Procurement): boolean =>
    method === own

export const negotiated = minimumGap({
  ...GP,
  title: { zh: '谈判响应时间不少于 3 个工作日', en: 'At least 3 working days to respond to a negotiation' },
  requires: {
    zh: '竞争性谈判自谈判文件发出至首次响应文件提交截止不少于 3 个工作日。',
    en: 'A competitive negotiation leaves at least 3 working days from issue to the first response.',
  },
  figure: gpNegotiation,
  gaps: [{ ...TO_RESPONSE, unit: 'working-days' }],
  appliesTo: by('competitive-negotiation'),
  alsoNeeds: ['method'],
})

export const inquired = minimumGap({
  ...GP,
  title: { zh: '询价响应时间不少于 3 个工作日', en: 'At least 3 working days to respond to an inquiry' },
  requires: {
    zh: '询价自询价通知书发出至响应文件提交截止不少于 3 个工作日。',
    en: 'An inquiry leaves at least 3 working days from issue to the response.',
  },
  figure: gpInquiry,
  gaps: [{ ...TO_RESPONSE, unit: 'working-days' }],
  appliesTo: by('inquiry'),
  alsoNeeds: ['method'],
})

/** Days to respond, working days of supply, days after a clarification: three clocks in two units. */
export const consulted = minimumGap({
  ...GP,
  title: { zh: '磋商响应时间不少于 10 日', en: 'At least 10 days to respond to a consultation' },
  requires: {
    zh: '竞争性磋商自磋商文件发出至首次响应截止不少于 10 日;文件发售期不少于 5 个工作日;澄清修改在截止至少 5 日前通知。',
    en: 'A competitive consultation leaves at least 10 days to respond, supplies its documents for 5 working days and clarifies 5 days before the deadline.',
  },
  figure: gpConsultation,
  gaps: [
    { ...TO_RESPONSE, part: 'response', least: ({ response }) => response },
    {
      part: 'supply',
      from: 'announcement',
      rather: 'documents-issued',
      to: 'documents-ended',
      counting: 'gap',
      unit: 'working-days',
      least: ({ supply }) => supply,
      asked: ['documentsEndedOn'],
    },
    {
      part: 'clarification',
      from: 'clarification',
      to: 'bid-deadline',
      counting: 'gap',
      least: ({ clarification }) => clarification,
      asked: ['clarifiedOn'],
      appliesTo: affectsBids,
    },
  ],
  appliesTo: by('competitive-consultation'),
  alsoNeeds: ['method', 'clarificationAffectsBids'],
})
