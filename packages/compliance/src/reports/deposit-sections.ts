import { daysBetween } from '@tenderlight/law/civil-date'
import { DEPOSIT_FORMS, DEPOSIT_PURPOSES } from '../deposits/bidder-deposit.ts'
import type { DepositForm, DepositPurpose } from '../deposits/bidder-deposit.ts'
import type { Text } from '../rules/rule.ts'
import { COUNT_COLUMNS, countCells, countFigures, SUMMED } from './deadline-sections.ts'
import { isIn, refundStanding, sumOfDeposits, sumOfRefunds } from './deposits.ts'
import type { JudgedDeposit, ReportedRefund } from './deposits.ts'
import type { DepositReading } from './deposit-reading.ts'
import { depositsByProject, depositsByUnit } from './deposit-tables.ts'
import type { ReportRow, ReportSection } from './report.ts'
import { column, cutNote, figure, MOST_ROWS, TOO_FEW_NOTE, totalOf } from './report-parts.ts'

const FORM_WORDS: Readonly<Record<DepositForm, Text>> = {
  transfer: { zh: '转账、支票、汇票', en: 'transfer, cheque or draft' },
  'bank-guarantee': { zh: '银行保函', en: 'bank guarantee' },
  'electronic-guarantee': { zh: '电子保函', en: 'electronic guarantee' },
  insurance: { zh: '保证保险', en: 'insurance' },
  waived: { zh: '免收', en: 'waived' },
}
const PURPOSE_WORDS: Readonly<Record<DepositPurpose, Text>> = {
  bid: { zh: '投标保证金', en: 'bid deposit' },
  performance: { zh: '履约保证金', en: 'performance bond' },
}

/** 保证金情况: taken and waived by form, refunds by their last day, what documents ask for, units and projects. */
export function depositSections(reading: DepositReading): readonly ReportSection[] {
  const { deposits, period, projectRefunds } = reading
  const received = deposits.filter(({ receivedOn }) => isIn(period, receivedOn))
  const byBidder = deposits.flatMap(({ refund }) => (refund !== undefined && isIn(period, refund.due) ? [refund] : []))
  const refunds = [...byBidder, ...projectRefunds]
  return [
    taken(received),
    refunded(reading, refunds),
    terms(reading),
    depositsByUnit(reading, received, refunds),
    depositsByProject(reading, received, refunds),
    notInTime(reading, refunds),
  ]
}

function taken(received: readonly JudgedDeposit[]): ReportSection {
  const sum = sumOfDeposits(received)
  const columns = [
    column('form', 'text', '种类和形式', 'purpose and form'),
    column('count', 'count', '笔数', 'deposits'),
    column('amount', 'fen', '金额', 'amount'),
    column('saved', 'fen', '少占用供应商资金', 'left with suppliers'),
  ]
  const rows = DEPOSIT_PURPOSES.flatMap((purpose) =>
    DEPOSIT_FORMS.flatMap((form): ReportRow[] => {
      const own = received.filter((one) => one.purpose === purpose && one.form === form)
      if (own.length === 0) return []
      const amount = own.reduce((total, one) => total + one.amount, 0)
      const name = {
        zh: `${PURPOSE_WORDS[purpose].zh}:${FORM_WORDS[form].zh}`,
        en: `${PURPOSE_WORDS[purpose].en}, ${FORM_WORDS[form].en}`,
      }
      const cells = [name, own.length, amount, sumOfDeposits(own).saved]
      return [{ id: `${purpose}:${form}`, cells }]
    }),
  )
  return {
    id: 'taken',
    heading: { zh: '收取和免收', en: 'Taken and waived' },
    notes: [
      {
        zh: '按逐家登记的保证金,收取(免收)日在本期的统计;登记有误已撤销的不计。少占用资金为采购文件要求的金额(要求为零或未要求的,按国家规定的上限)与实际收取之差;保函、保险视同收取。',
        en: 'Deposits on record by bidder, received or waived in the period; what was entered by mistake is left out. What was left with suppliers is the amount that the documents ask for (where they ask for none, the most that national law lets them ask for) less what was taken; a guarantee counts as taken.',
      },
    ],
    figures: [
      figure('taken', 'count', '收取笔数', 'taken', sum.taken),
      figure('amount', 'fen', '收取金额', 'amount taken', sum.amount),
      figure('papers', 'count', '其中保函、保险', 'of them guarantees and insurances', sum.papers),
      figure('paper-amount', 'fen', '保函、保险金额', 'their amount', sum.paperAmount),
      figure('waived', 'count', '免收笔数', 'waived', sum.waived),
      figure('saved', 'fen', '少占用供应商资金', 'left with suppliers', sum.saved),
      figure('saved-unknown', 'count', '无法计算的笔数', 'of which it cannot be told', sum.savedUnknown),
    ],
    table: { columns, rows, total: totalOf({ columns, rows }, ['count', 'amount', 'saved']) },
    ...(rows.length === 0 ? {} : { chart: { form: 'bars', label: 'form', series: ['count'] } }),
  }
}

