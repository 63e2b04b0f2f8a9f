import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import type { Statement } from '../rules/rule.ts'
import { STATEMENTS } from '../statements/statements.ts'

/** The last words of an id: two rules of different levels about one step end alike. */
const stepOf = ({ id }: Statement): string => id.split('.').slice(-2).join('.')

const regimesMeet = (one: Statement, other: Statement): boolean =>
  one.regime === 'both' || other.regime === 'both' || one.regime === other.regime

/** True where one procurement can fall under both: one place lies in the other's chain. */
const placesMeet = (one: Statement, other: Statement): boolean =>
  JURISDICTIONS[one.jurisdiction].chain.includes(other.jurisdiction) ||
  JURISDICTIONS[other.jurisdiction].chain.includes(one.jurisdiction)

function sameStep(one: Statement, other: Statement): boolean {
  if (stepOf(one) === stepOf(other)) return true
  return one.clocks.some(({ from, to }) => other.clocks.some((clock) => clock.from === from && clock.to === to))
}

/** The other rules about the same step under the same law, of any level, the national ones first. */
export function relatedRules(statement: Statement): readonly Statement[] {
  const depth = ({ jurisdiction }: Statement): number => JURISDICTIONS[jurisdiction].chain.length
  return STATEMENTS.filter(
    (other) =>
      other.id !== statement.id &&
      regimesMeet(statement, other) &&
      placesMeet(statement, other) &&
      sameStep(statement, other),
  ).toSorted((a, b) => depth(a) - depth(b))
}
