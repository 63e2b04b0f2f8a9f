/** The columns of a list of published notices, as sites and people name them. */
export const PLATFORM_COLUMNS = [
  { field: 'title', names: ['公告标题', '标题', '公告名称', '名称'] },
  { field: 'project', names: ['项目名称', '采购项目名称'] },
  { field: 'number', names: ['项目编号', '采购项目编号', '采购编号', '招标编号', '编号'] },
  { field: 'unit', names: ['采购人', '采购人名称', '采购单位', '采购单位名称', '预算单位', '单位名称', '单位'] },
  { field: 'what', names: ['公告类型', '公告类别', '信息类型', '公告性质', '类型'] },
  { field: 'on', names: ['发布时间', '发布日期', '公告时间', '公告日期', '公示时间', '时间', '日期'] },
  { field: 'budget', names: ['预算金额', '采购预算', '项目预算', '采购预算金额', '预算'] },
  { field: 'url', names: ['网址', '公告链接', '公告网址', '链接', '地址', 'URL'] },
] as const

export type PlatformField = (typeof PLATFORM_COLUMNS)[number]['field']
