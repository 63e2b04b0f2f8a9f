import type { Finding, Level, Light } from '../finding.ts'
import type { EventName } from '../procurement/events.ts'
import type { MatterEventName } from '../procurement/matter.ts'

export type Locale = 'zh-CN' | 'en'

/** One text in both languages. */
export type Words = Readonly<Record<Locale, string>>

export const EVENT_WORDS: Readonly<Record<EventName, Words>> = {
  intention: { 'zh-CN': '采购意向公开', en: 'intention published' },
  'tender-plan': { 'zh-CN': '招标计划发布', en: 'tender plan published' },
  'special-matter-mark': { 'zh-CN': '特殊事项标记', en: 'special-matter mark' },
  announcement: { 'zh-CN': '采购(招标)公告', en: 'announcement' },
  'bid-deadline': { 'zh-CN': '投标截止', en: 'bid deadline' },
  'evaluation-ended': { 'zh-CN': '评审结束', en: 'evaluation ended' },
  'evaluation-report': { 'zh-CN': '收到评审报告', en: 'evaluation report received' },
  'candidate-publicity': { 'zh-CN': '中标候选人公示', en: 'candidates published' },
  'candidate-publicity-ended': { 'zh-CN': '候选人公示结束', en: 'publicity of candidates ended' },
  'result-determined': { 'zh-CN': '确定中标(成交)结果', en: 'result determined' },
  'award-notice': { 'zh-CN': '中标(成交)通知书', en: 'award notice' },
  challenge: { 'zh-CN': '收到质疑', en: 'challenge received' },
  'challenge-closed': { 'zh-CN': '质疑答复', en: 'challenge answered' },
  'contract-signed': { 'zh-CN': '合同签订', en: 'contract signed' },
  'contract-published': { 'zh-CN': '合同公示(市交易网)', en: 'contract published (municipal site)' },
  'contract-published-provincially': { 'zh-CN': '合同公告(省采购网)', en: 'contract published (provincial site)' },
  'contract-filed': { 'zh-CN': '合同备案', en: 'contract filed' },
  'loser-deposit-refunded': { 'zh-CN': '退还未中标人保证金', en: "losers' deposits refunded" },
  'winner-deposit-refunded': { 'zh-CN': '退还中标人保证金', en: "winner's deposit refunded" },
  acceptance: { 'zh-CN': '履约验收', en: 'acceptance' },
  invoice: { 'zh-CN': '收到发票', en: 'invoice received' },
  payment: { 'zh-CN': '支付款项', en: 'payment' },
  'single-source-publicity': { 'zh-CN': '单一来源公示', en: 'single-source publicity' },
  'single-source-publicity-ended': { 'zh-CN': '单一来源公示期满', en: 'single-source publicity ended' },
  prequalification: { 'zh-CN': '资格预审公告', en: 'prequalification announced' },
  'prequalification-clarification': { 'zh-CN': '资格预审文件澄清修改', en: 'prequalification documents clarified' },
  'prequalification-documents-ended': {
    'zh-CN': '资格预审文件停止发售',
    en: 'sale of prequalification documents ended',
  },
  'prequalification-deadline': { 'zh-CN': '资格预审申请截止', en: 'prequalification closes' },
  'notice-submitted': { 'zh-CN': '平台收到公告信息', en: 'notice received by the platform' },
  'documents-issued': { 'zh-CN': '采购文件开始发出', en: 'documents issued' },
  'documents-ended': { 'zh-CN': '采购文件提供期限届满', en: 'supply of documents ended' },
  'notice-period-ended': { 'zh-CN': '公告期限届满', en: 'notice period ended' },
  clarification: { 'zh-CN': '采购文件澄清修改', en: 'documents clarified' },
  'deposit-deadline': { 'zh-CN': '保证金到账截止', en: 'deposit due' },
  'result-published': { 'zh-CN': '结果公告', en: 'result published' },
  'supervision-report': { 'zh-CN': '向监督部门书面报告', en: 'report to the supervisor' },
  delivery: { 'zh-CN': '交付', en: 'delivery' },
  'acceptance-published': { 'zh-CN': '验收结果公告', en: 'acceptance published' },
  'settlement-confirmed': { 'zh-CN': '确认结算金额', en: 'settlement confirmed' },
  'receivable-requested': { 'zh-CN': '收到确权请求', en: 'confirmation of the receivable requested' },
  'receivable-confirmed': { 'zh-CN': '确认应收账款', en: 'receivable confirmed' },
  completion: { 'zh-CN': '采购结束', en: 'procurement closed' },
  'files-destroyed': { 'zh-CN': '采购文件销毁', en: 'files destroyed' },
}

