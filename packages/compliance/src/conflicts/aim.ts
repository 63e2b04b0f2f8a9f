import type { Text } from '../rules/rule.ts'
import { sayFigure } from './figure.ts'
import { EXEMPTIONS } from './same-step.ts'
import type { Provision, Step } from './step.ts'

/** What a unit is told to aim for: the strictest figure that binds; where none is always strictest, whichever ends first. */
export function aimOf({ key, provisions, looser, direction }: Omit<Step, 'aim' | 'notes'>): Text {
  const strictest = provisions.filter((provision) => provision.strictest)
  const figures = distinct(strictest)
  const [first] = figures
  if (first === undefined) return without(provisions)
  const said = figures.length === 1 ? one(first, direction, key) : several(figures, direction)
  if (!looser) return said
  return {
    zh: `${said.zh};区县的宽松规定不能代替上位规定`,
    en: `${said.en}; the district’s looser rule does not replace law`,
  }
}

/** One provision for each figure. */
function distinct(provisions: readonly Provision[]): readonly Provision[] {
  const byFigure = new Map(provisions.toReversed().map((provision) => [textOf(provision).zh, provision]))
  return provisions.filter((provision) => byFigure.get(textOf(provision).zh) === provision)
}

function textOf({ figure }: Provision): Text {
  return figure === null ? { zh: '', en: '' } : sayFigure(figure)
}

function one(provision: Provision, direction: Step['direction'], key: string): Text {
  const { zh, en } = textOf(provision)
  if (provision.figure !== null && provision.figure.codes.length > 0) {
    return key === EXEMPTIONS ? { zh: `限于 ${zh}`, en: `${en} only` } : { zh: `须有 ${zh}`, en: `${en} are owed` }
  }
  if (direction === 'at-least') return { zh: `不少于 ${zh}`, en: `at least ${en}` }
  const nothing = provision.figure?.numbers.every(({ value }) => value === 0) === true
  if (!nothing) return { zh: `不超过 ${zh}`, en: `at most ${en}` }
  return provision.figure?.unit === 'days' ? { zh: '当日', en: 'the same day' } : { zh: '不得收取', en: 'none' }
}

function several(provisions: readonly Provision[], direction: Step['direction']): Text {
  const texts = provisions.map(textOf)
  const [zh, en] = [texts.map((text) => text.zh).join('、'), texts.map((text) => text.en).join(' and ')]
  return direction === 'at-most'
    ? { zh: `${zh}中先到的一天`, en: `whichever of ${en} ends first` }
    : { zh: `${zh}都要满足`, en: `all of ${en}` }
}

function without(provisions: readonly Provision[]): Text {
  const advice = provisions.some(({ level, status }) => level === 'encouragement' && status === 'in-force')
  if (advice && provisions.every(({ level }) => level === 'encouragement')) {
    return { zh: '鼓励事项,不作为义务', en: 'encouraged, not owed' }
  }
  const [only, ...others] = provisions.filter(({ status, figure }) => status === 'in-force' && figure !== null)
  if (only !== undefined && others.length === 0) return only.figure?.unit === 'count' ? only.title : textOf(only)
  return provisions.some(({ status }) => status === 'in-force')
    ? { zh: '没有可比的数值,各级要求都要满足', en: 'no figures to compare: every level is to be met' }
    : { zh: '目前没有生效的要求', en: 'nothing is in force' }
}
