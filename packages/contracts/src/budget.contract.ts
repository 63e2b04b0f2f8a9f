import * as z from 'zod'
import { previewInput as fileInput } from './ledger.contract.ts'
import { fen } from './values.contract.ts'

const fiscalYear = z.int().min(2000).max(2100)
const code = z.string().trim().min(1).max(60)
const unit = z.object({ id: z.uuid(), name: z.string() })
const said = z.object({ zh: z.string(), en: z.string() })

/** A line of a unit's approved budget: what a procurement names it by. */
export const budgetLineKey = z.object({ year: fiscalYear, code })

export const budgetPreviewInput = fileInput
const lineField = z.enum(['name', 'functionCode', 'economicCode', 'amount'])
export const budgetPreviewRow = z.object({
  row: z.int(),
  unit: z.string(),
  year: fiscalYear,
  code: z.string(),
  name: z.string(),
  amount: fen,
  change: z.enum(['new', 'changed', 'unchanged']),
  changes: z.array(
    z.object({
      field: lineField,
      from: z.union([z.string(), fen]).nullable(),
      to: z.union([z.string(), fen]).nullable(),
    }),
  ),
  /** What projects take of the line already. */
  used: fen,
})
export const budgetPreviewOutput = z.object({
  importId: z.uuid(),
  filename: z.string(),
  sheet: z.string(),
  /** SHA-256 of the file; confirming names it. */
  digest: z.string(),
  /** The same file was confirmed before: when. */
  importedBefore: z.string().nullable(),
  counts: z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), rejected: z.int() }),
  /** At most 500 rows, changes first. */
  rows: z.array(budgetPreviewRow),
  problems: z.array(
    z.object({ sheet: z.string(), row: z.int(), column: z.string(), found: z.string(), expected: said }),
  ),
  unknownColumns: z.array(z.string()),
  /** Units of the file that are none of the district: their lines wait until the unit exists. */
  unknownUnits: z.array(z.string()),
  /** Units out of reach: a unit imports its own lines only. */
  otherUnits: z.array(z.string()),
  /** Lines of those units, which confirming leaves out. */
  skipped: z.int(),
  notes: z.array(said),
})
export type BudgetPreview = z.infer<typeof budgetPreviewOutput>

export const budgetConfirmInput = z.object({ importId: z.uuid(), digest: z.string().length(64) })
export const budgetConfirmOutput = z.object({
  created: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  skipped: z.int(),
})
export type BudgetConfirmed = z.infer<typeof budgetConfirmOutput>

export const BUDGET_SORTS = [
  'code',
  'name',
  'unit',
  'amount',
  'planned',
  'announced',
  'contracted',
  'paid',
  'left',
] as const
export const BUDGET_PAGE = 50

/** Filters of the list; every one may be absent. The same object is the address of the page. */
export const budgetFilter = z.object({
  year: fiscalYear.optional(),
  unit: z.uuid().optional(),
  /** Found in code or name. */
  text: z.string().trim().max(100).optional(),
  sort: z.enum(BUDGET_SORTS).default('code'),
  descending: z.boolean().default(false),
})
export const budgetLinesInput = budgetFilter.extend({ page: z.int().min(1).max(10_000).default(1) })

/**
 * What projects take of a line. `planned`: the budgets of all its projects, those that wait for review included;
 * `announced`: of those announced; `contracted`: their contracts; `paid`: what was paid in instalments, and the contracts paid at once. `used`: the contract where
 * there is one, else the budget.
 */
const sums = z.object({
  amount: fen,
  planned: fen,
  announced: fen,
  contracted: fen,
  paid: fen,
  used: fen,
})
export type BudgetSums = z.infer<typeof sums>
export const budgetLine = z.object({
  unit,
  ...budgetLineKey.shape,
  name: z.string(),
  functionCode: z.string().nullable(),
  economicCode: z.string().nullable(),
  /** How often the approved line was imported with a change; 1: never. */
  version: z.int(),
  projects: z.int(),
  ...sums.shape,
})
export type BudgetLine = z.infer<typeof budgetLine>
export const budgetLinesOutput = z.object({
  /** Projects within the filter that take of no approved line, though their unit has lines of their year. */
  unlinked: z.int(),
  /** Of which lines are on record, newest first. */
  years: z.array(fiscalYear),
  total: z.int(),
  sums,
  lines: z.array(budgetLine),
})

