import type { Text } from '../rules/rule.ts'
import type { DeskKind } from './kinds.ts'

/** What a kind is called, and what it means while nothing is set. */
export interface DeskWords {
  readonly title: Text
  readonly unset: Text
}

export const DESK_WORDS: Readonly<Record<DeskKind, DeskWords>> = {
  'case-policy': {
    title: { zh: '自动督办规则', en: 'When cases are opened' },
    unset: {
      zh: '不会自动发起督办,只能由监管人员逐件发起。',
      en: 'No case opens by itself; supervisors open them by hand.',
    },
  },
  'letter-prefix': {
    title: { zh: '督办函发文代字', en: 'Prefix of supervision letters' },
    unset: { zh: '可以拟稿,不能编号发函。', en: 'Letters can be drafted, but not numbered and issued.' },
  },
  'case-terms': {
    title: { zh: '督办各环节期限', en: 'Terms of a case' },
    unset: {
      zh: '督办函、整改方案没有写明期限的,该环节不计时、不亮灯。',
      en: 'A step for which the letter or the plan names no day has no clock and no light.',
    },
  },
  'case-heads': {
    title: { zh: '分管负责人', en: 'Heads of the bureau' },
    unset: { zh: '督办只能上报营商办。', en: 'Cases can be escalated to the office only.' },
  },
  'alert-policy': {
    title: { zh: '提醒规则', en: 'Who is told' },
    unset: {
      zh: '按默认方式提醒:临期、超期时各提醒本单位和财政局一次。',
      en: 'As by default: the unit and the bureau are told once when a deadline is near and once when it is over.',
    },
  },
  'intake-channels': {
    title: { zh: '诉求受理渠道', en: 'Channels of requests' },
    unset: {
      zh: '使用系统自带的渠道:门户、电话、来访、12345、来信。',
      en: 'The product’s own: portal, telephone, visit, 12345, letter.',
    },
  },
  'intake-classes': {
    title: { zh: '诉求分类', en: 'Classes of requests' },
    unset: { zh: '诉求不分类别、层级和等级。', en: 'Requests have no class, layer and level.' },
  },
  'intake-routes': {
    title: { zh: '诉求默认转办', en: 'Who handles requests' },
    unset: { zh: '每件诉求由监管人员选择承办单位。', en: 'A supervisor chooses who handles each request.' },
  },
  'platform-list': {
    title: { zh: '省网清单地址', en: 'Address of the province’s list' },
    unset: { zh: '不能在线获取清单,可以上传下载好的清单。', en: 'The list cannot be fetched; upload a file of it.' },
  },
  appraisal: {
    title: { zh: '考核评分办法', en: 'How units are scored' },
    unset: { zh: '仅列指标,不计分、不排名。', en: 'Indicators are listed, without score and rank.' },
  },
  target: {
    title: { zh: '年度目标', en: 'Targets of the year' },
    unset: { zh: '只显示法规和计划写明的目标。', en: 'Only the targets of law and plans are shown.' },
  },
  rate: {
    title: { zh: '其他来源的比率', en: 'Rates counted elsewhere' },
    unset: { zh: '相关指标显示“无数据”。', en: 'The indicators concerned have no data.' },
  },
  'indicator-options': {
    title: { zh: '指标口径', en: 'What indicators count' },
    unset: { zh: '使用系统自定的口径,并在指标旁注明。', en: 'The product’s own figures, marked as such.' },
  },
  'report-due': {
    title: { zh: '预留份额执行情况公开日期', en: 'Day of the annual report on reserved shares' },
    unset: { zh: '不提醒、不判断年度公开是否按时。', en: 'Nobody is reminded, and no report is late.' },
  },
  'report-calendar': {
    title: { zh: '通报计划', en: 'When bulletins are issued' },
    unset: { zh: '不提醒编制通报。', en: 'Nobody is reminded of bulletins.' },
  },
}
