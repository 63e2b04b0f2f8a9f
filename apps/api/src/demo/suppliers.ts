import type { Random } from './random.ts'

const TRADES = {
  construction: ['建设', '市政工程', '建筑安装'],
  water: ['水利工程', '管网工程', '环境工程'],
  roads: ['路桥工程', '公路养护', '交通设施'],
  property: ['物业服务', '保洁服务', '后勤服务'],
  catering: ['餐饮管理', '农产品配送', '食品'],
  clothing: ['服饰', '服装', '纺织品'],
  medical: ['医疗器械', '医疗科技', '检验技术'],
  software: ['信息技术', '软件', '数字科技'],
  equipment: ['机电设备', '仪器设备', '智能装备'],
  furniture: ['家具', '教学设备', '办公用品'],
  greening: ['园林绿化', '生态环境', '苗木'],
  consulting: ['工程咨询', '规划设计', '评估咨询'],
  security: ['保安服务', '安防技术', '消防技术'],
  culture: ['文化传播', '展览展示', '图书'],
  care: ['养老服务', '社会工作服务', '健康管理'],
  farming: ['农业科技', '种业', '农机'],
  vehicles: ['汽车租赁', '汽车销售', '汽车服务'],
} as const

export type TradeName = keyof typeof TRADES

/** No such place names a firm, and 示例 says so in each name. */
const PLACES = ['江城', '湖畔', '云岭', '长桥', '青石', '松涛', '白鹭', '南坡', '东桥', '西渡'] as const

/** A supplier's name that belongs to nobody, with a business that fits `trade`. */
export function supplierName(random: Random, trade: TradeName): string {
  return `${random.pick(PLACES)}示例${random.pick(TRADES[trade])}有限公司`
}
