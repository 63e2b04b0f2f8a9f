import { figureText } from '@tenderlight/compliance/rule-page/figure-text'
import { fieldName, ruleTitle } from '@tenderlight/compliance/say'
import type { Locale, Words } from '@tenderlight/compliance/say/words'
import { LEVEL_WORDS, LIGHT_WORDS } from '@tenderlight/compliance/say/words'
import type { Rulebook } from '@tenderlight/compliance/rules/rule'
import { figureUnit } from '@tenderlight/compliance/simulate/figure-now'
import { SHADES } from '@tenderlight/compliance/simulate/outcome'
import type { Shade } from '@tenderlight/compliance/simulate/outcome'
import type { KeptResult, OpenedTrial, ShownTrial } from '@tenderlight/contracts/simulation'
import type { TableColumn, TableRow } from '@tenderlight/exchange/ledger/write-table'
import { todayInChina } from '@tenderlight/law/civil-date'

type Lights = Pick<ShownTrial['levels'][number], 'before' | 'after' | 'turned' | 'units'>

const WORDS = {
  'zh-CN': {
    columns: { kind: '类别', what: '内容', unit: '单位', days: '天数', count: '项目数' },
    kinds: { condition: '条件', level: '合计', rule: '按规则', turned: '变化', days: '实际用时' },
    before: '现在',
    after: '试算后',
    everybody: '全部单位',
    colon: ':',
    comma: ',',
    notJudged: '不适用',
    now: '现为',
    tried: '试算为',
    notInForce: '未生效',
    asOf: '记录截至',
    kept: '保存',
    calendar: '日历版本',
    filters: { unit: '单位', regime: '制度', category: '类别', from: '公告(计划)日期自', through: '公告(计划)日期至' },
    counting: { days: '日历日', 'working-days': '工作日' },
  },
  en: {
    columns: { kind: 'Kind', what: 'What', unit: 'Unit', days: 'Days', count: 'Projects' },
    kinds: { condition: 'Condition', level: 'All rules', rule: 'By rule', turned: 'Turned', days: 'Really took' },
    before: 'Now',
    after: 'Tried',
    everybody: 'all units',
    colon: ': ',
    comma: ', ',
    notJudged: 'not judged',
    now: 'now',
    tried: 'tried as',
    notInForce: 'not in force',
    asOf: 'Records as of',
    kept: 'Saved',
    calendar: 'Calendar version',
    filters: { unit: 'Unit', regime: 'Regime', category: 'Category', from: 'Notice (plan) from', through: 'through' },
    counting: { days: 'days', 'working-days': 'working days' },
  },
} as const

/** What a filter may say beside a day and the name of a unit. */
const VALUES: Readonly<Record<string, Words>> = {
  'government-procurement': { 'zh-CN': '政府采购', en: 'government procurement' },
  tendering: { 'zh-CN': '招标投标', en: 'tendering' },
  goods: { 'zh-CN': '货物', en: 'goods' },
  services: { 'zh-CN': '服务', en: 'services' },
  works: { 'zh-CN': '工程', en: 'works' },
}

const LIT = SHADES.filter((shade) => shade !== 'none')

/** The columns of a kept trial as a table, in the reader's language. */
export function trialColumns(locale: Locale): readonly TableColumn[] {
  const { after, before, columns } = WORDS[locale]
  const lights = (when: string) =>
    LIT.map((shade): TableColumn => ({ header: `${when} · ${shadeWord(shade, locale)}`, kind: 'number' }))
  return [
    { header: columns.kind },
    { header: columns.what, width: 48 },
    { header: columns.unit, width: 24 },
    ...lights(before),
    ...lights(after),
    { header: columns.days, kind: 'number' },
    { header: columns.count, kind: 'number' },
  ]
}

/** Its rows: what was tried on what, the lights of all levels and of each clock by unit, who turned, how long it took. */
export function trialRows(saved: OpenedTrial, rulebook: Rulebook, locale: Locale): readonly TableRow[] {
  const { counting, kinds } = WORDS[locale]
  const { trial } = saved.result
  return [
    ...conditions(saved, rulebook, locale).map((words) => [kinds.condition, words]),
    ...trial.levels.flatMap((one) => lightRows(kinds.level, LEVEL_WORDS[one.level][locale], one, locale)),
    ...trial.rules.flatMap((one) => {
      const name = ruleTitle(one.rule, locale, one.part ?? undefined)
      const { days } = one
      return [
        ...lightRows(kinds.rule, name, one, locale),
        ...(days?.total ?? []).map(({ count, days: n }) => {
          const what = days === null ? name : `${name}(${counting[days.counting]})`
          return [kinds.days, what, null, ...NOTHING, n, count]
        }),
      ]
    }),
  ]
}

const NOTHING: readonly null[] = Array.from({ length: LIT.length * 2 }, () => null)

function lightRows(kind: string, what: string, lights: Lights, locale: Locale): readonly TableRow[] {
  const { colon, everybody, kinds } = WORDS[locale]
  const row = (unit: string, { after, before }: Pick<Lights, 'before' | 'after'>): TableRow => [
    kind,
    what,
    unit,
    ...LIT.map((shade) => before[shade]),
    ...LIT.map((shade) => after[shade]),
  ]
  return [
    row(everybody, lights),
    ...lights.units.map((unit) => row(unit.name, unit)),
    ...lights.turned.map(({ count, from, to }): TableRow => {
      const turn = `${what}${colon}${shadeWord(from, locale)} → ${shadeWord(to, locale)}`
      return [kinds.turned, turn, everybody, ...NOTHING, null, count]
    }),
  ]
}

const shadeWord = (shade: Shade, locale: Locale): string =>
  shade === 'none' ? WORDS[locale].notJudged : LIGHT_WORDS[shade][locale]

function conditions({ asOf, madeAt, madeBy, madeWith, result, tried }: OpenedTrial, book: Rulebook, locale: Locale) {
  const words = WORDS[locale]
  const { colon } = words
  const { unit: _, changes: _changes, ...filters } = tried
  const population = { unit: result.unit ?? undefined, ...filters }
  return [
    ...result.figures.map((figure) => figureLine(figure, book, locale)),
    ...Object.entries(words.filters).flatMap(([name, label]) => {
      const value = new Map(Object.entries(population)).get(name)
      return value === undefined ? [] : [`${label}${colon}${VALUES[value]?.[locale] ?? value}`]
    }),
    `${words.asOf}${colon}${asOf}`,
    `${words.kept}${colon}${todayInChina(new Date(madeAt))} ${madeBy}`,
    `${words.calendar}${colon}${madeWith.calendar.version}`,
  ]
}

function figureLine(
  { before, part, rule: id, value }: KeptResult['figures'][number],
  { rules }: Rulebook,
  locale: Locale,
): string {
  const { colon, comma, notInForce, now, tried } = WORDS[locale]
  const rule = rules.find((one) => one.id === id)
  const say = (figure: number) =>
    rule === undefined ? `${figure}` : figureText(figure, figureUnit(rule, part), locale)
  const title = part === undefined ? ruleTitle(id, locale) : `${ruleTitle(id, locale)} · ${fieldName(part, locale)}`
  return `${title}${colon}${now} ${before === null ? notInForce : say(before)}${comma}${tried} ${say(value)}`
}
