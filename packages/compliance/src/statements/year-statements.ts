import type { Parameter } from '@tenderlight/law/dated-parameter'
import { xialuCleanup } from '@tenderlight/law/parameters/documents'
import {
  bayuquanAppeals,
  changshanBidders,
  changshanRates,
  jiujiangSatisfaction,
  zhenhaiRates,
  zhenhaiSmeAmount,
} from '@tenderlight/law/parameters/target'
import { annualReport, annualShare, gpSplit, tenderSplit } from '@tenderlight/law/parameters/year'
import type { Kind, Statement, Text } from '../rules/rule.ts'

interface Said {
  readonly kind: Kind
  readonly title: Text
  readonly requires: Text
  readonly notMet: Text
  readonly needs: readonly string[]
}

function statement(parameter: Parameter, rest: Pick<Statement, 'level' | 'regime' | 'subject'>, said: Said): Statement {
  return {
    id: parameter.rule,
    jurisdiction: parameter.jurisdiction,
    parameter,
    clocks: [],
    evaluated: true,
    ...rest,
    ...said,
  }
}

const OF_UNIT = { level: 'law', subject: 'unit-year' } as const
const TARGET = { level: 'commitment', regime: 'both', subject: 'district-year' } as const
const NOT_REACHED: Text = { zh: '未达到目标', en: 'The target was not reached' }

const target = (parameter: Parameter, said: Omit<Said, 'kind' | 'notMet'>, regime: Statement['regime'] = 'both') =>
  statement(parameter, { ...TARGET, regime }, { kind: 'target', notMet: NOT_REACHED, ...said })

