import type { Read } from './issuer.ts'

/** What a title ends in, once 项目, 采购 and the like are taken off: the article that is bought. */
const SERVICES =
  /(?:服务|监理|勘察|咨询|审计|评估|评价|物业管理|保洁|养护|运维|运行维护|维保|培训|检测|监测|造价|保险|租赁|印刷|规划编制|编制|课题研究|代理|勘察设计|工程设计|施工图设计|方案设计)$/
const WORKS = /(?:施工|修缮|装修|装饰装修|新建|扩建|改建|改扩建|拆除|土建)$/
const BUILT =
  /(?:新建|改建|扩建|改造|装修|修缮|加固|建设|配套|附属|安装|道路|公路|桥梁|排水|管网|污水|绿化|景观|园林|土建|防水|市政|水利|河道|堤防|渠|灌溉|路|楼|房|校舍|厂|站|公园|广场|整治|提升|维修|消防|亮化|照明|幕墙|土石方|基础|外墙|屋面)工程$/
const GOODS =
  /(?:设备|车辆|汽车|客车|货车|车|船|船舶|趸船|家具|桌椅|服务器|电脑|计算机|打印机|复印机|空调|电梯|锅炉|发电机|水泵|电缆|仪器|仪表|器械|器材|药品|疫苗|试剂|耗材|物资|材料|教材|图书|服装|校服|制服|被服|食材|粮油|肥料|种子|种苗|苗木|农药|垃圾桶|路灯|显示屏|摄像机|无人机|软件)$/

const WORDS: readonly { readonly category: string; readonly ends: readonly RegExp[] }[] = [
  { category: '服务', ends: [SERVICES] },
  { category: '工程', ends: [WORKS, BUILT] },
  { category: '货物', ends: [GOODS] },
]

const TAIL =
  /(?:\([^()]*\)|（[^（）]*）|第[一二三四五六七八九十\d]+(?:批|次|期)|[一二三四五六七八九]期|采购|购置|更新|项目|公开招标|询价|竞争性磋商|等|及安装)$/
const SUBJECT = /标的名称\s*[:：]\s*([^\n,，。;；]{2,60})/
/** Of 政府采购法 art. 2: works are the building, altering, extending, fitting out, demolishing and repairing of structures. */
const BUILDING = /(?:新建|扩建|改建)[^,，。;；]{0,12}(?:建筑面积|楼|房|桥|道路|厂房|泵站)/

/** What is bought stands at the end of a title; nobody writes more. */
const LONGEST = 100

function article(text: string): Read<string> | undefined {
  let name = text.trim().slice(-LONGEST)
  for (let shorter = name.replace(TAIL, '').trim(); shorter !== name; shorter = name.replace(TAIL, '').trim())
    name = shorter
  for (const { category, ends } of WORDS) {
    for (const end of ends) {
      const word = end.exec(name)?.[0]
      if (word !== undefined) return { value: category, from: word }
    }
  }
  return undefined
}

/**
 * 货物, 服务 or 工程 where the words of title or need name an article of one of them; undefined where they leave it open
 * (改造项目 may be works, goods or both): then it is asked for.
 */
export function readCategory(title: string | undefined, need: string | undefined): Read<string> | undefined {
  const byTitle = title === undefined ? undefined : article(title)
  if (byTitle !== undefined) return byTitle
  const subject = SUBJECT.exec(need ?? '')?.[1]
  const bySubject = subject === undefined ? undefined : article(subject)
  if (bySubject !== undefined) return bySubject
  const building = BUILDING.exec(need ?? '')?.[0]
  return building === undefined ? undefined : { value: '工程', from: building }
}
