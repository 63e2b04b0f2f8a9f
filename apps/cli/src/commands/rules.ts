import { rulesIn } from '@tenderlight/compliance/evaluate'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import type { Rule } from '@tenderlight/compliance/rules/rule'
import { ruleTitle } from '@tenderlight/compliance/say'
import { LEVEL_WORDS } from '@tenderlight/compliance/say/words'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import type { DatedValue } from '@tenderlight/law/dated-parameter'
import { asOfArgument, jurisdictionArgument } from '../arguments.ts'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { table } from '../output/columns.ts'
import type { Terminal } from '../terminal.ts'

export interface RulesOptions {
  readonly jurisdiction?: string
  readonly asOf?: string
  readonly format: 'table' | 'json'
}

/** The figure of a rule in force on `on`; else the next to come, else the last one (its `to` says that it is over). */
function figureOf({ parameter }: Rule, on: CivilDate): DatedValue<unknown> | undefined {
  return valueOn(parameter, on) ?? parameter.values.find(({ from }) => from > on) ?? parameter.values.at(-1)
}

function listed(rule: Rule, on: CivilDate) {
  const figure = figureOf(rule, on)
  return {
    id: rule.id,
    jurisdiction: rule.jurisdiction,
    regime: rule.regime,
    level: rule.level,
    figure: figure?.value ?? null,
    unit: rule.parameter.unit,
    from: figure?.from ?? null,
    to: figure?.to ?? null,
    instrument: figure?.citation.instrument ?? null,
    clause: figure?.citation.clause ?? null,
    verification: figure?.citation.verification ?? 'unverified',
    // The rulebook holds the rules that the product judges by, and no others.
    evaluated: true,
    needs: rule.needs,
  }
}

/** `rules`: the rules of a district and the levels above it, or all, each with its figure on one day. */
export async function rules(options: RulesOptions, terminal: Terminal): Promise<ExitCode> {
  const { locale, out, words } = terminal
  const { jurisdiction } = options
  const on = asOfArgument(options.asOf, terminal)
  const wanted =
    jurisdiction === undefined ? RULEBOOK.rules : rulesIn(RULEBOOK, jurisdictionArgument(jurisdiction, terminal))
  if (options.format === 'json') {
    const lines = wanted.map((rule) => JSON.stringify(listed(rule, on)))
    await out.write(`[\n${lines.join(',\n')}\n]\n`)
    return EXIT.done
  }
  const rows = wanted.map((rule) => {
    const { clause, figure, from, id, instrument, level, unit, verification } = listed(rule, on)
    return [
      id,
      LEVEL_WORDS[level][locale],
      ruleTitle(id, locale),
      words.figure(figure, unit),
      from ?? '',
      words.verification[verification],
      clause ?? '',
      instrument ?? '',
    ]
  })
  await out.write(table(words.rulesHeader, rows, 60))
  return EXIT.done
}