/** Rules about a department's or a district's year. */
export const YEAR_STATEMENTS: readonly Statement[] = [
  statement(
    annualShare,
    { ...OF_UNIT, regime: 'government-procurement' },
    {
      kind: 'share',
      title: { zh: '部门年度预留份额', en: 'A department’s reserved share of the year' },
      requires: {
        zh: '部门向中小企业预留的份额占本部门年度政府采购项目预算总额的 30% 以上,其中小微企业不低于 60%。基数是全部政府采购预算,与办法第八条的基数不同。',
        en: 'A department reserves at least 30% of its whole government procurement budget of the year for SMEs, 60% of it for small and micro ones. The base is another than that of art. 8 of the measures.',
      },
      notMet: { zh: '年度预留份额不足', en: 'The share reserved in the year falls short' },
      needs: ['gpBudgetTotal', 'budget', 'measure', 'reservedSme', 'reservedSmallMicro'],
    },
  ),
  statement(
    annualReport,
    { ...OF_UNIT, regime: 'government-procurement' },
    {
      kind: 'required',
      title: { zh: '年度预留项目执行情况公告', en: 'The yearly report on reservations' },
      requires: {
        zh: '主管预算单位每年报告并公告上一年度预留项目执行情况,未达到办法规定比例的作出说明;公告期限由财政部门规定。',
        en: 'A department reports and publishes the year’s reservations and explains a shortfall; the finance bureau sets the day.',
      },
      notMet: { zh: '没有公告,或未达比例而没有说明', en: 'Not published, or a shortfall not explained' },
      needs: ['report', 'reportDueOn', 'reservedSme', 'reservedSmallMicro'],
    },
  ),
  statement(
    gpSplit,
    { ...OF_UNIT, regime: 'government-procurement' },
    {
      kind: 'cap',
      title: { zh: '化整为零规避公开招标', en: 'Splitting below open tender' },
      requires: {
        zh: '一个财政年度内,同一预算项目下同一品目或类别的货物、服务,多次采用公开招标以外方式采购的,累计金额不超过公开招标数额标准;预算调整、经批准的除外。',
        en: 'In one year, purchases of one budget item and kind by other methods than open tender do not together exceed its threshold; adjusted budgets and approved methods aside.',
      },
      notMet: {
        zh: '多次采购累计金额超过公开招标数额标准',
        en: 'The purchases together exceed the threshold of open tender',
      },
      needs: [
        'fiscalYear',
        'budgetItem',
        'catalogueItem',
        'method',
        'budget',
        'budgetAdjusted',
        'methodApproved',
        'threshold.open-tender.goods-services',
      ],
    },
  ),
  statement(
    tenderSplit,
    { ...OF_UNIT, regime: 'tendering' },
    {
      kind: 'cap',
      title: { zh: '化整为零规避招标(线索)', en: 'Lots below compulsory tendering (a signal)' },
      requires: {
        zh: '依法必须招标的项目不得化整为零。同一地点、同一年度、同类且未招标的多个标段,单个低于必须招标规模而合计达到的,提示核对。',
        en: 'What must be tendered is not split. Untendered lots of one kind at one site in one year, each below the scale and together at it, are pointed out for checking.',
      },
      notMet: {
        zh: '多个标段单个低于、合计达到必须招标的规模,请核对',
        en: 'Lots stay below the scale of compulsory tendering and reach it together; please check',
      },
      needs: ['site', 'tenderObject', 'category', 'method', 'estimate', 'controlPrice', 'budget'],
    },
  ),
  target(
    zhenhaiSmeAmount,
    {
      title: { zh: '授予中小企业合同金额(区目标)', en: 'Contracts with SMEs (district’s target)' },
      requires: {
        zh: '镇海区 2024 年:授予中小企业的政府采购合同金额达 7.2 亿元,以当年签订的合同计。',
        en: 'Zhenhai in 2024: government procurement contracts with SMEs of 720 million yuan, by the day of signing.',
      },
      needs: ['contractSignedOn', 'contractAmount', 'winnerScale'],
    },
    'government-procurement',
  ),
  target(zhenhaiRates, {
    title: { zh: '营商环境各项比率(镇海目标)', en: 'Rates of the business environment (Zhenhai)' },
    requires: {
      zh: '镇海区 2024 年:高质效办结率 90%、满意率 95%、一网通办率 92%、社会诚信度 95%、公平竞争环境满意率 95.8%、协同监管执法率 60% 以上(含本数)。',
      en: 'Zhenhai in 2024: at least 90% closed well, 95% satisfied, 92% online, 95% integrity, 95.8% satisfied with fair competition, 60% joint enforcement.',
    },
    needs: Object.keys(zhenhaiRates.values[0]?.value ?? {}).map((name) => `rates.${name}`),
  }),
  statement(
    changshanBidders,
    { ...TARGET, regime: 'tendering' },
    {
      kind: 'target',
      title: { zh: '招标项目平均投标家数(常山)', en: 'Average number of bidders (Changshan)' },
      requires: {
        zh: '常山县报告:招标项目平均投标家数由 50 家增至 300 家左右。属于已报成效,不是义务;零投标项目计入分母。',
        en: 'Changshan reports that the average rose from 50 bidders to about 300: a result, no duty. Tenders without bidders are in the denominator.',
      },
      notMet: { zh: '低于已报的平均投标家数,不属于不符', en: 'Below the reported average; no breach' },
      needs: ['bidders', 'bidDeadlineOn'],
    },
  ),
  target(changshanRates, {
    title: { zh: '营商环境各项比率(常山目标)', en: 'Rates of the business environment (Changshan)' },
    requires: {
      zh: '常山县 2024 年:问题满意率 95%、一网通办率 97% 以上,双随机检查信用关联度 100%(含本数)。',
      en: 'Changshan in 2024: at least 95% satisfied and 97% online; all random checks linked to credit.',
    },
    needs: Object.keys(changshanRates.values[0]?.value ?? {}).map((name) => `rates.${name}`),
  }),
  target(jiujiangSatisfaction, {
    title: { zh: '诉求办理满意率 96%(鸠江目标)', en: 'Satisfaction of 96% (Jiujiang)' },
    requires: {
      zh: '鸠江区 2023 年:企业诉求总体办理满意率不低于 96%。',
      en: 'Jiujiang in 2023: at least 96% are satisfied with how requests are handled.',
    },
    needs: ['rates.satisfaction'],
  }),
  target(bayuquanAppeals, {
    title: { zh: '热线与投诉办理比率(鲅鱼圈目标)', en: 'Rates of hotline and complaints (Bayuquan)' },
    requires: {
      zh: '鲅鱼圈区 2021–2024 年:即时转办率、按时反馈率、办结率 90%,接通率 95%,外资投诉督办率 100%,涉企营商投诉 6 个月内办结率 80% 以上(含本数)。',
      en: 'Bayuquan 2021-2024: at least 90% forwarded at once, answered in time and closed, 95% connected, all foreign investors’ complaints supervised, 80% of business complaints closed in six months.',
    },
    needs: Object.keys(bayuquanAppeals.values[0]?.value ?? {}).map((name) => `rates.${name}`),
  }),
  target(xialuCleanup, {
    title: { zh: '招标采购规则专项清理(下陆目标)', en: 'Cleanup of local rules (Xialu)' },
    requires: {
      zh: '下陆区 2024 年:开展工程招投标、政府采购等领域规则专项清理,形成清理清单;没有清单为未完成,不属于不符。',
      en: 'Xialu in 2024: local rules on tendering and procurement are reviewed and listed; without a list it is open, no breach.',
    },
    needs: ['reviewedRules'],
  }),
]