export const MATTER_EVENT_WORDS: Readonly<Record<MatterEventName, Words>> = {
  'matter-changed': { 'zh-CN': '变更', en: 'changed' },
  'matter-known': { 'zh-CN': '知道或应当知道', en: 'known' },
  'matter-reply-due': { 'zh-CN': '质疑答复期满', en: 'period to answer the challenge ended' },
  'matter-filed': { 'zh-CN': '提出(报送、寄出)', en: 'filed' },
  'matter-received': { 'zh-CN': '收到', en: 'received' },
  'matter-examined': { 'zh-CN': '审查', en: 'examined' },
  'matter-defects-told': { 'zh-CN': '一次性告知补正', en: 'defects told' },
  'matter-refused': { 'zh-CN': '不予受理告知', en: 'refused' },
  'matter-accepted': { 'zh-CN': '受理', en: 'accepted' },
  'matter-forwarded': { 'zh-CN': '转送副本', en: 'forwarded' },
  'matter-responded': { 'zh-CN': '被投诉人说明', en: 'respondent answered' },
  'matter-transferred': { 'zh-CN': '转办', en: 'transferred' },
  'matter-paused': { 'zh-CN': '通知暂停采购活动', en: 'procurement paused' },
  'matter-resumed': { 'zh-CN': '恢复采购活动', en: 'procurement resumed' },
  'matter-planned': { 'zh-CN': '提出解决方案', en: 'plan proposed' },
  'matter-replied': { 'zh-CN': '书面答复', en: 'answered in writing' },
  'matter-decided': { 'zh-CN': '作出处理决定', en: 'decided' },
}

/** The clocks of rules about matters and payment, where a rule has several. */
export const MATTER_PART_WORDS: Readonly<Record<string, Words>> = {
  file: { 'zh-CN': '提出', en: 'raised' },
  reply: { 'zh-CN': '答复', en: 'answered' },
  pause: { 'zh-CN': '答复前暂停', en: 'paused until answered' },
  examine: { 'zh-CN': '审查', en: 'examined' },
  defects: { 'zh-CN': '告知补正', en: 'defects told' },
  refuse: { 'zh-CN': '告知不予受理', en: 'refusal told' },
  forward: { 'zh-CN': '转送', en: 'forwarded' },
  respond: { 'zh-CN': '被投诉人说明', en: 'respondent answered' },
  transfer: { 'zh-CN': '转交', en: 'handed on' },
  result: { 'zh-CN': '处理结果', en: 'result' },
  procedural: { 'zh-CN': '程序性回复', en: 'procedural answer' },
  substantive: { 'zh-CN': '实体性答复', en: 'answer on the matter' },
  clause: { 'zh-CN': '合同约定', en: 'contract clause' },
}

/** What a matter's record lacks, where it is no day of an event. */
export const MATTER_FIELD_WORDS: Readonly<Record<string, Words>> = {
  about: { 'zh-CN': '针对的对象', en: 'what it is about' },
  posted: { 'zh-CN': '是否邮寄', en: 'whether it was posted' },
  after: { 'zh-CN': '此前的质疑或异议', en: 'the challenge or objection before it' },
  notCounted: { 'zh-CN': '不计入的期间', en: 'days not counted' },
  proven: { 'zh-CN': '是否查实', en: 'whether it proved true' },
  regime: { 'zh-CN': '制度(政府采购或招标投标)', en: 'regime' },
  grade: { 'zh-CN': '诉求等级', en: 'grade' },
  dueOn: { 'zh-CN': '办结期限', en: 'last day given' },
  by: { 'zh-CN': '提出人', en: 'who raised it' },
  extended: { 'zh-CN': '是否经批准延长', en: 'whether an extension was approved' },
  mayAffectResult: { 'zh-CN': '是否可能影响结果', en: 'whether the result may change by it' },
}

export const LEVEL_WORDS: Readonly<Record<Level, Words>> = {
  law: { 'zh-CN': '法定', en: 'law' },
  commitment: { 'zh-CN': '承诺', en: 'commitment' },
  encouragement: { 'zh-CN': '鼓励', en: 'encouragement' },
}

export const LIGHT_WORDS: Readonly<Record<Light, Words>> = {
  green: { 'zh-CN': '正常', en: 'on time' },
  yellow: { 'zh-CN': '临期或有说明', en: 'soon, or explained' },
  red: { 'zh-CN': '超期或不符', en: 'late or not met' },
  grey: { 'zh-CN': '未起算或无法判定', en: 'not started or not known' },
}

