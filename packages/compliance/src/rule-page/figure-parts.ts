import type { Unit } from '@tenderlight/law/dated-parameter'
import type { Text } from '../rules/rule.ts'

type Countable = Exclude<Unit, 'list' | 'date' | 'none'>

/** A part of a figure that has several: what it is called, and its unit where that is not the figure's own. */
export interface FigurePart extends Text {
  readonly unit?: Countable
}

const part = (zh: string, en: string, unit?: Countable): FigurePart =>
  unit === undefined ? { zh, en } : { zh, en, unit }

/** The parts of all figures, by the name that the parameters give them. An empty word says the part without a name. */
export const FIGURE_PARTS: Readonly<Record<string, FigurePart>> = {
  share: part('', ''),
  smallMicro: part('其中小微', 'of it small and micro'),
  amount: part('且不超过', 'and at most', 'fen'),
  least: part('不低于', 'at least'),
  most: part('不高于', 'at most'),
  gate: part('联合体或分包占比不低于', 'consortium or subcontract share from'),
  goodsServices: part('货物和服务', 'goods and services'),
  goods: part('货物', 'goods'),
  services: part('服务', 'services'),
  works: part('工程', 'works'),
  construction: part('施工', 'construction'),
  days: part('', ''),
  longest: part('最长', 'at longest'),
  resultNotice: part('结果公告期限', 'result notice stands'),
  sign: part('签订', 'signing'),
  file: part('备案', 'filing'),
  examine: part('审查', 'examination'),
  defects: part('告知补正', 'defects told'),
  refuse: part('不予受理告知', 'refusal told'),
  forward: part('受理并发出答复通知', 'copies forwarded'),
  respond: part('被投诉人说明', 'respondent answers'),
  prequalification: part('资格预审文件', 'prequalification documents'),
  tender: part('招标文件', 'tender documents'),
  bids: part('招标文件', 'tender documents'),
  reply: part('答复', 'answer'),
  transfer: part('转交', 'transfer'),
  result: part('办理结果', 'result'),
  response: part('提交响应文件', 'responses'),
  supply: part('提供采购文件', 'supply of documents'),
  clarification: part('澄清修改', 'clarification'),
  complaints: part('查无实据的投诉', 'unproven complaints', 'count'),
  months: part('', 'within', 'months'),
  perDay: part('每日', 'a day'),
  proceduralDays: part('程序性回复', 'procedural answer', 'days'),
  substantiveMonths: part('实体性办结', 'substantive answer', 'months'),
  proceduralShare: part('程序性按时率', 'procedural on time', 'basis-points'),
  substantiveShare: part('实体性按时率', 'substantive on time', 'basis-points'),
  yellowShare: part('办理时限的最后', 'the last part of the term'),
  by: part('', 'by'),
  openTenderGoodsServices: part('货物、服务公开招标', 'open tender of goods and services'),
  triggerCounts: part('起算日计入', 'the first day counts'),
  movedOff: part('最后一日顺延', 'a last day moves off'),
  postedInTime: part('期满前交邮视为按时', 'posted in time is in time'),
  including: part('包含本数', 'the figure included'),
  excluding: part('不含本数', 'the figure left out'),
  satisfaction: part('满意率', 'satisfaction'),
  'one-network': part('一网通办率', 'handled online'),
  'credit-linked-checks': part('与信用挂钩的抽查占比', 'checks linked to credit'),
  'closed-well': part('办结满意', 'closed well'),
  integrity: part('诚信履约', 'integrity'),
  'fair-competition': part('公平竞争', 'fair competition'),
  'joint-enforcement': part('综合查一次', 'joint inspections'),
  'forwarded-at-once': part('即时转办', 'forwarded at once'),
  'answered-in-time': part('按时回复', 'answered in time'),
  connected: part('接通', 'connected'),
  closed: part('办结', 'closed'),
  'foreign-complaints-supervised': part('外商投诉督办', 'foreign complaints supervised'),
  'business-complaints-closed-in-six-months': part('企业投诉六个月内办结', 'business complaints closed in six months'),
}

/** The entries of lists and other codes that stand in figures. */
export const FIGURE_CODES: Readonly<Record<string, Text>> = {
  'e-mall': part('电子商城', 'e-mall'),
  'fixed-point': part('定点采购', 'fixed point'),
  'agreement-supply': part('协议供货', 'supply by agreement'),
  batch: part('批量集中采购', 'batch purchase'),
  exclusive: part('整体预留', 'exclusive'),
  package: part('采购包预留', 'package'),
  consortium: part('联合体', 'consortium'),
  subcontract: part('分包', 'subcontract'),
  bid: part('投标保证', 'bid guarantee'),
  performance: part('履约保证', 'performance guarantee'),
  quality: part('质量保证', 'quality guarantee'),
  wages: part('农民工工资保证', 'wage guarantee'),
  announcement: part('采购公告', 'announcement'),
  result: part('结果公告', 'result notice'),
  contract: part('合同公告', 'contract notice'),
  change: part('变更', 'change'),
  progress: part('进度', 'progress'),
  acceptance: part('验收', 'acceptance'),
  'statutory-holidays': part('遇国家法定节假日', 'statutory holidays'),
  'rest-days': part('遇休息日', 'rest days'),
  ground: part('情形', 'ground'),
  reason: part('原因', 'reason'),
  approver: part('审批人', 'who approved'),
}
