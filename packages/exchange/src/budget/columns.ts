/** The columns of a year's approved government procurement budget, in the order in which the template writes them. */
export const BUDGET_COLUMNS = [
  { field: 'unit', header: '单位', aliases: ['单位名称', '预算单位', '预算单位名称', '采购单位', '采购人'] },
  { field: 'year', header: '预算年度', aliases: ['年度', '预算年份'] },
  { field: 'code', header: '项目代码', aliases: ['项目编码', '预算项目代码', '预算项目编码', '项目编号'] },
  { field: 'name', header: '项目名称', aliases: ['预算项目', '预算项目名称'] },
  {
    field: 'functionCode',
    header: '功能科目',
    aliases: ['功能分类科目', '支出功能分类', '支出功能分类科目', '功能科目编码'],
  },
  {
    field: 'economicCode',
    header: '经济科目',
    aliases: ['经济分类科目', '支出经济分类', '部门预算支出经济分类', '部门支出经济分类', '经济科目编码'],
  },
  {
    field: 'amount',
    header: '政府采购预算金额',
    aliases: ['采购预算金额', '政府采购预算', '采购预算', '预算金额', '政府采购金额'],
  },
] as const

export type BudgetField = (typeof BUDGET_COLUMNS)[number]['field']