export const VERDICT_WORDS: Readonly<Record<Finding['verdict'], Words>> = {
  compliant: { 'zh-CN': '合规', en: 'compliant' },
  breach: { 'zh-CN': '不符', en: 'breach' },
  pending: { 'zh-CN': '计时中', en: 'pending' },
  exempt: { 'zh-CN': '豁免', en: 'exempt' },
  'cannot-tell': { 'zh-CN': '无法判定', en: 'cannot tell' },
  suggestion: { 'zh-CN': '建议', en: 'suggestion' },
}

/** What a record lacks, by the names in `Finding.missing`. */
export const FIELD_WORDS: Readonly<Record<string, Words>> = {
  regime: { 'zh-CN': '制度(政府采购或招标投标)', en: 'regime' },
  category: { 'zh-CN': '采购类别', en: 'category' },
  method: { 'zh-CN': '采购方式', en: 'method' },
  title: { 'zh-CN': '项目名称', en: 'title' },
  summary: { 'zh-CN': '采购需求概况', en: 'need' },
  budget: { 'zh-CN': '预算金额', en: 'budget' },
  controlPrice: { 'zh-CN': '控制价', en: 'control price' },
  expectedMonth: { 'zh-CN': '预计采购时间', en: 'expected month' },
  specialMatter: { 'zh-CN': '特殊事项', en: 'special matter' },
  'times.specialMatterOn': { 'zh-CN': '标记的时刻', en: 'time of the mark' },
  'times.announcementOn': { 'zh-CN': '公告上网的时刻', en: 'time of the announcement' },
  measure: { 'zh-CN': '预留方式', en: 'reservation measure' },
  reservedSme: { 'zh-CN': '预留金额', en: 'reserved amount' },
  reservedSmallMicro: { 'zh-CN': '预留小微金额', en: 'amount for small and micro enterprises' },
  noReserveReason: { 'zh-CN': '不预留原因(办法第六条情形)', en: 'ground for not reserving (art. 6)' },
  noReserveStatedIn: { 'zh-CN': '意向与公告中的说明', en: 'statement in both notices' },
  complaintPhone: { 'zh-CN': '投诉电话', en: 'complaint telephone' },
  bidDeposit: { 'zh-CN': '投标保证金', en: 'bid deposit' },
  performanceBond: { 'zh-CN': '履约保证金', en: 'performance bond' },
  contractAmount: { 'zh-CN': '合同金额', en: 'contract amount' },
  contractForm: { 'zh-CN': '电子合同', en: 'electronic contract' },
  winnerScale: { 'zh-CN': '供应商规模', en: "winner's size" },
  medium: { 'zh-CN': '公告媒体', en: 'medium' },
  matters: { 'zh-CN': '质疑、投诉等事项的日期', en: 'dates of challenges and complaints' },
  gradedLimit: { 'zh-CN': '该等级的办理时限(待区县设定)', en: 'time limit of the grade (to be set by the district)' },
  agreedLateRate: { 'zh-CN': '约定的逾期年利率', en: 'agreed interest for lateness' },
  lprAtContract: { 'zh-CN': '合同订立时1年期LPR', en: '1-year LPR at contract' },
  interestPaid: { 'zh-CN': '已付逾期利息', en: 'interest paid' },
  overdueAmount: { 'zh-CN': '逾期支付的金额', en: 'amount paid late' },
  agreedPaymentDays: { 'zh-CN': '约定付款期限(天)', en: 'agreed days to pay' },
  inspectionAgreed: { 'zh-CN': '是否约定检验或验收', en: 'whether an inspection is agreed' },
  inspectionDueOn: { 'zh-CN': '约定检验期限届满', en: 'end of the agreed inspection' },
  year: { 'zh-CN': '年度', en: 'year' },
  publishedOn: { 'zh-CN': '公开日期', en: 'day of publication' },
  foundOn: { 'zh-CN': '发现', en: 'found' },
  overdueContracts: { 'zh-CN': '逾期未付的合同数', en: 'overdue contracts' },
  'times.contractSignedOn': { 'zh-CN': '签订合同的时刻', en: 'time of signing' },
  rectifiedOn: { 'zh-CN': '整改', en: 'rectified' },
  reviewedOn: { 'zh-CN': '复核', en: 'reviewed' },
  fedBackOn: { 'zh-CN': '反馈', en: 'fed back' },
  struckOffOn: { 'zh-CN': '销号', en: 'struck off' },
  smallScatteredPurchase: { 'zh-CN': '是否属小额零星采购', en: 'whether it is a small scattered purchase' },
}