function refunded({ today }: DepositReading, refunds: readonly ReportedRefund[]): ReportSection {
  const sum = sumOfRefunds(refunds, today)
  const columns = [column('kind', 'text', '退还', 'refund'), ...COUNT_COLUMNS]
  const rows = (['loser-deposit-refunded', 'winner-deposit-refunded'] as const).map((event) => {
    const own = refunds.filter((one) => one.event === event)
    const name = event === 'loser-deposit-refunded' ? { zh: '未中标人', en: 'losers' } : { zh: '中标人', en: 'winners' }
    return { id: event, cells: [name, ...countCells(sumOfRefunds(own, today))] }
  })
  return {
    id: 'refunds',
    heading: { zh: '投标保证金退还', en: 'Bid deposits refunded' },
    notes: [
      {
        zh: '最后退还日在本期的;逐家登记的按每家计算,没有逐家登记的项目按未中标人、中标人各计一次,金额不详。履约保证金的退还没有法定期限,不计。',
        en: 'With their last day in the period. Deposits on record by bidder count one by one; of a project without them the losers’ and the winner’s refund count once each, without an amount. No law gives a day for performance bonds, which are left out.',
      },
      TOO_FEW_NOTE,
    ],
    figures: [
      ...countFigures(sum),
      figure('amount', 'fen', '应退还金额', 'to be refunded', sum.amount),
      figure('overdue-amount', 'fen', '逾期未退金额', 'overdue and not refunded', sum.overdueAmount),
      figure('amount-unknown', 'count', '金额没有记录', 'without an amount on record', sum.amountUnknown),
    ],
    table: { columns, rows, total: totalOf({ columns, rows }, SUMMED) },
  }
}

function terms({ terms: counted, units }: DepositReading): ReportSection {
  const columns = [
    column('unit', 'text', '单位', 'unit'),
    column('asked', 'count', '要求保证金', 'ask for a deposit'),
    column('none', 'count', '不收保证金', 'ask for none'),
    column('unknown', 'count', '没有记录', 'not on record'),
    column('guarantees', 'count', '接受保函', 'accept guarantees'),
  ]
  const by = new Map(counted.map((one) => [one.unit, one]))
  const rows = units.flatMap(({ id, name }): ReportRow[] => {
    const own = by.get(id)
    if (own === undefined) return []
    return [{ id, unit: id, cells: [name, own.asked, own.none, own.unknown, own.guarantees] }]
  })
  return {
    id: 'terms',
    heading: { zh: '采购文件的要求', en: 'What documents ask for' },
    notes: [{ zh: '投标截止日在本期的项目个数。', en: 'Projects whose bids closed in the period.' }],
    figures: [],
    table: { columns, rows, total: totalOf({ columns, rows }, ['asked', 'none', 'unknown', 'guarantees']) },
  }
}

function notInTime({ projects, today }: DepositReading, refunds: readonly ReportedRefund[]): ReportSection {
  const late = refunds
    .filter((refund) => ['late', 'overdue'].includes(refundStanding(refund, today)))
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1))
  const shown = late.slice(0, MOST_ROWS)
  return {
    id: 'late-refunds',
    heading: { zh: '逾期退还明细', en: 'Refunds that were late, one by one' },
    notes: cutNote(late.length, shown.length),
    figures: [],
    table: {
      columns: [
        column('project', 'text', '项目', 'project'),
        column('bidder', 'text', '供应商', 'bidder'),
        column('amount', 'fen', '金额', 'amount'),
        column('due', 'date', '最后退还日', 'last day'),
        column('refunded', 'date', '退还日', 'refunded on'),
        column('days', 'days', '逾期天数', 'days late'),
      ],
      rows: shown.map((one) => {
        const record = projects.get(one.project)
        const all: Text =
          one.event === 'loser-deposit-refunded' ? { zh: '未中标人', en: 'losers' } : { zh: '中标人', en: 'winner' }
        const title = [record?.id, record?.title].filter(Boolean).join(' ')
        const days = daysBetween(one.due, one.refundedOn ?? today)
        return {
          id: one.id,
          project: one.project,
          unit: one.unit,
          cells: [title, one.bidder ?? all, one.amount ?? null, one.due, one.refundedOn, days],
        }
      }),
    },
  }
}
