import { goods, purchasedWorks, services, tenderedWorks } from './ware.ts'
import type { Ware } from './ware.ts'

const SCHOOLS = [
  '示范区第一小学',
  '示范区第二小学',
  '示范区第三小学',
  '示范区第一中学',
  '示范区第二中学',
  '示范区实验幼儿园',
]
const ALL_SCHOOLS = ['中小学', '公办幼儿园', '义务教育学校', '高中学校', '特殊教育学校']
const CLINICS = [
  '示范区人民医院',
  '示范区中医院',
  '示范区妇幼保健院',
  '城东社区卫生服务中心',
  '城西社区卫生服务中心',
  '示范区疾控中心',
]
const HOMES = ['示范区中心敬老院', '城东街道养老服务中心', '城西街道养老服务中心', '示范区儿童福利院', '示范区救助站']

export const EDUCATION: readonly Ware[] = [
  goods(
    ALL_SCHOOLS,
    '{place}{year}年学生校服采购',
    '春秋装、夏装与冬装成套供应,含量体、补换与质量抽检。',
    [80, 320],
    'clothing',
  ),
  goods(
    SCHOOLS,
    '{place}食堂食材配送({year}年度)',
    '米面油、肉禽蛋、蔬菜与调味品定点配送,每日早晨六点前送达。',
    [120, 460],
    'catering',
  ),
  goods(
    ALL_SCHOOLS,
    '{place}{year}年学生饮用奶采购',
    '在校日每人每日一盒,含配送、留样与空盒回收。',
    [90, 380],
    'catering',
  ),
  goods(SCHOOLS, '{place}厨房设备采购', '灶具、蒸柜、消毒柜与排烟系统供货安装,质保三年。', [60, 220], 'equipment'),
  goods(SCHOOLS, '{place}课桌椅更新采购({year}年)', '可调节课桌椅 1,200 套,旧桌椅回收处置。', [50, 260], 'furniture'),
  goods(SCHOOLS, '{place}理化生实验室设备采购', '实验台、通风与考核录播设备供货安装。', [150, 620], 'equipment'),
  services(
    SCHOOLS,
    '{place}校园物业管理服务({year}年度)',
    '保洁、绿化养护、宿舍管理与水电维修,服务期一年。',
    [90, 330],
    'property',
  ),
  services(ALL_SCHOOLS, '{place}保安服务({year}学年)', '门岗、巡逻与护学岗值守,持证上岗。', [110, 480], 'security'),
  services(
    ALL_SCHOOLS,
    '{place}校车租赁服务({year}学年)',
    '四条线路接送,含驾驶员、照管员与保险。',
    [160, 420],
    'vehicles',
  ),
  services(
    ALL_SCHOOLS,
    '{place}课后服务平台运维({year}年)',
    '选课、考勤与结算模块的运行维护和等级保护测评。',
    [30, 160],
    'software',
  ),
  purchasedWorks(SCHOOLS, '{place}操场与围墙修缮', '塑胶跑道翻新、围墙加固与排水沟疏通。', [90, 510], 'construction'),
  tenderedWorks(
    SCHOOLS,
    '{place}教学楼扩建工程',
    '新增教学用房约 6,800 平方米及室外配套。',
    [1800, 5200],
    'construction',
  ),
  tenderedWorks(SCHOOLS, '{place}校舍加固工程', '框架加固、屋面防水与消防改造。', [460, 1600], 'construction'),
]

export const HEALTH: readonly Ware[] = [
  goods(
    CLINICS,
    '{place}彩色多普勒超声诊断仪采购',
    '全身应用型超声两台,含探头、工作站与五年维保。',
    [180, 420],
    'medical',
  ),
  goods(CLINICS, '{place}核磁共振设备采购', '1.5T 核磁共振一台及场地屏蔽、安装与培训。', [780, 1200], 'medical'),
  goods(
    CLINICS,
    '{place}检验试剂与耗材采购({year}年度)',
    '生化、免疫与血球试剂按需供货,含冷链配送。',
    [120, 560],
    'medical',
  ),
  goods(CLINICS, '{place}急救转运车采购', '监护型急救车两辆,含车载设备与上牌。', [70, 210], 'vehicles'),
  goods(CLINICS, '{place}病床与病房家具采购', '电动病床、床头柜与陪护椅供货安装。', [60, 240], 'furniture'),
  services(
    CLINICS,
    '{place}物业与导医服务({year}年度)',
    '保洁、运送、导医与电梯值守,服务期一年。',
    [140, 520],
    'property',
  ),
  services(CLINICS, '{place}医疗废物收运服务({year}年度)', '按日收运、称重扫码与应急清运。', [40, 160], 'greening'),
  services(
    CLINICS,
    '{place}信息系统运维服务({year}年)',
    '医院信息系统、影像与检验系统的驻场运维。',
    [80, 300],
    'software',
  ),
  services(CLINICS, '{place}职工体检与健康档案服务({year}年)', '年度体检、随访与健康档案更新。', [30, 120], 'care'),
  services(
    ['全区', '城东片区', '城西片区', '城南片区'],
    '{place}老年人健康体检服务({year}年)',
    '65 岁以上老年人免费体检与结果反馈。',
    [90, 280],
    'care',
  ),
  purchasedWorks(CLINICS, '{place}发热门诊改造', '负压通风、分区隔断与污水预处理改造。', [120, 460], 'construction'),
  tenderedWorks(
    CLINICS,
    '{place}综合楼新建工程',
    '地上六层综合楼及室外管网、道路与绿化。',
    [2600, 6800],
    'construction',
  ),
]

