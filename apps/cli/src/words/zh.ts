import { figureText } from '@tenderlight/compliance/rule-page/figure-text'
import type { CivilMonth } from '@tenderlight/law/civil-date'
import type { Unit } from '@tenderlight/law/dated-parameter'
import { zhBackup } from './zh-backup.ts'
import { zhCalendars } from './zh-calendars.ts'
import { zhDocument } from './zh-document.ts'
import { zhHelp } from './zh-help.ts'
import { zhJson } from './zh-json.ts'
import { zhLevels } from './zh-levels.ts'
import { zhCertificate } from './zh-certificate.ts'
import { zhProjectFile } from './zh-project-file.ts'
import { zhLog } from './zh-log.ts'
import { zhMatters } from './zh-matters.ts'
import { zhRecover } from './zh-recover.ts'
import { zhPages } from './zh-pages.ts'
import { zhRecords } from './zh-records.ts'
import { zhIndicators } from './zh-indicators.ts'
import { zhSimulation } from './zh-simulation.ts'
import { zhSize } from './zh-size.ts'
import { zhYears } from './zh-years.ts'

const TRY = '用 tenderlight --help 查看全部命令。'

/** The words in Simplified Chinese; the shape that every other language follows. */
export const zh = {
  help: zhHelp,
  backups: zhBackup,
  recovery: zhRecover,
  calendars: zhCalendars,
  records: zhRecords,
  pages: zhPages,
  levels: zhLevels,
  simulation: zhSimulation,
  indicators: zhIndicators,
  json: zhJson,
  size: zhSize,
  document: zhDocument,
  years: zhYears,
  matters: zhMatters,
  log: zhLog,
  certificate: zhCertificate,
  projectFile: zhProjectFile,
  error: (message: string): string => `错误:${message}`,
  todo: (line: string): string => `  → ${line}`,
  failed: (why: string): string => `没有完成:${why}`,
  // arguments
  unknownCommand: (name: string): string => `没有“${name}”这个命令。`,
  unknownOption: (name: string): string => `没有“${name}”这个选项。`,
  missingArgument: (name: string): string => `缺少参数 ${name}。`,
  missingOption: (name: string): string => `必须给出选项 ${name}。`,
  missingValue: (name: string): string => `选项 ${name} 后面要有值。`,
  badValue: (name: string): string => `${name} 的值不能用。`,
  tooMany: '参数太多。',
  didYouMean: (name: string): string => `是不是 ${name}?`,
  tryHelp: TRY,
  tryCommandHelp: (command: string): string => `用 ${command} --help 查看用法和例子。`,
  noCommand: '请写出要做什么。',
  oneOf: (values: readonly string[]): string => `可用的值:${values.join('、')}`,
  badDate: (what: string, text: string): string => `${what}“${text}”不是存在的日期。`,
  badMonth: (text: string): string => `“${text}”不是月份。`,
  writeDate: '日期写作 2026-02-10。',
  writeMonth: '月份写作 2026-02。',
  badTerm: (text: string): string => `“${text}”不是工作日数。`,
  writeTerm: (most: number): string => `工作日数是 0 到 ${most} 的整数;向前倒推请用 days between。`,
  unknownJurisdiction: (text: string): string => `没有装入“${text}”的规则。`,
  unknownRule: (text: string): string => `没有编号为“${text}”的规则。`,
  seeRules: '用 tenderlight rules 查看全部规则编号。',
  ruleOfAnother: (rule: string, place: string): string => `规则 ${rule} 不在 ${place} 适用。`,
  // files
  noFile: (file: string): string => `找不到文件 ${file}。`,
  isFolder: (file: string): string => `${file} 是文件夹,不是文件。`,
  noPermission: (file: string): string => `没有权限读取 ${file}。`,
  emptyFile: (file: string): string => `${file} 是空文件。`,
  unreadable: (file: string, why: string): string => `读不出 ${file}:${why}`,
  whatIsRead: '可读 .xlsx、.xls、.csv 台账,以及 .txt、.html、.md 意向公告文本。',
  notWritten: (file: string, why: string): string => `写不进 ${file}:${why}`,
  outputIsInput: '输出文件就是台账本身,会把台账盖掉。',
  otherOutput: '换一个 --output 文件名。',
  xlsxToScreen: 'xlsx 不能显示在屏幕上。',
  giveOutput: '加上 --output 结果.xlsx。',
  tooManyRows: (rows: number, most: number): string => `结果有 ${rows} 行,一张表格最多 ${most} 行。`,
  useCsv: '改用 --format csv 或 --format json。',
  written: (file: string): string => `已写入 ${file}`,
  reading: (file: string): string => `正在读取 ${file} …`,
  progress: (done: number, of: number): string => `已判定 ${done} / ${of}`,
  // rejected rows
  rejected: (count: number): string => `有 ${count} 处单元格读不出,所在行未参与判定:`,
  rejectedCell: (row: number, column: string, found: string, expected: string): string =>
    `  第 ${row} 行 “${column}”:写的是“${found}”,应为${expected}`,
  moreRejected: (count: number): string => `  …… 另有 ${count} 处,用 --format json 查看全部。`,
  unknownColumns: (columns: readonly string[]): string => `未使用的列:${columns.join('、')}`,
  // dates
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
  month: (month: CivilMonth): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`,
  provisionalDate: (date: string, through: string): string =>
    `暂定:${date} 依据的日历只公布到 ${through},之后按周一至周五(法定固定假日除外)推算,公布后可能变动。`,
  provisionalCount: (through: string): string =>
    `暂定:所数的日子超出已公布的日历(至 ${through}),超出部分按周一至周五(法定固定假日除外)推算。`,
  provisionalMonth: (from: string, through: string): string =>
    `暂定:本月不在已公布的日历之内(${from} 至 ${through}),按周一至周五(法定固定假日除外)推算。`,
  markHoliday: '休',
  markMakeUp: '班',
  markWeekend: '·',
  monthLegend: '休 放假  班 调休上班  · 周末',
  workingDays: (count: number): string => `工作日 ${count} 天`,
  restFrom: (name: string, from: string, through: string): string =>
    from === through ? `${from} ${name}放假` : `${from} 至 ${through} ${name}放假`,
  makeUpOn: (name: string, date: string): string => `${date} ${name}调休上班`,
  announcedBy: (numbers: readonly string[], verified: boolean): string =>
    `依据:${numbers.join('、')}${verified ? '' : '(文号待核)'}`,
  calendar: (version: string): string => `日历版本 ${version}`,
  holidayName: (name: string): string => name,
  // audit and read
  auditHead: (place: string, asOf: string, calendar: string, through: string): string =>
    `${place}  按 ${asOf} 判定  日历 ${calendar}(公布至 ${through})`,
  auditColumns: { row: '行', id: '项目编号', title: '项目名称', law: '法定', commitment: '承诺' },
  summaryColumns: ['规则', '编号'],
  procurements: (count: number): string => `共 ${count} 个项目`,
  cannotTell: (count: number, missing: readonly string[]): string =>
    `? ${count} 条无法判定,缺少或需核对:${missing.join('、')}`,
  colon: ':',
  provisionalMark: '(暂定)',
  sheetName: '判定',
  sheetColumns: (
    '行|项目编号|项目名称|采购单位|法定|承诺|规则|规则编号|级别|判定|亮灯|起算事件|起算日期|应于|最后期限|完成日期|' +
    '超期工作日|超期天数|要求|实际|相差|说明|依据|条款|核验'
  ).split('|'),
  recordHead: (row: number): string => `第 ${row} 行`,
  readFrom: (text: string): string => `  ←“${text}”`,
  // explain
  noSuchProject: (id: string): string => `台账里没有编号为“${id}”的项目。`,
  perhapsRejected: (count: number): string =>
    `有 ${count} 处单元格读不出,这个项目可能在其中:先用 tenderlight read 查看。`,
  severalParts: '这条规则对本项目有多个时钟,请用 --part 选一个。',
  noSuchPart: (part: string): string => `这条规则没有名为“${part}”的时钟。`,
  ruleLine: (title: string, id: string, level: string): string => `规则  ${title}(${id})· ${level}`,
  requiresLine: (text: string): string => `要求  ${text}`,
  citationLine: (instrument: string, clause: string, checked: string): string =>
    `依据  ${instrument} ${clause} · ${checked}`,
  triggerLine: (event: string, on: string): string => `起算  ${event} ${on}(当日不计)`,
  dueLine: (due: string, aimFor: string | undefined): string =>
    aimFor === undefined ? `期限  ${due}` : `期限  ${aimFor} 遇休息日,顺延至 ${due}`,
  metLine: (met: string): string => `完成  ${met}`,
  verdictLine: (light: string, said: string): string => `判定  ${light}:${said}`,
  madeWith: (asOf: string, calendar: string, from: string): string =>
    `版本  按 ${asOf} 判定,日历 ${calendar},数字自 ${from} 起有效`,
  reasonLine: (reason: string): string => `说明  ${reason}`,
  provisionalFinding: '暂定  有日子超出已公布的日历,公布后可能变动',
  doesNotApply: '判定  这条规则不适用于本项目',
  markTrigger: '起',
  markSuspended: '停',
  markMoved: '延',
  markDue: '止',
  markMet: '完',
  explainLegend:
    '(n) 计入的第 n 日  起 起算日  止 最后一日  完 完成日  休 放假  班 调休上班  · 周末  停 质疑期间暂停  延 顺延',
  holidaysLine: (names: readonly string[]): string => `放假:${names.join('、')}`,
  noFolder: (folder: string): string => `没有文件夹 ${folder}`,
  // serve and migrate
  portTaken: (why: string): string => `端口不能用:${why}`,
  otherPort: '换一个端口,例如 --port 4401。',
  demoAccount: (name: string, password: string): string => `演示账号 ${name},密码 ${password}`,
  stopping: '正在停止 …',
  upToDate: '数据库结构已是最新。',
  migrated: (count: number): string => `已执行 ${count} 项升级。`,
  // rules
  verification: {
    'public text': '已核(公开文本)',
    'district document': '已核(区县文件)',
    'public text, in part': '部分已核',
    unverified: '待核',
    'own rule': '本产品规则',
  },
  figure: (value: unknown, unit: Unit): string => figureText(value, unit, 'zh-CN'),
}
