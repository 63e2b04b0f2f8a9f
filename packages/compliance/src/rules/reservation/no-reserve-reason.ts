import type { Procurement } from '../../procurement/procurement.ts'

/** The five items of 财库〔2020〕46号 art. 6 under which a share need not be reserved. */
export type ReasonItem = 1 | 2 | 3 | 4 | 5

/** Signs of each item, in the order of the article. */
const SIGNS: readonly (readonly [ReasonItem, RegExp])[] = [
  [1, /[(（]一[)）]|第一[项款]|非企业主体|面向(事业单位|社会组织|非企业)/u],
  [
    2,
    /[(（]二[)）]|第二[项款]|不可替代的?专利|专利|专有技术|基础设施限制|提供特定公共服务|只能从(中小企业之外|非中小企业)|仅能从(中小企业之外|非中小企业)/u,
  ],
  [3, /[(（]三[)）]|第三[项款]|无法确保充分(供应|竞争)|充分供应、?充分竞争|影响政府采购目标/u],
  [4, /[(（]四[)）]|第四[项款]|框架协议/u],
  [5, /[(（]五[)）]|第五[项款]|省级以上.{0,12}财政部门规定|省级以上人民政府财政部门/u],
]

/** The item of art. 6 that `text` states, by number or by its sense; undefined when it states none of the five. */
export function reasonItemOf(text: string): ReasonItem | undefined {
  return SIGNS.find(([, sign]) => sign.test(text))?.[0]
}

/** The item that excuses `procurement` from reserving; undefined when no reason is on record or it is none of the five. */
export function excusingItem(procurement: Procurement): ReasonItem | undefined {
  return procurement.noReserveReason === undefined ? undefined : reasonItemOf(procurement.noReserveReason)
}
