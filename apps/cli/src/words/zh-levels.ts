import type { Provision, Relation, Tier } from '@tenderlight/compliance/conflicts/step'

/** Words of `conflicts` and of settings files, in Simplified Chinese. */
export const zhLevels = {
  help: {
    conflicts: '逐个步骤对照国家、省、区县的规定:哪个最严,哪个宽于上位规定,应按哪个安排',
    all: '包括只有国家规定的步骤',
    settings: '按文件中的区县设置判定(规则开关、确认、限额、预警等),格式见 docs/district-settings.md',
  },
  tiers: { country: '国家', province: '省级', district: '区县' } as Readonly<Record<Tier, string>>,
  relations: {
    same: '与上位规定一致',
    stricter: '严于上位规定',
    looser: '宽于上位规定',
    depends: '视日期而定',
    advice: '鼓励',
    alone: '上位没有规定',
    none: '不可比',
  } as Readonly<Record<Relation, string>>,
  statuses: {
    'in-force': '',
    'not-yet': '尚未生效',
    repealed: '已失效',
    'not-configured': '未设置',
    off: '区县已停用',
  } as Readonly<Record<Provision['status'], string>>,
  strictest: '最严',
  header: ['', '层级', '要求', '与上位规定', '历年折合', '依据', '规则'],
  days: (least: number, most: number): string => `${least}–${most} 天`,
  aim: (text: string): string => `应按:${text}`,
  note: (text: string): string => `说明:${text}`,
  summary: (steps: number, looser: number): string => `${steps} 个步骤,其中宽于上位规定的 ${looser} 个。`,
  compared: (from: string, through: string): string =>
    `工作日与日不按数字比较:从 ${from} 至 ${through} 的每一天起算,逐日比较哪个先到期。`,
  nothing: '这一天,省和区县在采购步骤上没有自己的规定。',
  notDistrict: (name: string): string => `${name}不是区县,没有可以对照的层级。`,
  badSettings: (file: string): string => `设置文件不能用:${file}`,
  notJson: '不是 JSON 文件。',
  format: '格式见 docs/district-settings.md;也可以在网页“设置”里导出。',
}
