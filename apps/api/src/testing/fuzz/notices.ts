import { HOSTILE_TEXTS } from './hostile-values.ts'
import { damaged } from './ledgers.ts'
import type { Chance } from './random.ts'

const TABLE = `现将示范区水务局2026年3月采购意向公开如下：
| 序号 | 采购项目名称 | 采购需求概况 | 预算金额(万元) | 预计采购时间 | 备注 |
|---|---|---|---|---|---|
| 1 | 泵站设备 | 水泵 4 台 | 120 | 2026年05月 | 专门面向中小企业采购 |
| 2 | 泵站运维 | 全年运行 | 86.5 | 2026年6月 | 预留40%面向中小企业，联系电话0792-8220000 |
示范区水务局
2026年03月17日`
const LINES = `采购意向公开
采购单位：示范区教育局
采购项目名称：校舍改造工程
采购需求概况：教学楼外墙及屋面
预算金额：186万元
预计采购时间：2026年4月
备注：不适宜预留，理由：市场供应不足
2026年2月3日`
const PAGE = `<html><head><style>p{}</style></head><body><h1>采购意向</h1><table><tr><td rowspan="2">序号</td><td>采购项目名称</td><td colspan="2">预算金额(元)</td><td>预计采购时间</td></tr>
<tr><td>泵站</td><td>1200000</td><td>含税</td><td>2026-05</td></tr></table><script>alert(1)</script></body></html>`
const PIECES = [
  '<table>',
  '</td>',
  '<tr><td>',
  '<div>'.repeat(600),
  '|',
  '|---|',
  '：',
  '\n',
  '<!--',
  '<![CDATA[',
  '&#x0;',
  '&amp;lt;',
  '<svg onload=x>',
  '万元',
  '亿',
  '１２３',
  '2026年13月',
  '（',
  '"',
]

/** The text of a notice, pasted with more or less of what else stood there. */
export function anyNotice(chance: Chance): string {
  const whole = chance.pick([TABLE, LINES, PAGE, `${LINES}\n${TABLE}`])
  let text = whole
  for (let left = chance.below(6); left > 0; left--) {
    const at = chance.below(text.length + 1)
    const put = chance.once(3) ? chance.pick(HOSTILE_TEXTS) : chance.pick(PIECES).repeat(1 + chance.below(3))
    text = text.slice(0, at) + put + text.slice(at + chance.below(20))
  }
  if (chance.once(4)) text = damaged(Buffer.from(text), chance).toString(chance.once(2) ? 'utf8' : 'latin1')
  return text.slice(0, 220_000)
}
