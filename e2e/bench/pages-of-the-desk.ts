/** A page that a supervisor opens, and what is there when its main content is drawn: nobody can use it before. */
export interface DeskPage {
  readonly name: string
  /** Below `/app/`. */
  readonly path: string
  /** A selector. */
  readonly content: string
}

const ROW = 'table tbody tr td'
/** Where a list is empty words stand in its place. */
const LIST = `${ROW}, .card h2`

/** What the addresses of the pages name. */
interface Named {
  readonly unit: string
  readonly procurement: string
  /** A day that is over, with all records known on its evening. */
  readonly day: string
}

/** Every page of the bureau's desk. */
export const pagesOfTheDesk = ({ day, procurement, unit }: Named): readonly DeskPage[] => [
  { name: 'board 看板', path: 'board', content: 'a.unit-name' },
  { name: 'board of one year, law', path: 'board?level=law&year=2026', content: 'a.unit-name' },
  { name: 'ranking 排名', path: 'board/ranking?level=law', content: ROW },
  { name: 'one unit 单位', path: `board/units/${unit}`, content: ROW },
  { name: 'one rule 规则', path: 'board/rules/cn.gp.contract.sign', content: ROW },
  { name: 'wall 大屏', path: 'board/wall', content: '.wall-figures' },
  { name: 'worklist 待办', path: 'worklist', content: 'li.work-row' },
  { name: 'procurements 项目', path: 'procurements', content: ROW },
  { name: 'procurements, red', path: 'procurements?light=red', content: ROW },
  { name: 'one project 项目页', path: `procurements/${procurement}`, content: 'main h1' },
  { name: 'cases 督办', path: 'cases', content: LIST },
  { name: 'breaches without a case', path: 'cases/new', content: LIST },
  { name: 'requests 诉求', path: 'requests', content: LIST },
  { name: 'taking a request in', path: 'requests/new', content: 'main form' },
  { name: 'objections 判定异议', path: 'objections', content: LIST },
  { name: 'alerts 提醒', path: 'alerts', content: 'main h1' },
  { name: 'deliveries 投递记录', path: 'alerts/deliveries', content: LIST },
  { name: 'reports 报告', path: 'reports', content: '.report-kinds' },
  ...['bulletin', 'appraisal', 'reserved-share', 'deadlines', 'deposits', 'arrears', 'agencies'].map((kind) => ({
    name: `report: ${kind}`,
    path: `reports/${kind}`,
    content: '.report-page',
  })),
  { name: 'issuing a bulletin', path: 'reports/bulletin/issue', content: 'main h1' },
  { name: 'indicators 指标', path: 'indicators', content: '.indicator-cards' },
  { name: 'one indicator', path: 'indicators/award-to-budget', content: ROW },
  { name: 'simulation 试算', path: 'simulation', content: '.simulation-fields' },
  { name: 'simulation of a figure', path: 'simulation?set=cn.gp.contract.sign%3D20', content: '.simulation-basis' },
  { name: 'saved simulations', path: 'simulation/saved', content: LIST },
  { name: 'look-back 回看', path: 'audit', content: LIST },
  { name: 'look-back at a day', path: `audit?day=${day}`, content: ROW },
  { name: 'sample 抽查', path: 'audit/sample?seed=2026-04&n=20', content: ROW },
  { name: 'log 操作日志', path: 'log', content: ROW },
  { name: 'data check 省网清单核查', path: 'data-check', content: LIST },
  { name: 'settings of the desk 监管设置', path: 'desk-settings', content: 'main section' },
]
