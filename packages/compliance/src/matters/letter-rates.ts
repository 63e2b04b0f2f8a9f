import { valueOn } from '@tenderlight/law/dated-parameter'
import { reaches, shareOf } from '@tenderlight/law/money'
import { xialuLetters } from '@tenderlight/law/parameters/request'
import type { Context } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import type { Matter } from '../procurement/matter.ts'
import { cannotTell, found } from '../rules/found.ts'
import { judgeMatter } from './judge-matter.ts'

/** A share of the letters whose time has come: those answered in time, and all of them. */
export interface LetterRate {
  readonly finding: Finding
  readonly inTime: readonly string[]
  readonly all: readonly string[]
}

/**
 * The district's two goals over its letters: all told within 7 days, at least nine in ten answered within 3 months.
 * A letter counts once it is answered or its term has ended. A goal not reached is yellow: a target, no law.
 * @returns the procedural and the substantive rate; a rate over no letter cannot be told
 */
export function letterRates(letters: readonly Matter[], context: Omit<Context, 'rulebook'>): readonly LetterRate[] {
  const value = valueOn(xialuLetters, context.today)
  if (value === undefined) return []
  const findings = letters.flatMap((letter) => judgeMatter(letter, context))
  return (['procedural', 'substantive'] as const).map((part) => {
    const own = findings.filter((one) => one.rule === xialuLetters.rule && one.part === part)
    const named = (verdicts: readonly Finding['verdict'][]) =>
      own.filter(({ verdict }) => verdicts.includes(verdict)).flatMap(({ matter }) => matter ?? [])
    const [inTime, all] = [named(['compliant']), named(['compliant', 'breach'])]
    const required = part === 'procedural' ? value.value.proceduralShare : value.value.substantiveShare
    const ground = { figure: xialuLetters, level: 'commitment', value, scope: context, part } as const
    if (all.length === 0) return { finding: cannotTell(ground, ['matters']), inTime, all }
    const actual = shareOf(inTime.length, all.length)
    const reached = reaches(inTime.length, all.length, required)
    const measured = { unit: 'basis-points', required, actual, shortfall: Math.max(0, required - actual) } as const
    const finding = reached
      ? found(ground, 'compliant', 'green', measured)
      : found(ground, 'breach', 'yellow', measured)
    return { finding, inTime, all }
  })
}
