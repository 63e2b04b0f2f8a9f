/** What is said about matters, in Simplified Chinese. */
export const zhMatters = {
  help: {
    matters: '核对询问、质疑、投诉、异议、拖欠投诉、诉求、信访件等事项的办理期限',
    file: '事项文件(JSON,格式见 docs/command.md)',
    ledger: '事项所涉项目的台账,按项目编号取日期',
    explain: '逐日说明某一事项的各个期限',
  },
  format: '格式见 docs/command.md 的“matters”一节。',
  head: (place: string, asOf: string, count: number): string => `${place}  按 ${asOf} 判定  ${count} 个事项`,
  columns: ['期限', '亮灯', '事项', '类别', '规则'],
  nothingDue: '没有尚待办理的期限。',
  ofProject: (id: string): string => `项目 ${id}`,
  noRule: '在此区划没有适用于这一事项的规则。',
  from: (event: string, on: string): string => `起算 ${event} ${on}`,
  until: (due: string): string => `期限 ${due}`,
  complainant: (by: string, count: number, most: number): string =>
    `投诉人 ${by}:规定期间内未查实的投诉最多 ${count} 件,规定数 ${most} 件`,
  letters: (inTime: number, all: number): string => `信访件:到期 ${all} 件,按期 ${inTime} 件`,
  rate: (actual: string, required: string): string => `,${actual},目标 ${required}`,
  twice: (id: string): string => `项目 ${id} 在台账和事项文件里都有。`,
  noProject: (matter: string, id: string): string => `事项 ${matter} 所涉的项目 ${id} 没有给出。`,
  giveProject: '用 --ledger 给出台账,或把项目写进事项文件的 procurements。',
  noMatter: (id: string): string => `文件里没有编号为“${id}”的事项。`,
}
