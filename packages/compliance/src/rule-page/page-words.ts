import type { Verification } from '@tenderlight/law/dated-parameter'
import type { Mark } from '../marks.ts'
import type { Locale } from '../say/words.ts'
import type { FigureLine } from './figure-lines.ts'

interface PageWords {
  readonly requires: string
  readonly figure: string
  readonly noFigure: string
  readonly figureColumns: readonly string[]
  readonly open: string
  readonly state: Readonly<Record<FigureLine['state'], string>>
  readonly checks: string
  readonly counting: string
  readonly basis: (article: string) => string
  readonly example: string
  readonly exampleLine: (facts: string, said: string, today: string) => string
  readonly legend: string
  readonly cases: string
  readonly caseColumns: readonly string[]
  readonly lights: string
  readonly needs: string
  readonly related: string
  readonly evaluated: string
  readonly documented: string
  readonly regime: Readonly<Record<'government-procurement' | 'tendering' | 'both', string>>
  readonly mark: Readonly<Record<Mark, string>>
  readonly verification: Readonly<Record<Verification, string>>
  readonly weekdays: readonly string[]
  readonly month: (year: number, month: number) => string
  readonly trigger: string
  readonly due: string
  readonly met: string
  readonly holiday: string
  readonly makeUp: string
  readonly weekend: string
  readonly suspended: string
  readonly moved: string
  readonly comma: string
  readonly stop: string
}

const ZH: PageWords = {
  requires: '要求',
  figure: '数字及其沿革',
  noFigure: '本规则没有数字。',
  figureColumns: ['数字', '自', '至', '依据', '核验', '状态'],
  open: '现行',
  state: { past: '已失效', 'in-force': '有效', 'to-come': '未生效' },
  checks: '由谁检查',
  counting: '日子怎么算',
  basis: (article) => `依据:${article}。`,
  example: '算例',
  exampleLine: (facts, said, today) => `${facts}。按 ${today} 判定:${said}。`,
  legend: '(n) 计入的第 n 日;起 起算日;止 最后一日;完 完成日;休 放假;班 调休上班;· 周末;停 暂停;延 顺延。',
  cases: '案例',
  caseColumns: ['情形', '事实', '判定', '说明'],
  lights: '亮灯',
  needs: '需要的事实',
  related: '同一步骤的其他规则',
  evaluated: '按记录判定',
  documented: '仅列明,不作判定',
  regime: { 'government-procurement': '政府采购', tendering: '招标投标', both: '政府采购与招标投标' },
  mark: { unverified: '待核', unconfirmed: '待区县确认', 'plan-ended': '计划期已满' },
  verification: {
    'public text': '已核(公开文本)',
    'district document': '已核(区县文件)',
    'public text, in part': '部分已核',
    unverified: '待核',
    'own rule': '本产品规则',
  },
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
  month: (year, month) => `${year} 年 ${month} 月`,
  trigger: '起',
  due: '止',
  met: '完',
  holiday: '休',
  makeUp: '班',
  weekend: '·',
  suspended: '停',
  moved: '延',
  comma: '、',
  stop: '。',
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

const EN: PageWords = {
  requires: 'What it requires',
  figure: 'The figure and its history',
  noFigure: 'The rule has no figure.',
  figureColumns: ['Figure', 'From', 'To', 'Source', 'Checked', 'State'],
  open: 'further notice',
  state: { past: 'past', 'in-force': 'in force', 'to-come': 'to come' },
  checks: 'Who checks',
  counting: 'How days are counted',
  basis: (article) => ` Source: ${article}.`,
  example: 'A worked example',
  exampleLine: (facts, said, today) => `${facts}. Judged on ${today}: ${said}.`,
  legend:
    '(n) the n-th day counted; S day of the event; ! last day; D done; H holiday; W make-up working day; · weekend; P suspended; M moved.',
  cases: 'Cases',
  caseColumns: ['Case', 'Facts', 'Verdict', 'What is said'],
  lights: 'The light',
  needs: 'Facts it needs',
  related: 'Other rules about the same step',
  evaluated: 'judged on records',
  documented: 'documented, not judged',
  regime: { 'government-procurement': 'government procurement', tendering: 'tendering', both: 'both laws' },
  mark: { unverified: 'unverified', unconfirmed: 'not confirmed by the district', 'plan-ended': 'plan ended' },
  verification: {
    'public text': 'checked (public text)',
    'district document': 'checked (district document)',
    'public text, in part': 'checked in part',
    unverified: 'unverified',
    'own rule': "the product's own rule",
  },
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  month: (year, month) => `${MONTHS[month - 1] ?? ''} ${year}`,
  trigger: 'S',
  due: '!',
  met: 'D',
  holiday: 'H',
  makeUp: 'W',
  weekend: '·',
  suspended: 'P',
  moved: 'M',
  comma: ', ',
  stop: '.',
}

/** What a rule's page says around the rule itself. */
export const PAGE_WORDS: Readonly<Record<Locale, PageWords>> = { 'zh-CN': ZH, en: EN }
