import { ENOUGH_TO_RANK } from '../desk/ranking.ts'
import type { BulletinReading, RankedUnit } from './bulletin.ts'
import { basisPointsText } from './basis-points-text.ts'
import { rankUnits, sumOfCases } from './bulletin.ts'
import { dueOf, endedOf, sumOfDeadlines } from './deadlines.ts'
import type { DeadlineLevel } from './deadlines.ts'
import { periodName } from './periods.ts'

/** Own rule: so many units are named at either end of the ranking, and never more than half of it. */
const NAMED = 3

const LEVELS: Readonly<Record<DeadlineLevel, string>> = { law: '法定期限', commitment: '承诺期限' }

/**
 * 通报's summary as the figures give it, for people to go on from: what fell due, what became overdue, the cases, and who stands at
 * either end of the ranking. It states dates and counts, and says of nobody why.
 */
export function draftSummary(reading: BulletinReading): string {
  const { counted, turnedRed, cases, period, units } = reading
  const name = periodName(period).zh
  const concerned = new Set(counted.filter(({ bound }) => bound === 'buyer').map(({ unit }) => unit))
  const among = units.filter(({ id }) => concerned.has(id)).length
  const red = turnedRed.reduce((sum, { count }) => sum + count, 0)
  const redUnits = new Set(turnedRed.map(({ unit }) => unit)).size
  return [
    among === 0
      ? `${name}，没有届满日在本期的办理期限。`
      : `${name}，共有${among}个单位的办理期限在本期届满。${(['law', 'commitment'] as const)
          .map((level) => levelText(reading, level))
          .join('')}`,
    red === 0 ? '本期没有新的超期事项。' : `本期新出现超期事项${red}件，涉及${redUnits}个单位，项目清单附后。`,
    casesText(cases),
    ...rankingText(reading),
  ].join('\n')
}

function levelText({ counted }: BulletinReading, level: DeadlineLevel): string {
  const own = sumOfDeadlines(counted.filter((one) => one.level === level && one.bound === 'buyer'))
  if (dueOf(own) === 0) return ''
  const running = own.running === 0 ? '' : `，尚未到期${own.running}件`
  const share = endedOf(own) < ENOUGH_TO_RANK ? '' : `，按时率${basisPointsText(own.onTime, endedOf(own))}`
  return `${LEVELS[level]}届满${dueOf(own)}件，其中按时办结${own.onTime}件，逾期办结${own.late}件，逾期未办${own.overdue}件${running}${share}。`
}

function casesText(cases: BulletinReading['cases']): string {
  const { opened, answered, struckOff, withdrawn, openAtEnd } = sumOfCases(cases)
  if (opened + answered + struckOff + withdrawn + openAtEnd === 0) return '本期没有督办事项。'
  const back = withdrawn === 0 ? '' : `，撤回${withdrawn}件`
  return `本期立案督办${opened}件，收到答复${answered}件，销号${struckOff}件${back}，期末在办${openAtEnd}件。`
}

function rankingText(reading: BulletinReading): readonly string[] {
  const { ranked, tooFew } = rankUnits(reading)
  const each = Math.min(NAMED, Math.floor(ranked.length / 2))
  const [best, last] = [ranked.slice(0, each), ranked.slice(ranked.length - each)]
  const names = (some: typeof ranked) => some.map(({ of }) => `${of.name}（${unitShare(of)}）`).join('、')
  const shareOfUnit = ({ of }: (typeof ranked)[number]) => basisPointsText(of.onTime, of.judged)
  const first = ranked[0]
  // Who keeps as much as the first is not behind.
  const behind = last.filter((one) => first !== undefined && shareOfUnit(one) !== shareOfUnit(first))
  const ends = behind.length === 0 ? '' : `；居后的单位：${names(behind)}`
  return [
    ...(each === 0 ? [] : [`按时率居前的单位：${names(best)}${ends}。`]),
    ...(tooFew.length === 0
      ? []
      : [`另有${tooFew.length}个单位已办结和逾期未办的期限不足${ENOUGH_TO_RANK}件，不计算按时率，不作排名。`]),
  ]
}

const unitShare = ({ onTime, judged }: RankedUnit): string => `${basisPointsText(onTime, judged)}，${onTime}/${judged}`