export const lineProjectsInput = budgetLineKey.extend({ unit: z.uuid() })
export const lineProject = z.object({
  /** Null: it waits for review. */
  key: z.uuid().nullable(),
  submission: z.uuid().nullable(),
  number: z.string().nullable(),
  title: z.string(),
  planned: fen,
  announced: fen,
  contracted: fen,
  paid: fen,
  used: fen,
})
export const lineProjectsOutput = z.object({ projects: z.array(lineProject) })

/** The same filter as that of the lines, found in title or number of a project. */
export const unlinkedInput = z.object({
  year: fiscalYear.optional(),
  unit: z.uuid().optional(),
  text: z.string().trim().max(100).optional(),
  page: z.int().min(1).max(10_000).default(1),
})
export const unlinkedProject = z.object({
  key: z.uuid(),
  number: z.string(),
  title: z.string(),
  unit: z.string(),
  year: fiscalYear,
  /** What it would take of a line: its contract, else its budget. */
  takes: fen.nullable(),
  /** The code that it names, which was not approved. */
  names: z.string().nullable(),
})
export type UnlinkedProject = z.infer<typeof unlinkedProject>
export const unlinkedOutput = z.object({ total: z.int(), projects: z.array(unlinkedProject) })

/** What was imported, newest first. */
export const budgetHistoryOutput = z.object({
  imports: z.array(
    z.object({
      importId: z.uuid(),
      filename: z.string(),
      digest: z.string(),
      confirmedAt: z.string(),
      confirmedBy: z.string(),
      counts: z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), rejected: z.int() }),
    }),
  ),
})

/** A file to save: its name and, in base64, what is in it. */
export const workbookFile = z.object({ filename: z.string(), content: z.base64() })

/** For which project, or which submission, a line is chosen; of neither: for a new intention of one's own unit. */
export const choicesInput = z.object({ key: z.uuid().optional(), submission: z.uuid().optional() })
export const lineChoice = z.object({
  ...budgetLineKey.shape,
  name: z.string(),
  amount: fen,
  /** What all others take of it. */
  used: fen,
})
export type LineChoice = z.infer<typeof lineChoice>
/** The line that a procurement names; null: it names none that was approved. */
export const lineOfInput = z.object({ key: z.uuid() })
export const lineOfOutput = z.object({ line: lineChoice.nullable() })
export const choicesOutput = z.object({ unit: z.string(), lines: z.array(lineChoice) })

/** `line` null: the project is taken off its line. */
export const linkInput = z.object({
  key: z.uuid(),
  line: budgetLineKey.nullable(),
  reason: z.string().trim().min(2).max(500),
})
export const linked = z.object({ key: z.uuid() })

/** Of one's own unit and this year, when left out. */
export const sharePlanInput = z.object({ unit: z.uuid().optional(), year: fiscalYear.optional() })
export const planProject = z.object({
  /** Null: it waits for review, as `submission`, or it is a `draft`. */
  key: z.uuid().nullable(),
  /** Of a project on record: a correction that waits for review, and is counted in its place. */
  submission: z.uuid().nullable(),
  /** What is still being prepared, as it would stand if it went out today. */
  draft: z.uuid().nullable(),
  unit: z.string(),
  /** The published notice that a correction would correct. */
  notice: z.string().nullable(),
  /** The record as the rules see it. */
  record: z.record(z.string(), z.unknown()),
})
export type PlanProject = z.infer<typeof planProject>
export const sharePlanOutput = z.object({
  units: z.array(unit),
  unit,
  year: fiscalYear,
  /** Of which a plan can be made, newest first. */
  years: z.array(fiscalYear),
  /** 年度政府采购项目预算总额, from the budget lines; null: no line of the year is on record. */
  gpBudgetTotal: fen.nullable(),
  projects: z.array(planProject),
})
export type SharePlan = z.infer<typeof sharePlanOutput>
