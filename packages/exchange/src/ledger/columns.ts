/** How the cells of a column are read. `month` is only 预计采购时间; `count` a whole number; `share` a ratio. */
export type ColumnKind = 'text' | 'long-text' | 'word' | 'money' | 'share' | 'month' | 'date' | 'count'

export interface LedgerColumn {
  /** The header as the ledger writes it; also the Chinese label of the field. */
  readonly header: string
  /** Other headers for the same field. Where two are in one sheet, the header comes first, then these in order. */
  readonly aliases: readonly string[]
  readonly field: string
  readonly kind: ColumnKind
  /** English label. */
  readonly en: string
}

/** The columns of a ledger (采购台账), in the order in which fields are written: the one home of this table. */
export const COLUMNS = [
  { header: '项目编号', aliases: ['编号', '采购编号', '序号'], field: 'id', kind: 'text', en: 'Project number' },
  { header: '项目名称', aliases: ['采购项目名称'], field: 'title', kind: 'text', en: 'Title' },
  { header: '采购单位', aliases: ['采购人', '预算单位', '招标人'], field: 'buyer', kind: 'text', en: 'Buyer' },
  { header: '制度', aliases: ['适用法律'], field: 'regime', kind: 'word', en: 'Regime' },
  { header: '采购类别', aliases: ['类别', '品目类别'], field: 'category', kind: 'word', en: 'Category' },
  { header: '采购方式', aliases: ['方式'], field: 'method', kind: 'word', en: 'Method' },
  { header: '采购需求概况', aliases: ['需求概况'], field: 'summary', kind: 'long-text', en: 'Need' },
  { header: '预算金额', aliases: ['预算'], field: 'budget', kind: 'money', en: 'Budget' },
  {
    header: '控制价',
    aliases: ['最高投标限价', '招标控制价'],
    field: 'controlPrice',
    kind: 'money',
    en: 'Control price',
  },
  { header: '预计采购时间', aliases: ['预计采购月份'], field: 'expectedMonth', kind: 'month', en: 'Expected month' },
  { header: '意向公开日期', aliases: ['意向公示日期'], field: 'intentionOn', kind: 'date', en: 'Intention published' },
  { header: '招标计划发布日期', aliases: [], field: 'tenderPlanOn', kind: 'date', en: 'Tender plan published' },
  {
    header: '采购公告日期',
    aliases: ['招标公告日期', '公告日期'],
    field: 'announcementOn',
    kind: 'date',
    en: 'Announcement',
  },
  { header: '特殊事项', aliases: ['特殊事项标记'], field: 'specialMatter', kind: 'word', en: 'Special matter' },
  { header: '特殊事项标记日期', aliases: [], field: 'specialMatterOn', kind: 'date', en: 'Special matter marked' },
  { header: '预留方式', aliases: ['预留措施'], field: 'measure', kind: 'word', en: 'Reservation measure' },
  {
    header: '预留金额',
    aliases: ['面向中小企业预留金额'],
    field: 'reservedSme',
    kind: 'money',
    en: 'Reserved for SMEs',
  },
  { header: '预留比例', aliases: [], field: 'reservedSmeShare', kind: 'share', en: 'Share reserved for SMEs' },
  {
    header: '预留小微金额',
    aliases: ['其中小微企业预留金额'],
    field: 'reservedSmallMicro',
    kind: 'money',
    en: 'Reserved for small and micro enterprises',
  },
  { header: '不预留原因', aliases: [], field: 'noReserveReason', kind: 'long-text', en: 'Reason for no reservation' },
  { header: '投诉电话', aliases: ['质疑投诉电话'], field: 'complaintPhone', kind: 'text', en: 'Complaint telephone' },
  { header: '投标截止日期', aliases: ['开标日期'], field: 'bidDeadlineOn', kind: 'date', en: 'Bid deadline' },
  { header: '投标保证金', aliases: [], field: 'bidDeposit', kind: 'money', en: 'Bid deposit' },
  { header: '投标家数', aliases: ['供应商家数'], field: 'bidders', kind: 'count', en: 'Bidders' },
  { header: '评审结束日期', aliases: ['评审日期'], field: 'evaluationEndedOn', kind: 'date', en: 'Evaluation ended' },
  {
    header: '结果确定日期',
    aliases: ['中标结果确定日期'],
    field: 'resultDeterminedOn',
    kind: 'date',
    en: 'Result determined',
  },
  {
    header: '中标通知书日期',
    aliases: ['中标(成交)通知书发出日期'],
    field: 'awardNoticeOn',
    kind: 'date',
    en: 'Award notice',
  },
  { header: '中标供应商', aliases: ['成交供应商', '中标人'], field: 'winner', kind: 'text', en: 'Winner' },
  { header: '供应商规模', aliases: ['中标人规模'], field: 'winnerScale', kind: 'word', en: 'Size of the winner' },
  { header: '中标金额', aliases: ['成交金额'], field: 'awardAmount', kind: 'money', en: 'Award amount' },
  { header: '合同签订日期', aliases: [], field: 'contractSignedOn', kind: 'date', en: 'Contract signed' },
  { header: '合同金额', aliases: [], field: 'contractAmount', kind: 'money', en: 'Contract amount' },
  {
    header: '合同公示日期',
    aliases: ['合同公告日期'],
    field: 'contractPublishedOn',
    kind: 'date',
    en: 'Contract published',
  },
  { header: '合同备案日期', aliases: [], field: 'contractFiledOn', kind: 'date', en: 'Contract filed' },
  { header: '履约保证金', aliases: [], field: 'performanceBond', kind: 'money', en: 'Performance bond' },
  {
    header: '未中标保证金退还日期',
    aliases: [],
    field: 'loserDepositRefundedOn',
    kind: 'date',
    en: 'Deposit refunded to losing bidders',
  },
  {
    header: '中标人保证金退还日期',
    aliases: [],
    field: 'winnerDepositRefundedOn',
    kind: 'date',
    en: 'Deposit refunded to the winner',
  },
  { header: '验收日期', aliases: ['履约验收日期'], field: 'acceptedOn', kind: 'date', en: 'Accepted' },
  { header: '发票日期', aliases: ['收到发票日期'], field: 'invoicedOn', kind: 'date', en: 'Invoice received' },
  { header: '付款日期', aliases: ['支付日期'], field: 'paidOn', kind: 'date', en: 'Paid' },
  { header: '质疑收到日期', aliases: [], field: 'challengeOn', kind: 'date', en: 'Challenge received' },
  { header: '质疑办结日期', aliases: [], field: 'challengeClosedOn', kind: 'date', en: 'Challenge closed' },
] as const satisfies readonly LedgerColumn[]

export type Column = (typeof COLUMNS)[number]
export type FieldName = Column['field']
/** The fields whose cells are read as `K`. */
export type FieldOf<K extends ColumnKind> = Extract<Column, { readonly kind: K }>['field']

const BY_FIELD = new Map<string, Column>(COLUMNS.map((column) => [column.field, column]))

/** The column of a field; undefined for a name that is no field of the ledger. */
export function columnOf(field: string): Column | undefined {
  return BY_FIELD.get(field)
}
