import type { ReplayProblem } from '@tenderlight/compliance/records/replay'

const PROBLEMS: Readonly<Record<ReplayProblem, string>> = {
  'unknown-rule': '本版本没有这条规则',
  'unknown-calendar': '本版本没有存证所用的日历',
  'no-finding': '按存证的事实,这条规则不作判定',
}

/** What is said about records of findings and their replay, in Simplified Chinese. */
export const zhRecords = {
  written: (count: number, file: string): string => `已写入 ${count} 条判定存证:${file}`,
  counts: (all: number, same: number): string => `已复算 ${all} 条判定存证,${same} 条与原判定一致`,
  different: (count: number): string => `不一致 ${count} 条`,
  tampered: (count: number): string => `摘要不符 ${count} 条:存证内容与其摘要不一致`,
  unreadable: (count: number): string => `读不出 ${count} 条:不是判定存证`,
  changedFigures: (count: number): string => `其中 ${count} 条所用的数字此后已有变动,复算仍按存证中的数字`,
  columns: ['位置', '项目编号', '规则', '结果'],
  line: (line: number): string => `第 ${line} 行`,
  problem: (problem: ReplayProblem): string => PROBLEMS[problem],
  difference: (field: string, recorded: string, replayed: string): string => `${field}:${recorded} → ${replayed}`,
  badDigest: '摘要不符',
  badField: (field: string): string => (field === 'json' ? '不是 JSON 对象' : `字段 ${field} 不合格式`),
  changed: (rule: string, from: string): string => `数字有变动:${rule} 自 ${from}`,
  more: (count: number): string => `…… 另有 ${count} 条,用 --format json 查看全部。`,
  noRecords: '文件里没有判定存证。',
  noneStored: '数据库里还没有带存证的提醒。',
  whatToReplay: '请给出存证文件,或用 --database 核对数据库里的存证。',
  notBoth: '文件与 --database 只能给一个。',
  recordsHint: '存证文件由 tenderlight audit --records 写出,或在项目页面下载。',
}
