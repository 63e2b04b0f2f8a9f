import type { Unit } from '@tenderlight/law/dated-parameter'
import type { Text } from '../rules/rule.ts'
import { sayFigure } from './figure.ts'
import type { Figure } from './figure.ts'
import { ONLY_THESE } from './same-step.ts'
import type { Provision, Step } from './step.ts'

type Figured = Provision & { readonly figure: Figure }

/** What a unit is told to aim for: the strictest figure that binds; where none is always strictest, whichever ends first. */
export function aimOf({ key, provisions, looser, direction }: Omit<Step, 'aim' | 'notes'>): Text {
  const figures = distinct(provisions.filter(({ strictest }) => strictest).filter(isFigured))
  const [first, ...others] = figures
  if (first === undefined) return without(provisions)
  const said = others.length === 0 ? one(first, direction, key) : several(figures, direction)
  if (!looser) return said
  return {
    zh: `${said.zh};区县的宽松规定不能代替上位规定`,
    en: `${said.en}; the district’s looser rule does not replace law`,
  }
}

const isFigured = (provision: Provision): provision is Figured => provision.figure !== null

/** One provision for each figure: the highest level's. */
function distinct(provisions: readonly Figured[]): readonly Figured[] {
  const byFigure = new Map(provisions.toReversed().map((provision) => [sayFigure(provision.figure).zh, provision]))
  return [...byFigure.values()].toReversed()
}

function one({ title, figure }: Figured, direction: Step['direction'], key: string): Text {
  const { zh, en } = sayFigure(figure)
  // How many there are to be, or a day of the year, says nothing without what is counted: the rule's name says both.
  if (figure.unit === 'count' || figure.unit === 'date') return title
  if (figure.codes.length > 0) {
    return ONLY_THESE.has(key) ? { zh: `限于 ${zh}`, en: `${en} only` } : { zh: `须有 ${zh}`, en: `${en} are owed` }
  }
  if (direction === 'at-least') return atLeast(figure.unit, { zh, en })
  if (figure.numbers.some(({ value }) => value > 0)) return { zh: `不超过 ${zh}`, en: `at most ${en}` }
  return figure.unit === 'days' ? { zh: '当日', en: 'the same day' } : { zh: '不得收取', en: 'none' }
}

/** An amount that is to be large is one up to which something is owed. */
function atLeast(unit: Unit, { zh, en }: Text): Text {
  return unit === 'fen'
    ? { zh: `适用至 ${zh}`, en: `applies up to ${en}` }
    : { zh: `不少于 ${zh}`, en: `at least ${en}` }
}

function several(provisions: readonly Figured[], direction: Step['direction']): Text {
  const texts = provisions.map(({ figure }) => sayFigure(figure))
  const [zh, en] = [texts.map((text) => text.zh).join('、'), texts.map((text) => text.en).join(' and ')]
  return direction === 'at-most'
    ? { zh: `${zh}中先到的一天`, en: `whichever of ${en} ends first` }
    : { zh: `${zh}都要满足`, en: `all of ${en}` }
}

/** What to aim for where no figure is the strictest: the one rule that is owed, or all of them. */
function without(provisions: readonly Provision[]): Text {
  const inForce = provisions.filter(({ status }) => status === 'in-force')
  if (inForce.length === 0) return { zh: '目前没有生效的要求', en: 'nothing is in force' }
  const [only, ...others] = inForce.filter(({ level }) => level !== 'encouragement')
  if (only === undefined) return { zh: '鼓励事项,不作为义务', en: 'encouraged, not owed' }
  if (others.length > 0)
    return { zh: '没有可比的数值,各项要求都要满足', en: 'no figures to compare: all of it is to be met' }
  return isFigured(only) ? sayFigure(only.figure) : only.title
}
