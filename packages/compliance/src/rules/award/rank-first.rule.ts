import { valueOn } from '@tenderlight/law/dated-parameter'
import { rankFirst } from '@tenderlight/law/parameters/award'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { noticeDate } from '../notice-date.ts'
import { makeRule } from '../rule.ts'
import type { Declaration, Rule } from '../rule.ts'

/**
 * The candidate ranked first wins where state funds control. The regulation's own grounds lift it. Separated evaluation
 * and award (评定分离) does not: with the pilot's document on record the light is yellow, without it the record cannot tell.
 */
function firstRanked(declaration: Declaration<number>): Rule {
  return makeRule('required', declaration, {
    clocks: [],
    needs: ['winnerRank', 'rankOneGone', 'separatedAward', 'pilotDocument', 'stateFunded'],
    judge: (procurement, scope) => {
      const { winnerRank, rankOneGone, separatedAward, pilotDocument, stateFunded } = procurement
      if (winnerRank === undefined || stateFunded === false) return undefined
      const on = procurement.resultDeterminedOn ?? procurement.awardNoticeOn ?? noticeDate(procurement) ?? scope.today
      const value = valueOn(declaration.figure, on)
      if (value === undefined) return undefined
      const ground: Ground = { figure: declaration.figure, level: declaration.level, value, scope }
      const shortfall = Math.max(0, winnerRank - value.value)
      const measured = { unit: 'count', required: value.value, actual: winnerRank, shortfall } as const
      if (shortfall === 0) return found(ground, 'compliant', 'green', measured)
      if (rankOneGone !== undefined) {
        return found(ground, 'exempt', 'green', { ...measured, ground: value.citation.clause })
      }
      if (separatedAward === true) {
        return pilotDocument === undefined || pilotDocument === ''
          ? cannotTell(ground, ['pilotDocument'], measured)
          : found(ground, 'breach', 'yellow', { ...measured, reason: pilotDocument })
      }
      if (stateFunded === undefined) return cannotTell(ground, ['stateFunded'], measured)
      return found(ground, 'breach', 'red', measured)
    },
    silentWithout: ['winnerRank'],
    again: firstRanked,
  })
}

export const winnerRankedFirst = firstRanked({
  level: 'law',
  regime: 'tendering',
  stage: 'award',
  title: { zh: '确定排名第一的候选人中标', en: 'The first candidate wins' },
  requires: {
    zh: '国有资金占控股或者主导地位的依法必须招标项目,确定排名第一的中标候选人为中标人;放弃、不可抗力、不提交履约保证金或被查实违法的除外。评定分离项目须有试点依据。',
    en: 'Where state funds control, the candidate ranked first wins unless it gave up, cannot perform, gives no bond or broke the law. A project with separated award needs the document of the pilot.',
  },
  notMet: {
    zh: '中标人不是排名第一的中标候选人,记录没有法定的例外情形',
    en: 'The winner was not ranked first, and the record shows no ground of the regulation',
  },
  figure: rankFirst,
})
