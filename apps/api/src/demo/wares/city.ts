import { goods, purchasedWorks, services, tenderedWorks } from './ware.ts'
import type { Ware } from './ware.ts'

const STREETS = ['滨江路', '湖滨路', '站前路', '文昌路', '东风路', '和平路', '建设路', '新华路']
const QUARTERS = ['城东片区', '城西片区', '城南片区', '城北片区', '湖滨片区', '老城片区']
const ESTATES = ['和平里小区', '文昌苑小区', '东风新村', '湖滨花园', '站前小区', '新华里小区']

export const HOUSING: readonly Ware[] = [
  tenderedWorks(
    STREETS,
    '{place}排水管网改造工程',
    '雨污分流改造约 4.6 公里,含路面恢复与检查井更新。',
    [680, 2900],
    'water',
  ),
  tenderedWorks(ESTATES, '{place}老旧小区改造工程', '屋面、外墙、管线与无障碍设施改造。', [520, 2400], 'construction'),
  tenderedWorks(QUARTERS, '{place}道路新建工程', '城市支路 1.8 公里及管线、照明与绿化。', [1600, 6200], 'roads'),
  tenderedWorks(QUARTERS, '{place}停车场建设工程', '公共停车位 260 个及充电设施。', [430, 1500], 'construction'),
  tenderedWorks(
    ['城东', '城西', '湖滨'],
    '{place}保障性住房工程',
    '保障性住房 320 套及地下车库、室外配套。',
    [5200, 14800],
    'construction',
  ),
  purchasedWorks(ESTATES, '{place}楼道与屋面应急维修', '渗漏治理、楼道修补与外墙空鼓处理。', [60, 470], 'construction'),
  services(QUARTERS, '{place}排水管网养护服务({year}年度)', '清淤、检测与井盖维护,服务期一年。', [120, 420], 'water'),
  services(QUARTERS, '{place}房屋安全普查服务({year}年)', '既有房屋安全隐患排查与建档。', [60, 240], 'consulting'),
  services(
    ['全区', '老城片区', '湖滨片区'],
    '{place}城市更新规划编制',
    '片区评估、方案比选与实施导则。',
    [80, 360],
    'consulting',
  ),
  services(QUARTERS, '{place}工程质量检测服务({year}年)', '材料见证取样与实体检测。', [50, 210], 'consulting'),
  goods(QUARTERS, '{place}电梯更新采购', '客梯供货、安装与两年维保。', [150, 640], 'equipment'),
  goods(STREETS, '{place}窨井盖与防坠网采购({year}年)', '重型球墨铸铁井盖与防坠网供货。', [40, 190], 'equipment'),
]

export const WATER: readonly Ware[] = [
  tenderedWorks(
    ['一号', '二号', '三号', '五号'],
    '{place}排涝泵站更新改造工程',
    '机组、闸门与控制系统更新,装机 1,260 千瓦。',
    [860, 3800],
    'water',
  ),
  tenderedWorks(
    ['东湖堤', '西渡圩', '南坡堤', '白鹭河'],
    '{place}堤防加固工程',
    '堤身加高培厚、护坡与防汛道路。',
    [1200, 4900],
    'water',
  ),
  tenderedWorks(
    ['白鹭河', '长桥河', '青石河'],
    '{place}水环境治理工程',
    '清淤、截污与生态护岸约 3.2 公里。',
    [900, 3600],
    'water',
  ),
  goods(
    ['一号', '二号', '三号', '五号'],
    '{place}泵站自动化设备采购',
    '控制系统、液位监测与联网设备,含三年运维。',
    [180, 640],
    'equipment',
  ),
  goods(
    ['全区', '城东片区', '圩区'],
    '{place}防汛物资采购({year}年)',
    '编织袋、块石、救生器材与应急照明入库。',
    [60, 260],
    'equipment',
  ),
  services(
    ['一号', '二号', '三号', '五号'],
    '{place}泵站自动化运维服务({year}年度)',
    '汛期值守、设备巡检与备件更换。',
    [60, 240],
    'equipment',
  ),
  services(
    ['白鹭河', '长桥河', '青石河', '东湖'],
    '{place}水面保洁服务({year}年度)',
    '漂浮物打捞、岸坡保洁与水葫芦清理。',
    [50, 210],
    'greening',
  ),
  services(
    ['全区', '城东片区', '圩区'],
    '{place}水土保持监测服务({year}年)',
    '监测点观测、无人机巡查与年报编制。',
    [40, 150],
    'consulting',
  ),
  services(
    ['农村', '城东', '圩区'],
    '{place}供水管网漏损检测服务({year}年)',
    '管网听漏、分区计量与漏点修复。',
    [60, 280],
    'water',
  ),
  purchasedWorks(
    ['东湖', '西渡', '南坡', '白鹭'],
    '{place}灌溉渠系修复',
    '渠道清淤衬砌与涵闸维修。',
    [80, 480],
    'water',
  ),
]

