import { aLot } from './a-lot.ts'
import type { Trio } from './golden.ts'

/** A department’s year. */
export const UNIT_YEARS: readonly Trio[] = [
  {
    rule: 'cn.law.sme.annual-share',
    jurisdiction: 'jiujiang',
    today: '2027-03-01',
    unitYear: { year: 2026 },
    fires: {
      unitYear: {
        gpBudgetTotal: 1_000_000_000,
        procurements: [aLot('P1', { category: 'services', reservedSme: 299_999_999, reservedSmallMicro: 180_000_000 })],
      },
      verdict: 'breach',
      light: 'red',
      due: '2026-12-31',
      required: 300_000_000,
    },
    passes: {
      unitYear: {
        gpBudgetTotal: 1_000_000_000,
        procurements: [aLot('P1', { category: 'services', reservedSme: 300_000_000, reservedSmallMicro: 180_000_000 })],
      },
      verdict: 'compliant',
      light: 'green',
      due: '2026-12-31',
      required: 300_000_000,
    },
    cannotTell: {
      unitYear: {
        procurements: [aLot('P1', { category: 'services', reservedSme: 300_000_000, reservedSmallMicro: 180_000_000 })],
      },
      verdict: 'cannot-tell',
      light: 'grey',
      missing: ['gpBudgetTotal'],
    },
  },
  {
    rule: 'cn.law.sme.annual-share',
    jurisdiction: 'jiujiang',
    today: '2027-03-01',
    unitYear: { year: 2026, gpBudgetTotal: 1_000_000_000 },
    fires: {
      unitYear: {
        procurements: [aLot('P1', { category: 'services', reservedSme: 300_000_000, reservedSmallMicro: 179_999_999 })],
      },
      verdict: 'breach',
      light: 'red',
      due: '2026-12-31',
      required: 300_000_000,
    },
    passes: {
      unitYear: {
        procurements: [aLot('P1', { category: 'services', reservedSme: 300_000_000, reservedSmallMicro: 180_000_000 })],
      },
      verdict: 'compliant',
      light: 'green',
      due: '2026-12-31',
      required: 300_000_000,
    },
  },
  {
    rule: 'cn.gp.sme.annual-report',
    jurisdiction: 'jiujiang',
    today: '2027-04-01',
    unitYear: { unit: '示范区住房和城乡建设局', year: 2026, procurements: [], reportDueOn: '2027-03-31' },
    fires: { unitYear: { report: { publishedOn: '2027-04-01' } }, verdict: 'breach', light: 'red', due: '2027-03-31' },
    passes: {
      unitYear: { report: { publishedOn: '2027-03-31' } },
      verdict: 'compliant',
      light: 'green',
      due: '2027-03-31',
    },
    cannotTell: { verdict: 'cannot-tell', light: 'grey', missing: ['report'] },
  },
  {
    rule: 'cn.gp.split',
    jurisdiction: 'jiujiang',
    today: '2026-11-21',
    settings: { thresholds: { 'open-tender.goods-services': 400_000_000 } },
    unitYear: { year: 2026 },
    fires: {
      unitYear: {
        procurements: [
          aLot('P1', { category: 'goods', method: 'inquiry', budgetItem: '办公设备购置', budget: 200_000_000 }),
          aLot('P2', { category: 'goods', method: 'inquiry', budgetItem: '办公设备购置', budget: 200_000_001 }),
        ],
      },
      verdict: 'breach',
      light: 'red',
      required: 400_000_000,
    },
    passes: {
      unitYear: {
        procurements: [
          aLot('P1', { category: 'goods', method: 'inquiry', budgetItem: '办公设备购置', budget: 200_000_000 }),
          aLot('P2', { category: 'goods', method: 'inquiry', budgetItem: '办公设备购置', budget: 200_000_000 }),
        ],
      },
      verdict: 'silent',
    },
    cannotTell: {
      settings: {},
      unitYear: {
        procurements: [
          aLot('P1', { category: 'goods', method: 'inquiry', budgetItem: '办公设备购置', budget: 200_000_000 }),
          aLot('P2', { category: 'goods', method: 'inquiry', budgetItem: '办公设备购置', budget: 200_000_001 }),
        ],
      },
      verdict: 'cannot-tell',
      light: 'grey',
      missing: ['threshold.open-tender.goods-services'],
    },
  },
  {
    rule: 'cn.tender.split',
    jurisdiction: 'jiujiang',
    today: '2026-11-21',
    unitYear: { year: 2026 },
    fires: {
      unitYear: {
        procurements: [
          aLot('P1', { regime: 'tendering', tenderObject: 'construction', site: '示范路', estimate: 200_000_000 }),
          aLot('P2', { regime: 'tendering', tenderObject: 'construction', site: '示范路', estimate: 200_000_000 }),
        ],
      },
      verdict: 'breach',
      light: 'yellow',
      required: 400_000_000,
    },
    passes: {
      unitYear: {
        procurements: [
          aLot('P1', { regime: 'tendering', tenderObject: 'construction', site: '示范路', estimate: 200_000_000 }),
          aLot('P2', { regime: 'tendering', tenderObject: 'construction', site: '示范路', estimate: 199_999_999 }),
        ],
      },
      verdict: 'silent',
    },
    cannotTell: {
      unitYear: {
        procurements: [
          aLot('P1', { regime: 'tendering', tenderObject: 'construction', site: '示范路', estimate: 200_000_000 }),
          aLot('P2', { regime: 'tendering', tenderObject: 'construction', site: '示范路' }),
        ],
      },
      verdict: 'silent',
    },
    neverUnknown: 'A signal adds up the amounts that are on record and says nothing of the others',
  },
  {
    rule: 'cn.pay.disclosure',
    jurisdiction: 'jiujiang',
    today: '2027-04-01',
    disclosure: { year: 2026 },
    fires: {
      disclosure: { overdueContracts: 2, publishedOn: '2027-04-01' },
      verdict: 'breach',
      light: 'red',
      due: '2027-03-31',
    },
    passes: {
      disclosure: { overdueContracts: 2, publishedOn: '2027-03-31' },
      verdict: 'compliant',
      light: 'yellow',
      due: '2027-03-31',
    },
    cannotTell: { verdict: 'cannot-tell', light: 'grey', due: '2027-03-31', missing: ['overdueContracts'] },
  },
]
