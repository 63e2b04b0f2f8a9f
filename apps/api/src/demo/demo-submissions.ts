import type { SubmitIntention } from '@tenderlight/contracts/intentions'
import type { StepKind } from '@tenderlight/db/schema/reviews'
import type { UnitKey } from './units.ts'

/** An intention of the demo that is on its way through review. */
export interface DemoSubmission {
  readonly unit: UnitKey
  /** But the month, which follows the day of the demo. */
  readonly form: Omit<SubmitIntention, 'expectedMonth'>
  /** After it was submitted; a step is taken an hour after the one ahead. */
  readonly later: readonly { readonly kind: StepKind; readonly reason: string | null }[]
}

const fen = (yuan: number) => yuan * 100

/** Goods with the district's share reserved. */
function goods(title: string, summary: string, yuan: number): Omit<SubmitIntention, 'expectedMonth'> {
  const reserved = fen(yuan * 0.4)
  return {
    title,
    regime: 'government-procurement',
    category: 'goods',
    method: 'open-tender',
    summary,
    budget: fen(yuan),
    measure: 'package',
    reservedSme: reserved,
    reservedSmallMicro: reserved * 0.7,
    bidDeposit: 0,
  }
}

/** What waits for a reviewer, what one returned, and what waits where the unit has nobody to review it. */
export const SUBMISSIONS: readonly DemoSubmission[] = [
  {
    unit: 'jiaoyu',
    form: goods('示范区第三小学计算机教室设备采购', '学生用机 120 台、教师用机 3 台,含安装和三年保修。', 2_600_000),
    later: [],
  },
  {
    unit: 'jiaoyu',
    form: goods('示范区中小学图书补充采购', '图书一批。', 2_400_000),
    later: [{ kind: 'returned', reason: '需求概况请写明册数和适用学段。' }],
  },
  {
    unit: 'shuiwu',
    form: goods('示范区防汛应急排水泵车采购', '移动排水泵车 2 台,流量不低于 1000 立方米每小时。', 3_000_000),
    later: [],
  },
  {
    unit: 'chengguan',
    form: goods('示范区环卫作业车辆采购', '纯电动洗扫车 4 台,含充电桩安装。', 3_600_000),
    later: [],
  },
]
