import { countOf } from '../say/count-of.ts'
import { formatYuan } from '@tenderlight/law/money'
import type { Text } from '../rules/rule.ts'
import { statementById } from '../statements/statements.ts'
import type { ThresholdName } from './district-settings.ts'
import type { SettingsEntry, SettingValue } from './entry.ts'

export const THRESHOLD_WORDS: Readonly<Record<ThresholdName, Text>> = {
  'open-tender.goods-services': { zh: '公开招标数额标准(货物、服务)', en: 'Open-tender limit, goods and services' },
  'open-tender.works': { zh: '公开招标数额标准(工程)', en: 'Open-tender limit, works' },
  'decentralised.goods': { zh: '分散采购限额标准(货物)', en: 'Decentralised purchasing limit, goods' },
  'decentralised.services': { zh: '分散采购限额标准(服务)', en: 'Decentralised purchasing limit, services' },
  'decentralised.works': { zh: '分散采购限额标准(工程)', en: 'Decentralised purchasing limit, works' },
}

function titleOf(rule: string): Text {
  return statementById(rule)?.title ?? { zh: rule, en: rule }
}

/** What an entry settles, in words; `entries` name what a withdrawal takes back. */
export function sayValue(value: SettingValue, entries: readonly SettingsEntry[] = []): Text {
  switch (value.kind) {
    case 'rule-switch': {
      const { zh, en } = titleOf(value.rule)
      return value.on ? { zh: `启用:${zh}`, en: `Switched on: ${en}` } : { zh: `停用:${zh}`, en: `Switched off: ${en}` }
    }
    case 'confirmation': {
      const { zh, en } = titleOf(value.rule)
      return { zh: `确认:${zh}(${value.by})`, en: `Confirmed: ${en} (${value.by})` }
    }
    case 'plan': {
      const { zh, en } = titleOf(value.rule)
      return value.through === null
        ? { zh: `计划长期有效:${zh}`, en: `Plan extended without end: ${en}` }
        : { zh: `计划延期至 ${value.through}:${zh}`, en: `Plan extended through ${value.through}: ${en}` }
    }
    case 'threshold': {
      const { zh, en } = THRESHOLD_WORDS[value.name]
      const amount = formatYuan(value.amount)
      return { zh: `${zh}:${amount} 元`, en: `${en}: ${amount} yuan` }
    }
    case 'warning-window': {
      const whose = value.rule === null ? { zh: '全部时限', en: 'every deadline' } : titleOf(value.rule)
      return {
        zh: `预警窗口(${whose.zh}):期限的最后 ${value.share / 100}%,至少 ${value.leastWorkingDays} 个工作日`,
        en: `Warning for ${whose.en}: the last ${value.share / 100}% of the term, at least ${countOf(value.leastWorkingDays, 'working day')}`,
      }
    }
    case 'graded-limit': {
      const working = value.counting === 'working-days'
      return {
        zh: `“${value.grade}”类诉求:${value.days} ${working ? '个工作日' : '日'}内办结`,
        en: `Requests of grade ${value.grade}: within ${countOf(value.days, working ? 'working day' : 'day')}`,
      }
    }
    case 'four-eyes':
      if (value.of === 'cases')
        return value.on
          ? {
              zh: '督办函签发、销号和撤销须经另一人办理',
              en: 'Letters, striking off and withdrawal of cases take a second person',
            }
          : {
              zh: '督办函签发、销号和撤销免予另一人办理',
              en: 'Letters, striking off and withdrawal of cases take one person alone',
            }
      return value.on
        ? { zh: '采购意向须经另一人复核后公开', en: 'Intentions are published once a second person approves' }
        : { zh: '采购意向免予复核', en: 'Intentions are published without a second person' }
    case 'withdrawal': {
      const entry = entries.find(({ id }) => id === value.entry)
      const what = entry === undefined ? { zh: value.entry, en: value.entry } : sayValue(entry.value)
      return { zh: `撤回:${what.zh}`, en: `Withdrawn: ${what.en}` }
    }
  }
}
