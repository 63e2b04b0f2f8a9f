import { columnOf } from '../../src/ledger/columns.ts'
import type { FieldName } from '../../src/ledger/columns.ts'
import { writeCsv } from '../../src/ledger/write-table.ts'
import { LIVES } from './ledger.ts'

const FIELDS: readonly FieldName[] = [
  'id',
  'title',
  'buyer',
  'regime',
  'category',
  'method',
  'budget',
  'intentionOn',
  'tenderPlanOn',
  'announcementOn',
  'measure',
  'reservedSme',
  'reservedSmallMicro',
  'bidDeposit',
  'awardNoticeOn',
  'contractSignedOn',
  'contractPublishedOn',
]

/** A small ledger as .csv: one project of each unit, the third. */
export function exampleCsv(): string {
  const columns = FIELDS.map((field) => {
    const column = columnOf(field)
    return { header: column?.header ?? field, kind: column?.kind === 'money' ? ('fen' as const) : ('text' as const) }
  })
  return writeCsv(
    columns,
    LIVES.filter((_, index) => index % 5 === 2).map((life) => FIELDS.map((field) => life[field])),
  )
}

/** A notice of intentions as a procurement site publishes it, in words of our own. */
export const EXAMPLE_NOTICE = `# 示范区水务局2026年11月政府采购意向

为便于供应商及时了解政府采购信息，现将示范区水务局2026年11月采购意向公开如下：

| 序号 | 采购项目名称 | 采购需求概况 | 预算金额（万元） | 预计采购时间（填写到月） | 备注 |
| --- | --- | --- | --- | --- | --- |
| 1 | 防汛抢险照明设备采购 | 移动照明车 2 台、便携照明灯 120 套，含培训与三年质保。 | 96 | 2026年12月 | 专门面向中小企业采购。 |
| 2 | 河道保洁服务 | 区管河道 86 公里水面与岸坡保洁，服务期一年。 | 320 | 2027年1月 | 本项目预留40%面向中小企业采购，其中预留给小微企业的比例不低于70%。 |
| 3 | 城区排涝泵站改造工程 | 新建泵房 480 平方米，更新机组 3 套。 | 1,860.5 | 2027年2月 | 专项债项目，预留40%面向中小企业采购，要求以联合体形式参加。 |
| 4 | 水质化验试剂采购 | 化验试剂与标准物质一批。 | 38 | 2026年12月 | 不专门面向中小企业采购。具体原因：按照规定预留采购份额无法确保充分供应、充分竞争。如对此项内容有疑问，可通过0553-5550118向采购单位提出。 |

本次公开的采购意向是本单位政府采购工作的初步安排，具体采购项目情况以相关采购公告和采购文件为准。

示范区水务局

2026年11月16日
`
