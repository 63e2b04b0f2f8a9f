import { aLot } from './a-lot.ts'
import type { Trio } from './golden.ts'

/** The sums of reserved shares of a department’s year. */
export const RESERVED_SUMS: readonly Trio[] = [
  {
    rule: 'cn.gp.sme.reserve-above',
    part: 'sum',
    jurisdiction: 'jiujiang',
    today: '2027-03-01',
    unitYear: { year: 2026 },
    fires: {
      unitYear: {
        procurements: [
          aLot('P1', {
            category: 'services',
            budget: 1_000_000_000,
            reservedSme: 299_999_999,
            reservedSmallMicro: 180_000_000,
          }),
        ],
      },
      verdict: 'breach',
      light: 'red',
      due: '2026-12-31',
      required: 300_000_000,
    },
    passes: {
      unitYear: {
        procurements: [
          aLot('P1', {
            category: 'services',
            budget: 1_000_000_000,
            reservedSme: 300_000_000,
            reservedSmallMicro: 180_000_000,
          }),
        ],
      },
      verdict: 'compliant',
      light: 'green',
      due: '2026-12-31',
      required: 300_000_000,
    },
    cannotTell: {
      unitYear: {
        procurements: [
          aLot('P1', { budget: 1_000_000_000, reservedSme: 300_000_000, reservedSmallMicro: 180_000_000 }),
        ],
      },
      verdict: 'cannot-tell',
      light: 'grey',
      missing: ['category'],
    },
  },
  {
    rule: 'cn.gp.sme.reserve-above',
    part: 'sum',
    jurisdiction: 'jiujiang',
    today: '2027-03-01',
    unitYear: { year: 2026 },
    fires: {
      unitYear: {
        procurements: [
          aLot('P1', {
            category: 'services',
            budget: 1_000_000_000,
            reservedSme: 300_000_000,
            reservedSmallMicro: 179_999_999,
          }),
        ],
      },
      verdict: 'breach',
      light: 'red',
      due: '2026-12-31',
      required: 300_000_000,
    },
    passes: {
      unitYear: {
        procurements: [
          aLot('P1', {
            category: 'services',
            budget: 1_000_000_000,
            reservedSme: 300_000_000,
            reservedSmallMicro: 180_000_000,
          }),
        ],
      },
      verdict: 'compliant',
      light: 'green',
      due: '2026-12-31',
      required: 300_000_000,
    },
  },
  {
    rule: 'cn.gp.sme.works-reserve',
    part: 'sum',
    jurisdiction: 'jiujiang',
    today: '2027-03-01',
    unitYear: { year: 2026 },
    fires: {
      unitYear: {
        procurements: [
          aLot('P1', {
            category: 'works',
            budget: 1_000_000_000,
            reservedSme: 399_999_999,
            reservedSmallMicro: 240_000_000,
          }),
        ],
      },
      verdict: 'breach',
      light: 'red',
      due: '2026-12-31',
      required: 400_000_000,
    },
    passes: {
      unitYear: {
        procurements: [
          aLot('P1', {
            category: 'works',
            budget: 1_000_000_000,
            reservedSme: 400_000_000,
            reservedSmallMicro: 240_000_000,
          }),
        ],
      },
      verdict: 'compliant',
      light: 'green',
      due: '2026-12-31',
      required: 400_000_000,
    },
    cannotTell: {
      unitYear: {
        procurements: [
          aLot('P1', { budget: 1_000_000_000, reservedSme: 400_000_000, reservedSmallMicro: 240_000_000 }),
        ],
      },
      verdict: 'cannot-tell',
      light: 'grey',
      missing: ['category'],
    },
  },
  {
    rule: 'cn.gp.sme.works-reserve',
    part: 'sum',
    jurisdiction: 'jiujiang',
    today: '2027-03-01',
    unitYear: { year: 2026 },
    fires: {
      unitYear: {
        procurements: [
          aLot('P1', {
            category: 'works',
            budget: 1_000_000_000,
            reservedSme: 400_000_000,
            reservedSmallMicro: 239_999_999,
          }),
        ],
      },
      verdict: 'breach',
      light: 'red',
      due: '2026-12-31',
      required: 400_000_000,
    },
    passes: {
      unitYear: {
        procurements: [
          aLot('P1', {
            category: 'works',
            budget: 1_000_000_000,
            reservedSme: 400_000_000,
            reservedSmallMicro: 240_000_000,
          }),
        ],
      },
      verdict: 'compliant',
      light: 'green',
      due: '2026-12-31',
      required: 400_000_000,
    },
  },
]
