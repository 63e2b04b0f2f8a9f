import { findingRecordInput, findingRecordOutput } from '@tenderlight/contracts/rulebook'
import { may, router } from '../../trpc.ts'
import { findingRecord } from './finding-record.ts'

/** What stands behind the rules' findings. The rules themselves are the same code in the browser. */
export const rulebookRouter = router({
  record: may('procurements.read')
    .input(findingRecordInput)
    .output(findingRecordOutput)
    .query(({ ctx, input }) => findingRecord(ctx.deps, ctx.actor, ctx.today, input)),
})
