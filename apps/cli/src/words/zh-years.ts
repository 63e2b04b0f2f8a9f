const FIELDS: Readonly<Record<string, string>> = { buyer: '采购单位', fiscalYear: '年度(公告或意向日期)' }

/** What is said about units' and districts' years, in Simplified Chinese. */
export const zhYears = {
  help: {
    years: '按采购单位和年度汇总台账,核对全年的预留份额、执行情况公告、化整为零等规则',
    year: '只看这一年,例如 2026',
    facts: '台账里没有的全年事实(JSON,格式见 docs/command.md)',
  },
  head: (place: string, asOf: string): string => `${place}  按 ${asOf} 判定`,
  unitHead: (unit: string, year: number, projects: number): string => `${unit}  ${year} 年  ${projects} 个项目`,
  districtHead: (place: string, year: number): string => `${place}(区县汇总)  ${year} 年`,
  columns: ['亮灯', '规则', '要求', '实际', '占基数', '相差'],
  inside: '  其中小微企业',
  yuan: (value: string): string => `${value} 元`,
  nothing: '这一年没有可判定的事项。',
  noYear: '台账和事实文件中没有这一年的项目。',
  behind: (count: number, ids: readonly string[]): string => `项目  共 ${count} 个:${ids.join('、')}`,
  andMore: (count: number): string => `…… 另有 ${count} 个`,
  badYear: (text: string): string => `“${text}”不是年份。`,
  writeYear: '年份写作 2026。',
  format: '格式见 docs/command.md 的“years”一节。',
  field: (field: string, name: string): string => FIELDS[field] ?? name,
  incomplete: '有些行读不出,没有计入:所在单位全年的合计可能不全。',
  leftAside: (count: number, fields: readonly string[], ids: readonly string[]): string =>
    `有 ${count} 个项目没有归入任何单位的年度,缺少${fields.join('、')}:${ids.join('、')}`,
  unknownProjects: (count: number, ids: readonly string[]): string =>
    `事实文件中有 ${count} 个项目不在台账里:${ids.join('、')}`,
  unknownUnit: (unit: string, year: number): string => `事实文件中的“${unit}” ${year} 年在台账里没有项目。`,
}
