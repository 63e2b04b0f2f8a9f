import type { Procurement } from '../procurement/procurement.ts'

/**
 * A lawful procurement in Jiujiang that has run its whole life in 2026 and passes every rule that applies.
 * A test breaks one thing by overriding it; `undefined` takes a field away.
 */
export function aProcurement(
  overrides: { readonly [K in keyof Procurement]?: Procurement[K] | undefined } = {},
): Procurement {
  const merged = { ...LAWFUL, ...overrides }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) as unknown as Procurement
}

const LAWFUL: Procurement = {
  id: 'DEMO-2026-0001',
  heldBy: 'register',
  title: '片区排水管网养护服务',
  buyer: '示范区住房和城乡建设局',
  regime: 'government-procurement',
  category: 'services',
  method: 'open-tender',
  summary: '排水管网日常养护与应急抢修,服务期一年。',
  budget: 186_000_000,
  expectedMonth: '2026-01',
  measure: 'exclusive',
  reservedSme: 186_000_000,
  reservedSmallMicro: 186_000_000,
  bidDeposit: 0,
  bidders: 4,
  intentionOn: '2025-12-22',
  announcementOn: '2026-01-22',
  bidDeadlineOn: '2026-02-11',
  evaluationEndedOn: '2026-02-12',
  evaluationReportOn: '2026-02-12',
  resultDeterminedOn: '2026-02-13',
  awardNoticeOn: '2026-02-13',
  winner: '江城示例市政有限公司',
  winnerScale: 'small',
  awardAmount: 180_000_000,
  contractSignedOn: '2026-02-26',
  contractAmount: 180_000_000,
  performanceBond: 0,
  contractPublishedOn: '2026-02-27',
  contractPublishedProvinciallyOn: '2026-02-27',
  contractFiledOn: '2026-02-28',
  acceptedOn: '2026-06-01',
  invoicedOn: '2026-06-03',
  paidOn: '2026-06-18',
}