export const URBAN: readonly Ware[] = [
  services(QUARTERS, '{place}环卫清扫保洁服务({year}年度)', '道路清扫、垃圾收运与公厕保洁。', [360, 1280], 'property'),
  services(
    ['城区公园', '滨江公园', '湖滨公园', '街头游园'],
    '{place}绿化养护服务({year}年度)',
    '约 12 万平方米绿地的日常养护、病虫害防治与补植。',
    [90, 420],
    'greening',
  ),
  services(
    ['全区', '城东片区', '城西片区'],
    '{place}生活垃圾分类服务({year}年)',
    '分类督导、有害垃圾收运与宣传。',
    [80, 360],
    'greening',
  ),
  services(
    ['主城区', '湖滨片区'],
    '{place}数字城管信息采集服务({year}年)',
    '部件事件巡查采集与核实核查。',
    [90, 310],
    'software',
  ),
  services(STREETS, '{place}违法建设拆除服务({year}年)', '拆除、清运与场地平整。', [50, 190], 'construction'),
  goods(
    ['全区', '城东', '城西'],
    '{place}新能源环卫车辆采购({year}年)',
    '洗扫车、压缩车与充电桩供货。',
    [220, 780],
    'vehicles',
  ),
  goods(STREETS, '{place}路灯节能改造灯具采购', 'LED 灯具与单灯控制器 860 套。', [90, 360], 'equipment'),
  purchasedWorks(
    ['滨江公园', '湖滨公园', '城区公厕', '街头游园'],
    '{place}设施维修改造',
    '铺装、座椅、公厕与照明维修。',
    [60, 440],
    'construction',
  ),
  tenderedWorks(
    ['城东', '城西', '城北'],
    '{place}垃圾转运站新建工程',
    '日转运 200 吨,含除臭与渗滤液处理。',
    [1100, 3200],
    'construction',
  ),
]

export const TRANSPORT: readonly Ware[] = [
  tenderedWorks(
    ['东长线', '南青线', '西白线', '示云线'],
    '县道{place}改建工程',
    '路基拓宽、沥青路面与安全设施 7.4 公里。',
    [1300, 5600],
    'roads',
  ),
  tenderedWorks(
    ['长桥', '青石桥', '南坡桥', '西渡桥'],
    '{place}危桥改造工程',
    '拆除重建及引道 320 米。',
    [460, 1700],
    'roads',
  ),
  services(
    ['城东', '城西', '城南', '湖滨'],
    '{place}农村公路养护服务({year}年度)',
    '坑槽修补、边沟清理与路肩整治。',
    [120, 560],
    'roads',
  ),
  services(STREETS, '{place}道路养护服务({year}年度)', '路面小修、标线复划与护栏维护。', [90, 380], 'roads'),
  services(
    ['全区', '城东', '湖滨'],
    '{place}公交线路优化咨询({year}年)',
    '客流调查、线网评估与方案编制。',
    [40, 160],
    'consulting',
  ),
  services(
    ['治超站', '示范区客运中心', '各执法中队'],
    '{place}物业管理服务({year}年度)',
    '保洁、值守与设备维护。',
    [40, 180],
    'property',
  ),
  goods(STREETS, '{place}交通安全设施采购({year}年)', '护栏、标志标牌与警示灯供货。', [50, 230], 'roads'),
  goods(
    ['治超站', '各执法中队', '示范区客运中心'],
    '{place}称重检测设备采购',
    '不停车称重检测与视频取证设备。',
    [160, 520],
    'equipment',
  ),
  goods(
    ['东长线', '南青线', '西白线'],
    '{place}融雪剂与养护材料采购({year}年)',
    '环保融雪剂、冷补料与灌缝胶供货。',
    [30, 140],
    'roads',
  ),
  purchasedWorks(
    ['城东公交站', '城西公交站', '示范区客运中心'],
    '{place}候车设施改造',
    '候车亭、盲道与信息屏改造。',
    [60, 320],
    'construction',
  ),
]
