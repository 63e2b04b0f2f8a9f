import type { Life } from './life.ts'
import { awarded, contracted, hurried, later, share, signed, working } from './moves.ts'

/** One thing that a project of the example does otherwise, and the finding that it must lead to as of 2026-11-21. */
export interface Deviation {
  readonly id: string
  readonly because: string
  readonly change: (life: Life) => Life
  readonly rule: string
  readonly verdict: 'breach' | 'pending' | 'compliant' | 'exempt'
  readonly light: 'red' | 'yellow' | 'green'
}

export const DEVIATIONS: readonly Deviation[] = [
  {
    id: 'SF-2025-012',
    because: 'signed on the ninth working day, within the thirty days of the law',
    change: (life) => signed(life, working(life.awardNoticeOn, 9)),
    rule: 'jiujiang.gp.contract.sign',
    verdict: 'breach',
    light: 'red',
  },
  {
    id: 'SF-2024-021',
    because: 'signed after thirty-seven days',
    change: (life) => signed(life, working(later(life.awardNoticeOn, 36), 1)),
    rule: 'cn.gp.contract.sign',
    verdict: 'breach',
    light: 'red',
  },
  {
    id: 'SF-2025-042',
    because: 'announced on the twenty-ninth day',
    change: (life) => ({ ...life, intentionOn: later(life.announcementOn, -29) }),
    rule: 'cn.gp.intention.lead-time',
    verdict: 'breach',
    light: 'red',
  },
  {
    id: 'SF-2025-062',
    because: 'bought without an intention',
    change: ({ intentionOn: _, ...life }) => life,
    rule: 'jiujiang.gp.intention.lead-time',
    verdict: 'breach',
    light: 'red',
  },
  {
    id: 'SF-2026-044',
    because: 'a special bond, marked before it was announced after twelve days',
    change: (life) => hurried(signed(contracted(life, '2026-10-15'), '2026-10-15'), '专项债', 12),
    rule: 'cn.gp.intention.lead-time',
    verdict: 'breach',
    light: 'yellow',
  },
  {
    id: 'SF-2025-082',
    because: 'reserves thirty per cent, as the nation asks, not forty, as the district promised',
    change: (life) => ({ ...life, reservedSme: share(life.budget, 30), reservedSmallMicro: share(life.budget, 21) }),
    rule: 'jiujiang.gp.sme.reserve-above',
    verdict: 'breach',
    light: 'red',
  },
  {
    id: 'SF-2026-033',
    because: 'reserves nothing and gives no reason',
    change: ({ reservedSme: _, reservedSmallMicro: __, ...life }) => ({ ...life, measure: '不预留' }),
    rule: 'jiujiang.gp.sme.reason-and-phone',
    verdict: 'breach',
    light: 'red',
  },
  {
    id: 'SF-2026-013',
    because: 'a works contract signed after thirty-five days',
    change: (life) => signed(life, later(life.awardNoticeOn, 35)),
    rule: 'cn.tender.contract.sign',
    verdict: 'breach',
    light: 'red',
  },
  {
    id: 'SF-2024-051',
    because: 'a bid deposit where the province asks for none',
    change: (life) => ({
      ...life,
      bidDeposit: 9_000_000,
      loserDepositRefundedOn: working(life.awardNoticeOn, 3),
      winnerDepositRefundedOn: working(life.contractSignedOn, 3),
    }),
    rule: 'anhui.gp.bid-bond-zero',
    verdict: 'breach',
    light: 'red',
  },
  {
    id: 'SF-2026-073',
    because: 'the notice went out two working days after the result',
    change: (life) =>
      signed({ ...life, awardNoticeOn: working(life.resultDeterminedOn, 2) }, working(life.resultDeterminedOn, 6)),
    rule: 'jiujiang.gp.award.same-day',
    verdict: 'breach',
    light: 'red',
  },
  {
    id: 'SF-2025-122',
    because: 'the contract was published after six working days',
    change: (life) => ({ ...life, contractPublishedOn: working(life.contractSignedOn, 6) }),
    rule: 'jiujiang.gp.contract.publish',
    verdict: 'breach',
    light: 'red',
  },
  {
    id: 'SF-2025-092',
    because: 'paid forty-one days after the invoice',
    change: (life) => ({ ...life, paidOn: later(life.invoicedOn, 41) }),
    rule: 'cn.pay.invoice',
    verdict: 'breach',
    light: 'red',
  },
  {
    id: 'SF-2024-101',
    because: 'an invoice of 2024 that is not paid',
    change: ({ paidOn: _, ...life }) => life,
    rule: 'cn.pay.invoice',
    verdict: 'breach',
    light: 'red',
  },
  {
    id: 'SF-2025-112',
    because: 'a performance bond of five per cent where the province allows two and a half',
    change: (life) => ({ ...life, performanceBond: share(life.contractAmount, 5) }),
    rule: 'anhui.gp.perf-bond',
    verdict: 'breach',
    light: 'red',
  },
  {
    id: 'SF-2025-102',
    because: 'a challenge stopped the clock, so that a late contract is in time',
    change: (life) => ({
      ...signed(life, working(life.awardNoticeOn, 12)),
      challengeOn: working(life.awardNoticeOn, 2),
      challengeClosedOn: working(life.awardNoticeOn, 8),
    }),
    rule: 'jiujiang.gp.contract.sign',
    verdict: 'compliant',
    light: 'green',
  },
  {
    id: 'SF-2026-063',
    because: 'a contract dated before its award notice',
    change: (life) => ({ ...life, contractSignedOn: later(life.awardNoticeOn, -6) }),
    rule: 'record.date-order',
    verdict: 'breach',
    light: 'red',
  },
  {
    id: 'SF-2025-032',
    because: 'fifteen days to bid instead of twenty',
    change: (life) => ({ ...life, announcementOn: later(life.bidDeadlineOn, -15) }),
    rule: 'cn.gp.bid-period',
    verdict: 'breach',
    light: 'red',
  },
  {
    id: 'SF-2026-014',
    because: 'the seven working days to sign ran out yesterday',
    change: (life) => awarded(life, '2026-11-11'),
    rule: 'jiujiang.gp.contract.sign',
    verdict: 'breach',
    light: 'red',
  },
  {
    id: 'SF-2026-064',
    because: 'the seven working days to sign run out on Monday',
    change: (life) => awarded(life, '2026-11-12'),
    rule: 'jiujiang.gp.contract.sign',
    verdict: 'pending',
    light: 'yellow',
  },
  {
    id: 'SF-2026-094',
    because: 'the seven working days to sign have begun',
    change: (life) => awarded(life, '2026-11-17'),
    rule: 'jiujiang.gp.contract.sign',
    verdict: 'pending',
    light: 'green',
  },
  {
    id: 'SF-2026-124',
    because: 'signed and not published within two working days',
    change: (life) => contracted(life, '2026-11-18'),
    rule: 'jiujiang.gp.contract.publish',
    verdict: 'breach',
    light: 'red',
  },
  {
    id: 'SF-2026-034',
    because: 'the ten days to publish a works contract run out at the weekend',
    change: (life) => contracted(life, '2026-11-12'),
    rule: 'jiujiang.tender.contract.publish',
    verdict: 'pending',
    light: 'yellow',
  },
  {
    id: 'SF-2026-054',
    because: 'an invoice whose thirty days run out this week',
    change: (life) => {
      const project = contracted(life, '2026-09-08')
      return { ...signed(project, '2026-09-08'), acceptedOn: '2026-10-26', invoicedOn: '2026-10-26' }
    },
    rule: 'cn.pay.invoice',
    verdict: 'pending',
    light: 'yellow',
  },
  {
    id: 'SF-2026-024',
    because: 'the thirty days to sign a works contract run out this week',
    change: (life) => awarded(life, '2026-10-27'),
    rule: 'cn.tender.contract.sign',
    verdict: 'pending',
    light: 'yellow',
  },
  {
    id: 'SF-2026-074',
    because: 'the thirty days to sign a works contract run out next month',
    change: (life) => awarded(life, '2026-11-05'),
    rule: 'cn.tender.contract.sign',
    verdict: 'pending',
    light: 'green',
  },
  {
    id: 'SF-2026-084',
    because: 'an addition to the budget of the year, marked before it was announced after nine days',
    change: (life) => hurried(signed(contracted(life, '2026-10-20'), '2026-10-20'), '年度追加', 9),
    rule: 'jiujiang.gp.intention.special-mark',
    verdict: 'compliant',
    light: 'green',
  },
  {
    id: 'SF-2026-083',
    because: 'reserves nothing, for a reason of the law, with a telephone',
    change: ({ reservedSme: _, reservedSmallMicro: __, ...life }) => ({
      ...life,
      measure: '不预留',
      noReserveReason: '符合《政府采购促进中小企业发展管理办法》第六条第三项：按规定预留份额无法确保充分供应、充分竞争',
      complaintPhone: '0553-5550126',
    }),
    rule: 'cn.gp.sme.no-reserve-reasons',
    verdict: 'compliant',
    light: 'green',
  },
]
