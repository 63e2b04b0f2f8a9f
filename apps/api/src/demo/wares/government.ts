import { goods, purchasedWorks, services, tenderedWorks } from './ware.ts'
import type { Ware } from './ware.ts'

const TOWNS = ['东桥镇', '西渡镇', '南坡镇', '白鹭乡', '云岭乡']
const STATIONS = ['城东派出所', '城西派出所', '湖滨派出所', '站前派出所', '交警大队']
const OFFICES = ['行政中心一号楼', '行政中心二号楼', '政务服务中心', '档案馆', '会议中心']

export const AGRICULTURE: readonly Ware[] = [
  tenderedWorks(TOWNS, '{place}高标准农田建设工程', '土地平整、灌排渠系与机耕道 5,200 亩。', [1100, 3900], 'farming'),
  tenderedWorks(TOWNS, '{place}农村生活污水治理工程', '管网、处理站与户用设施。', [520, 1800], 'water'),
  goods(TOWNS, '{place}水稻良种采购({year}年)', '优质常规稻种供货与田间指导。', [40, 180], 'farming'),
  goods(
    ['全区', '东桥镇', '南坡镇'],
    '{place}动物防疫物资采购({year}年)',
    '疫苗、消毒药品与冷藏设备。',
    [50, 220],
    'medical',
  ),
  goods(TOWNS, '{place}植保无人机与农机具采购', '植保无人机、育秧设备与烘干机组。', [90, 420], 'farming'),
  services(
    ['全区', '东桥镇', '西渡镇'],
    '{place}耕地质量监测服务({year}年)',
    '采样、化验与评价报告。',
    [40, 160],
    'consulting',
  ),
  services(TOWNS, '{place}秸秆综合利用服务({year}年)', '收储、离田与台账管理。', [80, 360], 'farming'),
  services(TOWNS, '{place}农村人居环境保洁服务({year}年度)', '村庄保洁、垃圾收运与公厕管护。', [120, 480], 'property'),
  purchasedWorks(TOWNS, '{place}村级道路与沟塘整治', '村内道路硬化、沟塘清淤与护坡。', [80, 480], 'construction'),
]

export const POLICE: readonly Ware[] = [
  goods(STATIONS, '{place}执法记录与取证设备采购({year}年)', '执法记录仪、采集站与存储扩容。', [50, 240], 'equipment'),
  goods(
    ['交警大队', '巡特警大队', '城东派出所'],
    '{place}执勤车辆采购({year}年)',
    '新能源执勤车与警用装备改装。',
    [120, 460],
    'vehicles',
  ),
  goods(['全局', '辅警', '交警大队'], '{place}被装采购({year}年)', '执勤服、反光背心与作训鞋。', [40, 190], 'clothing'),
  services(
    ['看守所', '办案中心', '分局机关', '交警大队'],
    '{place}物业与食堂服务({year}年度)',
    '保洁、膳食与设备值守。',
    [80, 310],
    'property',
  ),
  services(
    ['全区', '城东片区', '湖滨片区'],
    '{place}视频监控运维服务({year}年)',
    '前端巡检、线路租用与平台维护。',
    [180, 720],
    'software',
  ),
  services(
    ['交警大队', '全区'],
    '{place}交通信号灯运维服务({year}年)',
    '信号机维护、配时优化与抢修。',
    [90, 320],
    'equipment',
  ),
  purchasedWorks(STATIONS, '{place}办案区改造', '办案区隔断、软包与音视频改造。', [60, 430], 'construction'),
  tenderedWorks(
    ['城南派出所', '办案中心'],
    '{place}业务用房新建工程',
    '业务用房约 3,900 平方米及室外配套。',
    [1200, 3400],
    'construction',
  ),
]

export const DATA: readonly Ware[] = [
  services(
    ['政务外网', '政务云', '一体化平台', '城市大脑'],
    '{place}运维服务({year}年度)',
    '平台值守、备份与性能优化,服务期一年。',
    [120, 560],
    'software',
  ),
  services(
    ['政务外网', '政务云', '一体化平台', '城市大脑'],
    '{place}安全等级保护测评({year}年)',
    '定级备案、测评与整改复测。',
    [20, 110],
    'software',
  ),
  services(
    ['公共数据', '人口库', '法人库', '地理信息'],
    '{place}治理服务({year}年)',
    '数据清洗、编目与质量核查。',
    [90, 380],
    'software',
  ),
  services(
    ['12345 热线', '政务服务大厅', '一网通办'],
    '{place}坐席与运营服务({year}年度)',
    '坐席受理、知识库维护与回访。',
    [160, 620],
    'software',
  ),
  goods(
    ['政务外网', '政务云', '数据中心'],
    '{place}服务器与存储设备采购({year}年)',
    '计算节点、分布式存储与交换设备。',
    [180, 760],
    'equipment',
  ),
  goods(
    ['全区', '政务服务大厅', '街道便民中心'],
    '{place}自助服务终端采购',
    '政务自助终端供货、部署与三年维保。',
    [60, 260],
    'equipment',
  ),
  services(
    ['智慧社区', '经济运行', '防汛调度', '政务督办'],
    '{place}信息系统开发',
    '需求分析、开发、试运行与培训。',
    [150, 690],
    'software',
  ),
  purchasedWorks(
    ['数据中心', '政务服务大厅'],
    '{place}机房改造',
    '配电、空调与综合布线改造。',
    [90, 470],
    'construction',
  ),
]

export const AFFAIRS: readonly Ware[] = [
  services(OFFICES, '{place}物业管理服务({year}年度)', '保洁、会务、绿化与设备运行。', [140, 620], 'property'),
  services(
    ['机关食堂', '行政中心食堂', '政务服务中心食堂'],
    '{place}餐饮服务({year}年度)',
    '早午餐供应、食材管理与留样。',
    [90, 340],
    'catering',
  ),
  services(
    ['行政中心', '公务用车平台', '各驻外办公点'],
    '{place}车辆维修保养定点服务({year}年)',
    '定点维修、保养与救援。',
    [30, 120],
    'vehicles',
  ),
  services(OFFICES, '{place}电梯与消防维保服务({year}年度)', '电梯半月保、消防检测与整改。', [30, 130], 'security'),
  goods(
    ['行政中心', '各部门', '政务服务中心'],
    '{place}办公家具采购({year}年)',
    '办公桌椅、文件柜供货安装。',
    [40, 210],
    'furniture',
  ),
  goods(
    ['行政中心', '各部门', '会议中心'],
    '{place}办公设备批量采购({year}年)',
    '台式计算机、打印机与国产化软件。',
    [60, 280],
    'equipment',
  ),
  goods(OFFICES, '{place}空调与节能设备采购', '变频空调与能耗监测设备供货安装。', [80, 330], 'equipment'),
  purchasedWorks(OFFICES, '{place}屋面防水与外墙修缮', '防水翻新、外墙清洗与局部加固。', [60, 450], 'construction'),
  tenderedWorks(
    ['行政中心', '档案馆'],
    '{place}节能改造工程',
    '围护结构、供暖与光伏改造。',
    [520, 1900],
    'construction',
  ),
]
