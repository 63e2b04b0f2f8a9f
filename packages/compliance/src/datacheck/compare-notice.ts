import { daysBetween } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type { CheckOutcome, CheckResult, OwnSide } from './check-result.ts'
import type { OwnNotice, OwnProject } from './own-notices.ts'
import type { NoticeKind, PlatformLine } from './platform-line.ts'

/** Our side of a result. */
export function ownSide(
  { number, record: { title = '', budget } }: OwnProject,
  notice: OwnNotice | undefined,
): OwnSide {
  return { number, title, on: notice?.on ?? null, ...(budget === undefined ? {} : { budget }) }
}

/** A result about a project of ours. */
export function ofProject(
  outcome: CheckOutcome,
  what: NoticeKind | null,
  project: OwnProject,
  line: PlatformLine | undefined,
  notice: OwnNotice | undefined,
): CheckResult {
  return {
    outcome,
    what,
    organisationId: project.organisationId,
    key: project.key,
    line: line ?? null,
    ours: ownSide(project, notice),
  }
}

/** Of several lines of one notice the one that is nearest to our day; of two equally near ones the earlier. */
export function nearestLine(lines: readonly [PlatformLine, ...PlatformLine[]], { on }: OwnNotice): PlatformLine {
  const far = (line: PlatformLine) => Math.abs(daysBetween(on, line.on))
  return lines.reduce((best, line) =>
    far(line) < far(best) || (far(line) === far(best) && line.on < best.on) ? line : best,
  )
}

/** Whether the list's amount is ours as far as it can show it: ours rounded, or cut off, to its smallest difference. */
export function sameBudget(theirs: Fen, ours: Fen, step: Fen): boolean {
  const more = ours - theirs
  return more >= 0 ? more < step : -more * 2 <= step && step > 1
}

/** What a line of the list says otherwise than our notice: nothing, one thing or two. */
export function differences(
  project: OwnProject,
  notice: OwnNotice,
  line: PlatformLine,
  budgetStep: Fen,
): readonly CheckResult[] {
  const { what } = notice
  const found: CheckResult[] = []
  const days = daysBetween(notice.on, line.on)
  if (notice.dayKnown && days !== 0)
    found.push({ ...ofProject(days > 0 ? 'late' : 'other-date', what, project, line, notice), days })
  const ours = project.record.budget
  if (line.budget !== undefined && ours !== undefined && !sameBudget(line.budget, ours, budgetStep))
    found.push({ ...ofProject('other-budget', what, project, line, notice), more: line.budget - ours })
  return found
}
