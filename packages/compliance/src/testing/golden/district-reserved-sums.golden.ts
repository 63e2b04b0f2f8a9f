import { aLot } from './a-lot.ts'
import type { Trio } from './golden.ts'

/** The sums of reserved shares that the district promised. */
export const DISTRICT_RESERVED_SUMS: readonly Trio[] = [
  {
    rule: 'jiujiang.gp.sme.reserve-above',
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
            reservedSme: 399_999_999,
            reservedSmallMicro: 280_000_000,
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
            category: 'services',
            budget: 1_000_000_000,
            reservedSme: 400_000_000,
            reservedSmallMicro: 280_000_000,
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
          aLot('P1', { budget: 1_000_000_000, reservedSme: 400_000_000, reservedSmallMicro: 280_000_000 }),
        ],
      },
      verdict: 'cannot-tell',
      light: 'grey',
      missing: ['category'],
    },
  },
  {
    rule: 'jiujiang.gp.sme.reserve-above',
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
            reservedSme: 400_000_000,
            reservedSmallMicro: 279_999_999,
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
            category: 'services',
            budget: 1_000_000_000,
            reservedSme: 400_000_000,
            reservedSmallMicro: 280_000_000,
          }),
        ],
      },
      verdict: 'compliant',
      light: 'green',
      due: '2026-12-31',
      required: 400_000_000,
    },
  },
  {
    rule: 'jiujiang.works.sme.reserve-above',
    part: 'sum',
    jurisdiction: 'jiujiang',
    today: '2027-03-01',
    unitYear: { year: 2026 },
    fires: {
      unitYear: {
        procurements: [
          aLot('P1', {
            category: 'works',
            controlPrice: 1_000_000_000,
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
            controlPrice: 1_000_000_000,
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
          aLot('P1', { controlPrice: 1_000_000_000, reservedSme: 400_000_000, reservedSmallMicro: 240_000_000 }),
        ],
      },
      verdict: 'cannot-tell',
      light: 'grey',
      missing: ['category'],
    },
  },
  {
    rule: 'jiujiang.works.sme.reserve-above',
    part: 'sum',
    jurisdiction: 'jiujiang',
    today: '2027-03-01',
    unitYear: { year: 2026 },
    fires: {
      unitYear: {
        procurements: [
          aLot('P1', {
            category: 'works',
            controlPrice: 1_000_000_000,
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
            controlPrice: 1_000_000_000,
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
