import {
  askOverrideInput,
  byKeyInput,
  correctFactInput,
  countInput,
  countOutput,
  decideOverrideInput,
  detail,
  explainInput,
  explainOutput,
  listInput,
  overrideDone,
  overridesOutput,
  recordFactInput,
  withdrawOverrideInput,
} from '@tenderlight/contracts/procurements'
import { groundsInput, groundsOutput } from '@tenderlight/contracts/grounds'
import { listOverrides } from '@tenderlight/db/repositories/overrides'
import { may, router } from '../../trpc.ts'
import { correctFact } from './correct-fact.ts'
import { explainFinding, get } from './get.ts'
import { grounds } from './grounds.ts'
import { count, list } from './list.ts'
import { ask, decide, shown, withdraw } from './overrides.ts'
import { recordFact } from './record-fact.ts'

/** The newest that a page shows. */
const MOST_OVERRIDES = 200

/** Procurements within the reach of the signed-in person. */
export const procurementsRouter = router({
  // The output's schema is checked in tests, not on each request: it costs a fifth of a list's requests.
  list: may('procurements.read')
    .input(listInput)
    .query(({ ctx, input }) => list(ctx.deps, ctx.actor, ctx.today, input)),
  count: may('procurements.read')
    .input(countInput)
    .output(countOutput)
    .query(({ ctx, input }) => count(ctx.deps, ctx.actor, ctx.today, input)),
  get: may('procurements.read')
    .input(byKeyInput)
    .output(detail)
    .query(({ ctx, input }) => get(ctx.deps, ctx.actor, ctx, input.key)),
  explain: may('procurements.read')
    .input(explainInput)
    .output(explainOutput)
    .query(({ ctx, input }) => explainFinding(ctx.deps, ctx.actor, ctx.today, input)),
  grounds: may('procurements.read')
    .input(groundsInput)
    .output(groundsOutput)
    .query(({ ctx, input }) => grounds(ctx.deps, ctx.actor, ctx.today, input)),
  recordFact: may('procurements.record')
    .input(recordFactInput)
    .output(detail)
    .mutation(async ({ ctx, input }) => {
      await recordFact(ctx.deps, ctx.actor, ctx, input)
      return get(ctx.deps, ctx.actor, ctx, input.key)
    }),
  correctFact: may('procurements.correct')
    .input(correctFactInput)
    .output(detail)
    .mutation(async ({ ctx, input }) => {
      const key = await correctFact(ctx.deps, ctx.actor, ctx.today, input)
      return get(ctx.deps, ctx.actor, ctx, key)
    }),
  overrides: may('overrides.read')
    .output(overridesOutput)
    .query(async ({ ctx: { deps, actor } }) => ({
      overrides: (await listOverrides(deps.db, actor.districtId, MOST_OVERRIDES)).map(shown(actor)),
    })),
  askOverride: may('overrides.ask')
    .input(askOverrideInput)
    .output(overrideDone)
    .mutation(({ ctx, input }) => ask(ctx.deps, ctx.actor, ctx.today, input)),
  decideOverride: may('overrides.decide')
    .input(decideOverrideInput)
    .output(overrideDone)
    .mutation(({ ctx, input }) => decide(ctx.deps, ctx.actor, ctx.today, input)),
  withdrawOverride: may('overrides.ask')
    .input(withdrawOverrideInput)
    .output(overrideDone)
    .mutation(({ ctx, input }) => withdraw(ctx.deps, ctx.actor, input.id)),
})
