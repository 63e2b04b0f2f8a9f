import { basisPointsText } from './basis-points-text.ts'
import type { Measure } from '../procurement/vocabulary.ts'
import type { Text } from '../rules/rule.ts'
import { isReserving } from './reserved-execution.ts'
import type { ExecutedReservation } from './reserved-execution.ts'
import type { ReportSection } from './report.ts'
import { column, cutNote, MOST_ROWS, totalOf } from './report-parts.ts'

/** Where a project's contract and notice can be looked up. */
export interface NoticeLink {
  /** What was given as evidence of the contract's publication: an address or a number. */
  readonly evidence: string | null
  /** The number of the newest notice on the product's own portal. */
  readonly notice: string | null
}

/** How something is reserved, in the words of 46号 art. 8. */
const FORMS: Readonly<Record<Measure, Text>> = {
  exclusive: { zh: '采购项目整体预留', en: 'the whole project' },
  package: { zh: '设置专门采购包', en: 'packages of their own' },
  consortium: { zh: '要求以联合体形式参加', en: 'as a consortium' },
  subcontract: { zh: '要求合同分包', en: 'by subcontract' },
  partial: { zh: '部分预留(形式未载明)', en: 'a part, its form not on record' },
  none: { zh: '不预留', en: 'not reserved' },
}

/** The first of `projects` that reserve something: those that the table has room for. */
export function firstReserving(projects: readonly ExecutedReservation[]): ExecutedReservation[] {
  const first: ExecutedReservation[] = []
  for (const project of projects) {
    if (first.length === MOST_ROWS) break
    if (isReserving(project)) first.push(project)
  }
  return first
}

/** The table of projects: how each was reserved, what was contracted with whom, and where it is published. */
export function reservedProjects({
  count,
  links,
  shown,
  units,
}: {
  /** How many reserve something. */
  readonly count: number
  /** The first of them. */
  readonly shown: readonly ExecutedReservation[]
  readonly links: ReadonlyMap<string, NoticeLink>
  readonly units: readonly { readonly id: string; readonly name: string }[]
}): ReportSection {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const columns = [
    column('project', 'text', '项目名称', 'project'),
    column('unit', 'text', '单位', 'unit'),
    column('form', 'text', '预留选项', 'reserved how'),
    column('reserved', 'fen', '预留金额', 'reserved'),
    column('small-micro', 'fen', '其中小微', 'small and micro'),
    column('contracted', 'fen', '面向中小企业采购金额', 'contracted with SMEs'),
    column('contracted-small-micro', 'fen', '其中面向小微', 'with small and micro'),
    column('supplier', 'text', '合同相对方', 'supplier'),
    column('link', 'text', '合同公告', 'contract notice'),
    column('notice', 'text', '采购公告编号', 'notice number'),
  ]
  const rows = shown.map((one) => {
    const { contracted, procurement, project, reserved, unit } = one
    const link = links.get(project)
    return {
      id: project,
      project,
      unit,
      cells: [
        [procurement.id, procurement.title].filter(Boolean).join(' '),
        names.get(unit) ?? null,
        formOf(one),
        reserved.sme ?? null,
        reserved.smallMicro ?? null,
        contracted?.sme ?? null,
        contracted?.smallMicro ?? null,
        procurement.winner ?? null,
        link?.evidence ?? null,
        link?.notice ?? null,
      ],
    }
  })
  const sums = ['reserved', 'small-micro', 'contracted', 'contracted-small-micro']
  return {
    id: 'projects',
    heading: { zh: '面向中小企业预留项目明细', en: 'Reserved projects' },
    notes: [
      {
        zh: '除整体预留外,预留选项后为预留金额占项目预算的比例。合同公告一栏为登记合同公告时填写的网址或凭证;空白为没有记录。',
        en: 'Behind a form other than the whole stands the reserved share of the budget. The contract notice is what was given as evidence of its publication; blank where nothing is on record.',
      },
      ...cutNote(count, shown.length),
    ],
    figures: [],
    table: { columns, rows, ...(count > shown.length ? {} : { total: totalOf({ columns, rows }, sums) }) },
  }
}

function formOf({ amount, procurement: { measure = 'partial' }, reserved }: ExecutedReservation): Text {
  const form = FORMS[measure]
  if (measure === 'exclusive' || !amount || reserved.sme === undefined) return form
  const share = basisPointsText(reserved.sme, amount)
  return { zh: `${form.zh} ${share}`, en: `${form.en} ${share}` }
}
