import { normalHeader } from '../ledger/header.ts'

/** Other names under which units and sites write the columns of their intentions, beside those that a ledger knows. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  采购项目名称: [
    '采购项目',
    '意向名称',
    '意向项目名称',
    '采购意向名称',
    '拟采购项目名称',
    '招标项目名称',
    '拟招标项目名称',
  ],
  采购需求概况: [
    '采购需求',
    '采购内容',
    '采购内容及需求概况',
    '采购内容及概况',
    '需求描述',
    '主要内容',
    '建设内容',
    '建设内容及规模',
    '项目概况',
    '招标内容',
  ],
  预算金额: ['采购预算', '采购预算金额', '项目预算', '项目预算金额', '预计金额', '预计采购金额'],
  预计采购时间: [
    '拟采购时间',
    '计划采购时间',
    '预计采购日期',
    '预计采购月',
    '预计实施时间',
    '采购时间',
    '预计招标时间',
    '拟招标时间',
    '预计发布时间',
    '预计招标公告发布时间',
  ],
  采购单位: ['采购单位名称', '采购人名称', '预算单位名称', '单位名称', '招标人名称', '建设单位'],
  采购方式: ['拟采购方式', '预计采购方式', '招标方式', '采购组织方式及采购方式'],
  采购类别: ['采购类型', '项目类型', '项目类别', '采购项目类型', '品目分类'],
  预留方式: ['面向中小企业预留方式', '预留份额方式'],
  投诉电话: ['联系电话(质疑投诉)', '监督电话'],
  备注: ['备注说明', '其他说明', '其他需要说明的情况', '其他需要说明的事项'],
}

const NAMES = new Map(
  Object.entries(USUAL).flatMap(([header, others]) => others.map((other) => [normalHeader(other), header] as const)),
)
const NOTE = /^(.+?)(\([^()]*\))$/

/** The header as ledgers and the provincial sites write it, with its note (a unit); any other text as it stands. */
export function usualHeader(text: string): string {
  if (text.length > 60) return text
  const name = normalHeader(text)
  const whole = NAMES.get(name)
  if (whole !== undefined) return whole
  const [, stem = '', note = ''] = NOTE.exec(name) ?? []
  const header = NAMES.get(stem)
  return header === undefined ? text : `${header}${note}`
}
