import type { Trio } from './golden.ts'

/** Policy measures and complainants. */
export const CONDUCT: readonly Trio[] = [
  {
    rule: 'cn.fcr.no-local-bias',
    jurisdiction: 'xialu',
    today: '2026-11-21',
    policy: { kind: 'policy' },
    fires: { policy: { text: '优先本区企业' }, verdict: 'breach', light: 'yellow' },
    passes: { policy: { text: '对中小企业预留采购份额,对小微企业给予价格扣除' }, verdict: 'compliant', light: 'green' },
    cannotTell: { verdict: 'silent' },
    neverUnknown: 'Words that are not on record are not searched',
  },
  {
    rule: 'cn.fcr.review',
    jurisdiction: 'xialu',
    today: '2026-11-21',
    policy: { kind: 'policy', issuedOn: '2026-05-06' },
    fires: {
      policy: { review: { on: '2026-05-07', outcome: 'passed' } },
      verdict: 'breach',
      light: 'red',
      missing: ['review'],
    },
    passes: { policy: { review: { on: '2026-05-06', outcome: 'passed' } }, verdict: 'compliant', light: 'green' },
    cannotTell: { verdict: 'cannot-tell', light: 'grey', missing: ['review'] },
  },
  {
    rule: 'cn.gp.complaint.abuse',
    jurisdiction: 'jiujiang',
    today: '2026-11-21',
    fires: {
      complaints: [
        { id: 'C1', kind: 'complaint', by: '示例供应商', decidedOn: '2025-10-13', proven: false },
        { id: 'C2', kind: 'complaint', by: '示例供应商', decidedOn: '2026-03-16', proven: false },
        { id: 'C3', kind: 'complaint', by: '示例供应商', decidedOn: '2026-10-13', proven: false },
      ],
      verdict: 'breach',
      light: 'yellow',
      required: 3,
    },
    passes: {
      complaints: [
        { id: 'C1', kind: 'complaint', by: '示例供应商', decidedOn: '2025-10-13', proven: false },
        { id: 'C2', kind: 'complaint', by: '示例供应商', decidedOn: '2026-03-16', proven: false },
        { id: 'C3', kind: 'complaint', by: '示例供应商', decidedOn: '2026-10-14', proven: false },
      ],
      verdict: 'compliant',
      light: 'green',
      required: 3,
    },
    cannotTell: {
      complaints: [
        { id: 'C1', kind: 'complaint', by: '示例供应商', decidedOn: '2025-10-13', proven: false },
        { id: 'C2', kind: 'complaint', by: '示例供应商', decidedOn: '2026-03-16', proven: false },
        { id: 'C3', kind: 'complaint', by: '示例供应商', decidedOn: '2026-10-13' },
      ],
      verdict: 'cannot-tell',
      light: 'grey',
      required: 3,
      missing: ['matter.proven'],
    },
  },
]