export const CIVIL_AFFAIRS: readonly Ware[] = [
  services(
    ['城东街道', '城西街道', '城南街道', '湖滨街道'],
    '{place}居家养老上门服务({year}年度)',
    '助餐、助浴、助洁与巡访,按工单结算。',
    [80, 450],
    'care',
  ),
  services(
    ['全区', '城东街道', '湖滨街道', '城南街道'],
    '{place}社会工作站运营服务({year}年)',
    '困境儿童、低保家庭的走访、个案与小组服务。',
    [60, 210],
    'care',
  ),
  services(HOMES, '{place}物业与护理辅助服务({year}年度)', '护理辅助、膳食、保洁与夜间值守。', [70, 260], 'property'),
  goods(HOMES, '{place}适老化床具与康复器材采购', '护理床、助行器具与康复训练器材供货安装。', [50, 230], 'medical'),
  goods(
    ['全区', '城东片区', '城西片区'],
    '{place}救灾储备物资采购({year}年)',
    '帐篷、棉被、折叠床与应急照明入库储备。',
    [60, 240],
    'clothing',
  ),
  services(
    ['全区', '城西街道', '城南街道'],
    '{place}低收入人口入户核查服务({year}年)',
    '家庭经济状况入户核查与数据录入。',
    [30, 120],
    'consulting',
  ),
  purchasedWorks(HOMES, '{place}消防与无障碍改造', '喷淋、应急照明与无障碍通道改造。', [80, 450], 'construction'),
  tenderedWorks(HOMES, '{place}护理楼改扩建工程', '护理床位 120 张的改扩建与室外配套。', [900, 2800], 'construction'),
]

export const CULTURE: readonly Ware[] = [
  goods(
    ['示范区图书馆', '城东分馆', '城西分馆', '农家书屋'],
    '{place}{year}年图书采购',
    '纸质图书加工上架,含编目数据与配送。',
    [40, 210],
    'culture',
  ),
  services(
    ['示范区文化馆', '示范区图书馆', '示范区美术馆', '示范区博物馆'],
    '{place}物业管理服务({year}年度)',
    '场馆保洁、安保、设备值守与开放接待。',
    [60, 240],
    'property',
  ),
  services(
    ['城东街道', '城西街道', '湖滨街道', '各乡镇'],
    '{place}送戏进乡村演出服务({year}年)',
    '全年惠民演出 60 场,含舞台与运输。',
    [40, 160],
    'culture',
  ),
  services(
    ['示范区博物馆', '示范区文化馆', '示范区美术馆'],
    '{place}陈列布展服务',
    '展陈设计、展品保护与多媒体制作。',
    [160, 680],
    'culture',
  ),
  services(
    ['全区', '湖滨景区', '古街景区'],
    '{place}旅游宣传推广服务({year}年)',
    '线上推广、节庆活动与导览物料制作。',
    [60, 280],
    'culture',
  ),
  goods(
    ['示范区文化馆', '示范区大剧院', '各街道文化站'],
    '{place}灯光音响设备采购',
    '调音台、线阵列音箱与舞台灯具供货安装。',
    [90, 430],
    'equipment',
  ),
  purchasedWorks(
    ['湖滨景区', '古街景区', '示范区文化馆'],
    '{place}游客服务点改造',
    '游客服务点、旅游厕所与标识系统改造。',
    [90, 470],
    'construction',
  ),
  tenderedWorks(
    ['湖滨景区', '古街景区'],
    '{place}基础设施提升工程',
    '步道、停车场、管网与照明提升。',
    [900, 3600],
    'construction',
  ),
]
