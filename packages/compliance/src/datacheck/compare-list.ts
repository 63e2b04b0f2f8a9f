import type { CivilDate } from '@tenderlight/law/civil-date'
import type { PushedNotice } from '../procurement/tender-facts.ts'
import { CHECK_OUTCOMES } from './check-result.ts'
import type { CheckResult } from './check-result.ts'
import { differences, nearestLine, ofProject } from './compare-notice.ts'
import { projectFinder } from './find-project.ts'
import type { NamedUnit } from './find-project.ts'
import { exclusionOf, ownNotices } from './own-notices.ts'
import type { OwnNotice, OwnProject } from './own-notices.ts'
import type { NoticeKind, PlatformLine, PlatformList } from './platform-line.ts'
import { pushedAfter } from './pushed-after.ts'

/** What a list speaks of: only notices of these kinds and days can be missing from it. */
export interface ListScope {
  readonly kinds: readonly NoticeKind[]
  readonly from: CivilDate
  readonly through: CivilDate
}

export interface ListToCompare {
  readonly list: PlatformList
  readonly scope: ListScope
  readonly projects: readonly OwnProject[]
  readonly units: readonly NamedUnit[]
}

/** A notice of ours that was looked for in the list and counts. */
export interface CheckedNotice {
  readonly organisationId: string
  readonly agrees: boolean
}

export interface Comparison {
  /** In the order of the outcomes: what is not counted last. */
  readonly results: readonly CheckResult[]
  /** One for each notice of ours that was compared, or looked for and not found. */
  readonly checked: readonly CheckedNotice[]
  /** Names of buyers that are no unit of the district, with how many lines each has. */
  readonly elsewhere: readonly { readonly unit: string; readonly lines: number }[]
  /** What the list says of `pushedNotices`, by the project's key. */
  readonly pushed: ReadonlyMap<string, readonly PushedNotice[]>
}

/** The lines of a project, by kind of notice. */
interface ProjectLines {
  readonly project: OwnProject
  readonly lines: PlatformLine[]
}

/**
 * Compares a list of the province's site with our records (S-01). What it says of a project is told by number, else by unit and
 * title; where several are possible nothing is said of any of them.
 */
export function compareList({ list, scope, projects, units }: ListToCompare): Comparison {
  const finder = projectFinder(projects, units)
  const results: CheckResult[] = []
  const elsewhere = new Map<string, number>()
  const linesOf = new Map<string, ProjectLines>()
  /** `key what` of the notices that an ambiguous line may be. */
  const open = new Set<string>()
  for (const line of list.lines) {
    const found = finder.find(line)
    if (found.kind === 'elsewhere') elsewhere.set(line.unit ?? '', (elsewhere.get(line.unit ?? '') ?? 0) + 1)
    else if (found.kind === 'none') results.push(ofNobody(line, found.unit))
    else if (found.kind === 'several') {
      results.push(ofOneOf(line, found.projects))
      for (const { key } of found.projects) open.add(`${key} ${line.what ?? ''}`)
    } else {
      const known = linesOf.get(found.project.key)
      if (known === undefined) linesOf.set(found.project.key, { project: found.project, lines: [line] })
      else known.lines.push(line)
    }
  }
  const checked: CheckedNotice[] = []
  const pushed = new Map<string, readonly PushedNotice[]>()
  for (const project of projects) {
    const lines = linesOf.get(project.key)?.lines ?? []
    const isOpen = ({ what }: OwnNotice) => open.has(`${project.key} ${what}`) || open.has(`${project.key} `)
    const told = compareProject(project, lines, { list, scope, isOpen })
    results.push(...told.results)
    checked.push(...told.checked)
    if (told.pushed !== undefined) pushed.set(project.key, told.pushed)
  }
  const inOrder = results.toSorted((a, b) => CHECK_OUTCOMES.indexOf(a.outcome) - CHECK_OUTCOMES.indexOf(b.outcome))
  return { results: inOrder, checked, elsewhere: [...elsewhere].map(([unit, lines]) => ({ unit, lines })), pushed }
}

interface Comparing {
  readonly list: PlatformList
  readonly scope: ListScope
  /** Whether a line may be this notice that may be another project's, too. */
  readonly isOpen: (notice: OwnNotice) => boolean
}

interface ProjectComparison extends Pick<Comparison, 'results' | 'checked'> {
  readonly pushed: readonly PushedNotice[] | undefined
}

function compareProject(
  project: OwnProject,
  lines: readonly PlatformLine[],
  { list, scope, isOpen }: Comparing,
): ProjectComparison {
  const { organisationId, record } = project
  const exclusion = exclusionOf(record)
  const notices = ownNotices(record)
  const results: CheckResult[] = []
  const checked: CheckedNotice[] = []
  const [found, missing] = [new Set<NoticeKind>(), new Set<NoticeKind>()]
  for (const notice of notices) {
    const { what, on } = notice
    const [first, ...others] = lines.filter((line) => line.what === what)
    const expected = scope.kinds.includes(what) && on >= scope.from && on <= scope.through
    const line = first === undefined ? undefined : nearestLine([first, ...others], notice)
    if (line === undefined && (!expected || isOpen(notice))) continue
    if (exclusion !== undefined) {
      results.push({ ...ofProject('excluded', what, project, line, notice), exclusion })
      continue
    }
    if (line === undefined) {
      if (record.method === undefined) {
        results.push(ofProject('untold', what, project, undefined, notice))
        continue
      }
      missing.add(what)
      results.push(ofProject('missing', what, project, undefined, notice))
      checked.push({ organisationId, agrees: false })
      continue
    }
    found.add(what)
    const different = differences(project, notice, line, list.budgetStep)
    results.push(...different)
    checked.push({ organisationId, agrees: different.length === 0 })
  }
  if (exclusion === undefined) results.push(...unrecorded(project, lines, notices))
  return { results, checked, pushed: exclusion === undefined ? pushedAfter(record, found, missing) : undefined }
}

/** Kinds of notices that the list has of a project and our record has not, one result each. */
function unrecorded(
  project: OwnProject,
  lines: readonly PlatformLine[],
  notices: readonly OwnNotice[],
): readonly CheckResult[] {
  const byKind = Map.groupBy(lines, ({ what }) => what)
  return Array.from(byKind, ([what, [line]]): readonly CheckResult[] =>
    what === null || line === undefined || notices.some((notice) => notice.what === what)
      ? []
      : [ofProject('unrecorded', what, project, line, undefined)],
  ).flat()
}

function ofNobody(line: PlatformLine, unit: NamedUnit | undefined): CheckResult {
  return { outcome: 'unknown', what: line.what, organisationId: unit?.id ?? null, key: null, line, ours: null }
}

function ofOneOf(line: PlatformLine, projects: readonly OwnProject[]): CheckResult {
  const [first] = projects
  const isOfOne = projects.every(({ organisationId }) => organisationId === first?.organisationId)
  return {
    outcome: 'ambiguous',
    what: line.what,
    organisationId: isOfOne ? (first?.organisationId ?? null) : null,
    key: null,
    line,
    ours: null,
    candidates: projects.map(({ key }) => key),
  }
}
