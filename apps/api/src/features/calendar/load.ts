import type { loadOutput, previewOutput } from '@tenderlight/contracts/calendar'
import { countChanges } from '@tenderlight/db/repositories/calendar-changes'
import type { ListedChange } from '@tenderlight/db/repositories/calendar-changes'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { sayNoticeProblem } from '@tenderlight/law/notice-file/notice-problem'
import type { NoticeProblem } from '@tenderlight/law/notice-file/notice-problem'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Locale } from '../../locale.ts'
import type { Actor } from '../../session/actor.ts'
import { judgeNotice } from './judge-notice.ts'
import { loadNotice } from './load-notice.ts'
import { noticeOutput } from './notice-output.ts'
import { previewChanges } from './preview-notice.ts'
import { shownChange } from './shown-change.ts'

const SHOWN = 50

/** What loading a notice would do to the actor's district; loads nothing. */
export async function preview(
  deps: Deps,
  actor: Actor,
  { today, locale }: { readonly today: CivilDate; readonly locale: Locale },
  text: string,
): Promise<z.input<typeof previewOutput>> {
  const judged = await judgeNotice(deps.db, text, today)
  if (judged.outcome === 'refused') return refused(judged.problems, locale)
  const notice = noticeOutput(judged.notice)
  if (judged.outcome === 'known') return { outcome: 'known', notice }
  const changes = await previewChanges(deps, actor, today, judged.calendar)
  const { version, coveredThrough } = judged.calendar
  return {
    outcome: 'new',
    notice,
    version,
    coveredThrough,
    ...counts(changes),
    units: [...Map.groupBy(changes, (change) => change.organisation_id)].map(([id, own]) => ({
      unit: { id, name: own[0]?.unit ?? '' },
      ...counts(own),
    })),
    changes: changes.slice(0, SHOWN).map(shownChange),
  }
}

/** Loads a notice in the actor's name. */
export async function load(
  deps: Deps,
  actor: Actor,
  locale: Locale,
  text: string,
): Promise<z.input<typeof loadOutput>> {
  const outcome = await loadNotice(deps, text, `${actor.name} · ${actor.organisationName}`, actor)
  if (outcome.outcome === 'refused') return refused(outcome.problems, locale)
  const { version, coveredThrough } = outcome.calendar
  if (outcome.outcome === 'known') return { outcome: 'known', version }
  const { districtId } = actor
  const { total, moved } = await countChanges(deps.db, {
    districtId,
    within: actor.reach,
    unit: undefined,
    calendar: version,
  })
  return { outcome: 'loaded', version, coveredThrough, recounted: outcome.recounted, moved, settled: total - moved }
}

function refused(problems: readonly NoticeProblem[], locale: Locale) {
  return {
    outcome: 'refused' as const,
    problems: problems.map((problem) => ({ where: problem.where, ...sayNoticeProblem(problem, locale) })),
  }
}

function counts(changes: readonly ListedChange[]): { moved: number; settled: number } {
  const moved = changes.filter((change) => change.from_due !== change.to_due).length
  return { moved, settled: changes.length - moved }
}
