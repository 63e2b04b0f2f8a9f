import { rulesIn } from '@tenderlight/compliance/evaluate'
import { RULEBOOK, ruleById } from '@tenderlight/compliance/rules/all'
import { NotSettable, withFigureOf } from '@tenderlight/compliance/simulate/with-figure'
import type { FigureChange } from '@tenderlight/compliance/simulate/with-figure'
import { statementById } from '@tenderlight/compliance/statements/statements'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'

const PER_CENT = 100

/** `rule=5`, `rule.share=4500` or `rule.share=45%`, of a rule that holds in `place`. Throws {@link Unusable}. */
export function changeArgument(text: string, place: JurisdictionId, terminal: Terminal): FigureChange {
  const { simulation, ...words } = terminal.words
  const [left = '', right, ...more] = text.split('=').map((part) => part.trim())
  if (left === '' || right === undefined || more.length > 0) {
    throw new Unusable(simulation.badChange(text), simulation.writeChange)
  }
  const dot = left.lastIndexOf('.')
  const whole = ruleById(left) !== undefined
  const [id, part] = whole ? [left, undefined] : [left.slice(0, dot), left.slice(dot + 1)]
  const rule = ruleById(id)
  if (rule === undefined) {
    const told = [left, id].find((one) => statementById(one) !== undefined)
    throw new Unusable(told === undefined ? words.unknownRule(left) : simulation.notOfProjects(told), words.seeRules)
  }
  if (!rulesIn(RULEBOOK, place).includes(rule)) throw new Unusable(words.ruleOfAnother(id, place), words.seeRules)
  const change = { rule: id, ...(part === undefined ? {} : { part }), value: numberIn(right, terminal) }
  try {
    withFigureOf(rule, change)
    return change
  } catch (error) {
    if (error instanceof NotSettable) throw said(error, text, terminal)
    throw error
  }
}

function numberIn(text: string, { words }: Terminal): number {
  const [, digits, percent] = /^(-?\d{1,15}(?:\.\d+)?)(%)?$/.exec(text) ?? []
  if (digits === undefined) throw new Unusable(words.simulation.noNumber(text), words.simulation.writeChange)
  // 0.07 % times a hundred is not 7 in binary: rounded to the basis point, and refused below when it is no whole one.
  return percent === undefined ? Number(digits) : Number((Number(digits) * PER_CENT).toFixed(6))
}

function said({ change, why }: NotSettable, text: string, { words }: Terminal): Unusable {
  const { simulation } = words
  switch (why.kind) {
    case 'unknown-rule':
      return new Unusable(words.unknownRule(change.rule), words.seeRules)
    case 'no-settable-figure':
      return new Unusable(simulation.noFigure(change.rule), words.seeRules)
    case 'set-by-district':
      return new Unusable(simulation.setByDistrict(change.rule), simulation.setItThere(why.settings))
    case 'counts-things':
      return new Unusable(simulation.countsThings(change.rule), words.seeRules)
    case 'name-a-part':
      return new Unusable(simulation.nameAPart(change.rule, why.parts), simulation.parts(change.rule, why.parts))
    case 'not-in-range':
      return new Unusable(simulation.badChange(text), simulation.wholeNumber(why.most))
  }
}
