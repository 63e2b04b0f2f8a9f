import {
  financedFile,
  financedYearsOutput,
  financingInput,
  financingOutput,
  issueInput,
  recordApplicationInput,
  withdrawCertificateInput,
} from '@tenderlight/contracts/financing'
import { may, router } from '../../trpc.ts'
import { recordApplication } from './applications.ts'
import { issue, withdraw } from './certificates.ts'
import { ofProcurement } from './view.ts'
import { exportYears, years } from './years.ts'

/** Credit on contracts: certificates that banks check, applications and what became of them. */
export const financingRouter = router({
  ofProcurement: may('financing.read')
    .input(financingInput)
    .output(financingOutput)
    .query(({ ctx, input }) => ofProcurement(ctx.deps, ctx.actor, input.key)),
  years: may('financing.read')
    .output(financedYearsOutput)
    .query(({ ctx }) => years(ctx.deps, ctx.actor, ctx.today)),
  export: may('financing.read')
    .output(financedFile)
    .query(({ ctx }) => exportYears(ctx.deps, ctx.actor, ctx.today, ctx.locale)),
  issue: may('certificates.issue')
    .input(issueInput)
    .output(financingOutput)
    .mutation(async ({ ctx, input }) => {
      await issue(ctx.deps, ctx.actor, ctx.today, input)
      return ofProcurement(ctx.deps, ctx.actor, input.key)
    }),
  withdraw: may('certificates.withdraw')
    .input(withdrawCertificateInput)
    .output(financingOutput)
    .mutation(async ({ ctx, input }) => ofProcurement(ctx.deps, ctx.actor, await withdraw(ctx.deps, ctx.actor, input))),
  record: may('financing.record')
    .input(recordApplicationInput)
    .output(financingOutput)
    .mutation(async ({ ctx, input }) => {
      await recordApplication(ctx.deps, ctx.actor, ctx.today, input)
      return ofProcurement(ctx.deps, ctx.actor, input.key)
    }),
})
