/** A budget unit of the demo district, with the clerk who signs in for it. */
export interface DemoUnit {
  /** The clerk's sign-in name; also the key of the unit's goods, services and works in `wares`. */
  readonly key: UnitKey
  readonly name: string
  readonly clerk: string
  /** Who approves what the clerk submits; a unit without one shows what is to be done then. */
  readonly reviewer?: string
  /** How many procurements of a hundred are this unit's. */
  readonly weight: number
}

export type UnitKey =
  | 'jiaoyu'
  | 'weijian'
  | 'zhujian'
  | 'shuiwu'
  | 'chengguan'
  | 'jiaotong'
  | 'wenlv'
  | 'nongye'
  | 'minzheng'
  | 'gongan'
  | 'shuju'
  | 'jiguan'

export const DISTRICT = { name: '示范区', jurisdiction: 'jiujiang' } as const
export const BUREAU = { key: 'caizheng', name: '示范区财政局', officer: '监管甲' } as const
export const OFFICE = { key: 'yingshang', name: '示范区营商环境建设办公室' } as const
export const AUDITORS = { key: 'shenji', name: '示范区审计局' } as const
/** Acts for the units of these keys. */
export const AGENCY: { readonly key: string; readonly name: string; readonly appointedBy: readonly UnitKey[] } = {
  key: 'daili',
  name: '示范招标代理有限公司',
  appointedBy: ['jiaoyu', 'shuiwu'],
}

/** One password for every demo account; the boot script prints it. */
export const DEMO_PASSWORD = 'liangdeng2026'

export const UNITS: readonly DemoUnit[] = [
  { key: 'jiaoyu', name: '示范区教育局', clerk: '经办甲', reviewer: '复核甲', weight: 13 },
  { key: 'weijian', name: '示范区卫生健康委员会', clerk: '经办乙', reviewer: '复核乙', weight: 11 },
  { key: 'zhujian', name: '示范区住房和城乡建设局', clerk: '经办丙', reviewer: '复核丙', weight: 12 },
  { key: 'shuiwu', name: '示范区水务局', clerk: '经办丁', reviewer: '复核丁', weight: 10 },
  { key: 'chengguan', name: '示范区城市管理局', clerk: '经办戊', weight: 9 },
  { key: 'jiaotong', name: '示范区交通运输局', clerk: '经办己', weight: 9 },
  { key: 'wenlv', name: '示范区文化和旅游局', clerk: '经办庚', weight: 6 },
  { key: 'nongye', name: '示范区农业农村局', clerk: '经办辛', weight: 7 },
  { key: 'minzheng', name: '示范区民政局', clerk: '经办壬', weight: 6 },
  { key: 'gongan', name: '示范区公安分局', clerk: '经办癸', weight: 6 },
  { key: 'shuju', name: '示范区数据资源管理局', clerk: '经办子', weight: 6 },
  { key: 'jiguan', name: '示范区机关事务服务中心', clerk: '经办丑', weight: 8 },
]
