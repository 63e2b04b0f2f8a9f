/** What is said about calendars, their notices and reverse questions, in Simplified Chinese. */
export const zhCalendars = {
  unusable: (file: string, problems: number): string => `${file} 不能作为放假通知使用,有 ${problems} 处问题`,
  problem: (where: string, what: string, toDo: string): string => `${where === '' ? '' : `${where}:`}${what}。${toDo}`,
  seeDocs: '通知文件的写法见 docs/calendar.md,样例见 docs/examples/holiday-notice-2027.json。',
  columns: ['年份', '文号', '公布日期', '日历版本', '来源'],
  builtIn: '系统自带',
  loaded: (at: string, by: string): string => `${at} 由 ${by} 载入`,
  noNumber: '文号不详',
  unchecked: '(待核)',
  amends: (number: string): string => `调整 ${number}`,
  covered: (version: string, from: string, through: string): string => `日历 ${version},已公布 ${from} 至 ${through}`,
  notCovered: (year: number, through: string): string => `没有 ${year} 年的放假通知:已公布至 ${through}`,
  addHint: '通知公布后,用 tenderlight calendar add 文件 载入。',
  badYear: (text: string): string => `“${text}”不是年份`,
  writeYear: '请写成 2026 的形式。',
  workingDays: (year: number, n: number): string => `${year} 年工作日 ${n} 天`,
  rest: (from: string, through: string, days: number): string =>
    from === through ? `${from} 放假` : `${from} 至 ${through} 放假,共 ${days} 天`,
  makeUp: (days: readonly string[]): string => `${days.join('、')} 上班`,
  added: (year: number, version: string): string => `已载入 ${year} 年的通知,日历版本 ${version}`,
  moved: (recounted: number, moved: number, settled: number): string =>
    `重新计算 ${recounted} 个项目:${moved} 项时限改期,${settled} 项只改变暂定标记,已记录并通知各单位。`,
  known: (number: string): string => `${number} 已经载入过,内容相同,没有改变。`,
  inUse: '数据库正由运行中的服务使用,不能同时打开。',
  loadInWeb: '请在网页“工作日历”页载入这份通知,或先停止服务再运行本命令。',
  command: '命令行',
  lastWorkingDay: (day: string): string => `该日不是工作日;此前最后一个工作日是 ${day}。`,
}
