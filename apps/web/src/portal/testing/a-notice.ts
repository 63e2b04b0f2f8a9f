import type { Notice } from '@tenderlight/contracts/notices'

/** An exclusive service of 1,680,000 yuan, published 2026-11-19, as the mock-up shows it; `overrides` say what differs. */
export function aNotice(overrides: Partial<Notice> = {}): Notice {
  return {
    number: 'YX-2026-0001',
    kind: 'intention',
    publishedOn: '2026-11-19',
    procurementId: 'P-1',
    title: '城区公园绿化养护服务(2027 年度)',
    unit: '区城市管理局',
    regime: 'government-procurement',
    category: 'services',
    method: 'open-tender',
    summary: '三处公园约 12 万平方米绿地的日常养护。',
    budget: 168_000_000,
    controlPrice: null,
    expectedMonth: '2026-12',
    earliestAnnouncement: '2026-12-19',
    bidDeadlineOn: null,
    measure: 'exclusive',
    reservedSme: 168_000_000,
    reservedSmeShare: 10_000,
    reservedSmallMicro: null,
    noReserveReason: null,
    complaintPhone: null,
    bidDeposit: 0,
    medium: 'provincial',
    digest: '0'.repeat(64),
    ...overrides,
  }
}
