import type { Calendar } from '@tenderlight/law/calendar'
import { CALENDAR_CN, calendarWith, noticesOf } from '@tenderlight/law/calendars/cn'
import { todayInChina } from '@tenderlight/law/civil-date'
import { fitProblems, isKnown } from '@tenderlight/law/notice-file/fit-notice'
import { sayNoticeProblem } from '@tenderlight/law/notice-file/notice-problem'
import type { NoticeProblem } from '@tenderlight/law/notice-file/notice-problem'
import { parseNotice } from '@tenderlight/law/notice-file/parse-notice'
import { readFile } from 'node:fs/promises'
import type { Terminal } from './terminal.ts'
import { Unusable } from './unusable.ts'

/** The text of a notice that the user named; throws {@link Unusable}. */
export async function noticeFile(file: string, { path, words }: Terminal): Promise<string> {
  try {
    return await readFile(path(file), 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Unusable(words.noFile(file), words.calendars.seeDocs)
    if (code === 'EISDIR') throw new Unusable(words.isFolder(file), words.calendars.seeDocs)
    if (code === 'EACCES' || code === 'EPERM') throw new Unusable(words.noPermission(file))
    throw new Unusable(words.unreadable(file, error instanceof Error ? error.message : String(error)))
  }
}

/** What is wrong with a notice as an error, one line a problem with its place and what to do. */
export function unusableNotice(file: string, problems: readonly NoticeProblem[], terminal: Terminal): Unusable {
  const { locale, words } = terminal
  const lines = problems.map((problem) => {
    const { what, toDo } = sayNoticeProblem(problem, locale)
    return words.calendars.problem(problem.where, what, toDo)
  })
  return new Unusable(words.calendars.unusable(file, problems.length), ...lines, words.calendars.seeDocs)
}

/**
 * The calendar of a command that uses no database: the product's own or, with `--calendar`, that with the notice in the
 * file. Throws {@link Unusable}.
 */
export async function calendarArgument(file: string | undefined, terminal: Terminal): Promise<Calendar> {
  if (file === undefined) return CALENDAR_CN
  const { notice, problems } = parseNotice(await noticeFile(file, terminal))
  if (problems !== undefined) throw unusableNotice(file, problems, terminal)
  const known = noticesOf(CALENDAR_CN)
  if (isKnown(notice, known)) return CALENDAR_CN
  const misfits = fitProblems(notice, known, todayInChina(terminal.now))
  if (misfits.length > 0) throw unusableNotice(file, misfits, terminal)
  return calendarWith(CALENDAR_CN, [notice])
}
