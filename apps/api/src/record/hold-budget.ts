import { lineStanding, takeLineTurn } from '@tenderlight/db/repositories/budget-use'
import type { LineKey } from '@tenderlight/db/repositories/budget-use'
import type { Schema } from '@tenderlight/db/schema'
import type { StoredRecord } from '@tenderlight/db/schema/procurements'
import type { Fen } from '@tenderlight/law/money'
import type { Kysely, Transaction } from 'kysely'
import { Refused } from '../problem.ts'

/** What a record says of money, and of the line that it comes from. */
export type Taking = Pick<
  StoredRecord,
  'budgetItem' | 'fiscalYear' | 'budget' | 'awardAmount' | 'contractAmount' | 'contractSignedOn'
>

/** What a project takes of its budget line: its contract where there is one, else its budget. As the database sums it. */
export function takenBy({ budget = 0, awardAmount, contractAmount, contractSignedOn }: Taking): Fen {
  return contractSignedOn === undefined ? budget : (contractAmount ?? awardAmount ?? budget)
}

/** A record of an organisation as it was and as it was just written. */
export interface Move {
  readonly organisationId: string
  /** What it is called: its number, or the title of what has none yet. */
  readonly name: string
  readonly before: Taking | undefined
  readonly after: Taking
}

/** Something that has just been put on record and takes more of a line than before. */
export interface Asking {
  readonly line: LineKey
  readonly name: string
  readonly asked: Fen
}

/**
 * Of what was written those that take more of a line than before, or take of another one. What takes less or the same may
 * always be written, also where the line was cut below what is taken of it.
 */
export function asksMore(districtId: string, moves: readonly Move[]): readonly Asking[] {
  return moves.flatMap(({ organisationId, name, before, after }) => {
    const { budgetItem: code, fiscalYear: year } = after
    if (code === undefined || year === undefined) return []
    const asked = takenBy(after)
    const same = before !== undefined && before.budgetItem === code && before.fiscalYear === year
    if (asked <= (same ? takenBy(before) : 0)) return []
    return [{ line: { districtId, organisationId, year, code }, name, asked }]
  })
}

/** A line of the approved budget of which more is taken than was approved. */
export interface OverLine {
  readonly line: LineKey
  readonly name: string
  readonly amount: Fen
  /** What everything else takes of it. */
  readonly used: Fen
  /** What is asked by what has just been written. */
  readonly asked: Fen
  readonly over: Fen
  /** What asks it, by name. */
  readonly projects: readonly string[]
}

/**
 * The lines of which more is taken now than was approved, of those that something just written asks more of. A name that is
 * no line on record is not judged. `released`: the submission that is being published.
 */
export async function overLines(
  trx: Kysely<Schema>,
  asking: readonly Asking[],
  released?: string,
): Promise<OverLine[]> {
  const over: OverLine[] = []
  const byLine = Map.groupBy(asking, ({ line: { organisationId, year, code } }) => `${organisationId} ${year} ${code}`)
  for (const together of byLine.values()) {
    const [first] = together
    const standing = first && (await lineStanding(trx, first.line, released))
    if (first === undefined || standing === undefined || standing.used <= standing.amount) continue
    const { name, amount, used } = standing
    const asked = together.reduce((sum, one) => sum + one.asked, 0)
    over.push({
      line: first.line,
      name,
      amount,
      used: Math.max(0, used - asked),
      asked,
      over: used - amount,
      projects: together.map((one) => one.name),
    })
  }
  return over
}

/**
 * Keeps the lines of the approved budget: what was just written in the transaction, with everything else that takes of
 * the same line, may not be more than was approved. Two that ask at once come one after the other. Throws `Refused`
 * `over-budget-line` for the first line of which it is more.
 */
export async function holdBudgetLines(
  trx: Transaction<Schema>,
  asking: readonly Asking[],
  released?: string,
): Promise<void> {
  if (asking.length === 0) return
  await takeLineTurn(
    trx,
    asking.map(({ line }) => line),
  )
  const [first] = await overLines(trx, asking, released)
  if (first === undefined) return
  const { line, projects, ...figures } = first
  throw new Refused('over-budget-line', {
    year: line.year,
    code: line.code,
    ...figures,
    projects: projects.join('、'),
  })
}
