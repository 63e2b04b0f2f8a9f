import { BUDGET_PAGE } from '@tenderlight/contracts/budget'
import type {
  budgetFilter,
  budgetLinesInput,
  budgetLinesOutput,
  lineProjectsInput,
  lineProjectsOutput,
  unlinkedInput,
  unlinkedOutput,
  workbookFile,
} from '@tenderlight/contracts/budget'
import { budgetYears, listBudgetLines } from '@tenderlight/db/repositories/budget-lines'
import type { LineFilter } from '@tenderlight/db/repositories/budget-lines'
import { projectsOfLine } from '@tenderlight/db/repositories/budget-use'
import { unlinkedProjects } from '@tenderlight/db/repositories/unlinked-projects'
import { budgetTemplate } from '@tenderlight/exchange/budget/template'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Locale } from '../../locale.ts'
import { Refused } from '../../problem.ts'
import { ownOrganisations, reachesUnit } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'
import { writeLines } from './write-lines.ts'

/** One page of the lines within the actor's reach, with what is taken of each. */
export async function lines(
  deps: Deps,
  actor: Actor,
  input: z.output<typeof budgetLinesInput>,
): Promise<z.input<typeof budgetLinesOutput>> {
  const { districtId } = actor
  const { page, sort, descending } = input
  const organisationIds = ownOrganisations(actor)
  const found = await listBudgetLines(deps.db, filterOf(actor, input), {
    sort,
    descending,
    offset: (page - 1) * BUDGET_PAGE,
    limit: BUDGET_PAGE,
  })
  // A text is looked for in lines; of projects it says nothing.
  const { text: _, ...within } = filterOf(actor, input)
  const { total: open } = await unlinkedProjects(deps.db, within, { offset: 0, limit: 0 })
  return {
    unlinked: open,
    years: await budgetYears(deps.db, districtId, organisationIds),
    ...found,
  }
}

/** One page of the projects within the actor's reach that take of no approved line. Throws `Refused` `not-found` out of reach. */
export async function unlinked(
  deps: Deps,
  actor: Actor,
  { page, ...filter }: z.output<typeof unlinkedInput>,
): Promise<z.input<typeof unlinkedOutput>> {
  const offset = (page - 1) * BUDGET_PAGE
  return unlinkedProjects(deps.db, filterOf(actor, filter), { offset, limit: BUDGET_PAGE })
}

/** More than a spreadsheet is read for. */
const MOST_EXPORTED = 100_000

/** All lines of the filter as a workbook. */
export async function exportLines(
  deps: Deps,
  actor: Actor,
  input: z.output<typeof budgetFilter>,
  locale: Locale,
): Promise<z.input<typeof workbookFile>> {
  const { sort, descending, year } = input
  const order = { sort, descending, offset: 0, limit: MOST_EXPORTED }
  const found = await listBudgetLines(deps.db, filterOf(actor, input), order)
  const name = locale === 'en' ? 'budget-lines' : '预算执行'
  return {
    filename: `${name}${year === undefined ? '' : `-${year}`}.xlsx`,
    content: base64(writeLines(found.lines, locale)),
  }
}

/** An empty budget to fill in. */
export function template(): z.input<typeof workbookFile> {
  return { filename: '政府采购预算模板.xlsx', content: base64(budgetTemplate()) }
}

/** What takes of a line. Throws `Refused` `not-found` out of reach. */
export async function lineProjects(
  deps: Deps,
  actor: Actor,
  { unit, year, code }: z.output<typeof lineProjectsInput>,
): Promise<z.input<typeof lineProjectsOutput>> {
  if (!reachesUnit(actor.reach, unit)) throw new Refused('not-found')
  const { districtId } = actor
  return { projects: await projectsOfLine(deps.db, { districtId, organisationId: unit, year, code }) }
}

function filterOf(
  actor: Actor,
  { unit, year, text }: Pick<z.output<typeof budgetFilter>, 'unit' | 'year' | 'text'>,
): LineFilter {
  if (unit !== undefined && !reachesUnit(actor.reach, unit)) throw new Refused('not-found')
  const organisationIds = unit === undefined ? ownOrganisations(actor) : [unit]
  return { districtId: actor.districtId, organisationIds, year, text }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
