import type { Finding } from '@tenderlight/compliance/finding'
import type { LookBack, PastCount, PastProject } from '@tenderlight/contracts/look-back'
import { STAGES } from '@tenderlight/contracts/values'
import type { Stage } from '@tenderlight/contracts/values'

const COUNTED = ['red', 'yellow', 'green', 'breaches'] as const
export type Cell = Readonly<Record<(typeof COUNTED)[number], number>>

/** A unit with what it had in each stage. */
export interface PastRow {
  readonly unit: { readonly id: string; readonly name: string }
  readonly stages: Readonly<Record<Stage, Cell>>
}

const NOTHING: Cell = { red: 0, yellow: 0, green: 0, breaches: 0 }

/** The units that have anything, those with the most overdue first, then by name. */
export function pastRows(counts: readonly PastCount[], units: LookBack['units']): PastRow[] {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const own = counts.filter(({ bound }) => bound === 'buyer')
  return [...Map.groupBy(own, ({ unit }) => unit)]
    .map(([id, all]) => ({ unit: { id, name: names.get(id) ?? id }, stages: stagesOf(all) }))
    .toSorted((a, b) => sumOf(b, 'red') - sumOf(a, 'red') || a.unit.name.localeCompare(b.unit.name, 'zh'))
}

function stagesOf(counts: readonly PastCount[]): PastRow['stages'] {
  const cell = (stage: Stage): Cell => counts.find((count) => count.stage === stage) ?? NOTHING
  return Object.fromEntries(STAGES.map((stage) => [stage, cell(stage)])) as Record<Stage, Cell>
}

/** How many of all stages of a unit. */
export function sumOf({ stages }: PastRow, of: keyof Cell): number {
  return STAGES.reduce((sum, stage) => sum + stages[stage][of], 0)
}

/** In how many places (unit, stage, light) two boards differ. */
export function differences(one: readonly PastCount[], other: readonly PastCount[]): number {
  const cells = (counts: readonly PastCount[]) =>
    new Map(
      counts.flatMap((count) =>
        COUNTED.filter((of) => count[of] > 0).map(
          (of) => [`${count.unit} ${count.stage} ${count.bound} ${of}`, count[of]] as const,
        ),
      ),
    )
  const [a, b] = [cells(one), cells(other)]
  return [...new Set([...a.keys(), ...b.keys()])].filter((place) => a.get(place) !== b.get(place)).length
}

/** A field of a record that reads otherwise now than then; of several dates together the hours and media are left out. */
export interface ChangedField {
  readonly field: string
  readonly before: unknown
  readonly now: unknown
}

const LEFT_OUT: ReadonlySet<string> = new Set(['id', 'heldBy', 'times', 'media'])

export function changedFields({ past, now }: PastProject): ChangedField[] {
  const record = past?.record ?? {}
  const fields = [...new Set([...Object.keys(record), ...Object.keys(now.record)])].filter((one) => !LEFT_OUT.has(one))
  return fields
    .filter((field) => JSON.stringify(record[field]) !== JSON.stringify(now.record[field]))
    .map((field) => ({ field, before: record[field], now: now.record[field] }))
}

/** A finding that came out otherwise then than now; null: the rule said nothing. */
export interface ChangedFinding {
  readonly rule: string
  readonly part: string | undefined
  readonly matter: string | undefined
  readonly before: Finding | null
  readonly now: Finding | null
}

type Found = PastProject['now']['findings'][number]

export function changedFindings({ past, now }: PastProject): ChangedFinding[] {
  const placeOf = ({ rule, part, matter }: Found) => [rule, part ?? '', matter ?? ''].join('\n')
  const before = new Map((past?.findings ?? []).map((one) => [placeOf(one), one]))
  const after = new Map(now.findings.map((one) => [placeOf(one), one]))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((place) => {
    const [earlier, today] = [before.get(place), after.get(place)]
    const either = earlier ?? today
    if (either === undefined || said(earlier) === said(today)) return []
    const { rule, part, matter } = either
    return [{ rule, part, matter, before: earlier ?? null, now: today ?? null }]
  })
}

const said = (found: Found | undefined): string =>
  found === undefined ? '' : [found.verdict, found.light, found.due ?? '', found.met ?? ''].join(' ')
