import {
  budgetConfirmInput,
  budgetConfirmOutput,
  budgetFilter,
  budgetHistoryOutput,
  budgetLinesInput,
  budgetLinesOutput,
  budgetPreviewInput,
  budgetPreviewOutput,
  choicesInput,
  choicesOutput,
  lineOfInput,
  lineOfOutput,
  lineProjectsInput,
  lineProjectsOutput,
  linked,
  linkInput,
  sharePlanInput,
  sharePlanOutput,
  unlinkedInput,
  unlinkedOutput,
  workbookFile,
} from '@tenderlight/contracts/budget'
import { may, router } from '../../trpc.ts'
import { choices } from './choices.ts'
import { confirmBudget } from './confirm.ts'
import { exportLines, lineProjects, lines, template, unlinked } from './lines.ts'
import { history } from './history.ts'
import { lineOf } from './line-of.ts'
import { link } from './link.ts'
import { sharePlan } from './plan.ts'
import { previewBudget } from './preview.ts'

/** The lines of the approved budget, the projects linked to them, and the plan of reserved shares. */
export const budgetRouter = router({
  lines: may('budget.read')
    .input(budgetLinesInput)
    .output(budgetLinesOutput)
    .query(({ ctx, input }) => lines(ctx.deps, ctx.actor, input)),
  projects: may('budget.read')
    .input(lineProjectsInput)
    .output(lineProjectsOutput)
    .query(({ ctx, input }) => lineProjects(ctx.deps, ctx.actor, input)),
  unlinked: may('budget.read')
    .input(unlinkedInput)
    .output(unlinkedOutput)
    .query(({ ctx, input }) => unlinked(ctx.deps, ctx.actor, input)),
  export: may('budget.read')
    .input(budgetFilter)
    .output(workbookFile)
    .query(({ ctx, input }) => exportLines(ctx.deps, ctx.actor, input, ctx.locale)),
  choices: may('budget.read')
    .input(choicesInput)
    .output(choicesOutput)
    .query(({ ctx, input }) => choices(ctx.deps, ctx.actor, input)),
  /** For those, too, who may see one project of a unit alone: its line, and no other. */
  lineOf: may('budget.read-line')
    .input(lineOfInput)
    .output(lineOfOutput)
    .query(({ ctx, input }) => lineOf(ctx.deps, ctx.actor, input.key)),
  template: may('budget.import')
    .output(workbookFile)
    .query(() => template()),
  preview: may('budget.import')
    .input(budgetPreviewInput)
    .output(budgetPreviewOutput)
    .mutation(({ ctx, input }) => previewBudget(ctx.deps, ctx.actor, input)),
  confirm: may('budget.import')
    .input(budgetConfirmInput)
    .output(budgetConfirmOutput)
    .mutation(({ ctx, input }) => confirmBudget(ctx.deps, ctx.actor, input)),
  history: may('budget.read')
    .output(budgetHistoryOutput)
    .query(({ ctx }) => history(ctx.deps, ctx.actor)),
  link: may('budget.link')
    .input(linkInput)
    .output(linked)
    .mutation(({ ctx, input }) => link(ctx.deps, ctx.actor, ctx.today, input)),
  sharePlan: may('budget.read')
    .input(sharePlanInput)
    .output(sharePlanOutput)
    .query(({ ctx, input }) => sharePlan(ctx.deps, ctx.actor, ctx.today, input)),
})
