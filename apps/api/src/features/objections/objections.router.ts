import {
  accuracyOutput,
  decideObjectionInput,
  objectInput,
  objectionDone,
  objectionInput,
  objectionsInput,
  objectionsOfInput,
  objectionsOfOutput,
  objectionsOutput,
  objectionsWaiting,
} from '@tenderlight/contracts/objections'
import { findingRecordOutput } from '@tenderlight/contracts/rulebook'
import { countWaiting } from '@tenderlight/db/repositories/objection-list'
import { ruleAccuracy } from '../../desk/rule-accuracy.ts'
import { may, router } from '../../trpc.ts'
import { decide, withdraw } from './decide.ts'
import { list, ofProcurement, recordThen } from './list.ts'
import { object } from './object.ts'

/** 判定异议: somebody holds a finding to be wrong, somebody else of the bureau decides, and how often rules were wrong. */
export const objectionsRouter = router({
  list: may('objections.read')
    .input(objectionsInput)
    .output(objectionsOutput)
    .query(({ ctx: { deps, actor }, input }) => list(deps, actor, input)),
  ofProcurement: may('objections.read')
    .input(objectionsOfInput)
    .output(objectionsOfOutput)
    .query(async ({ ctx: { deps, actor }, input }) => ({ objections: await ofProcurement(deps, actor, input.key) })),
  record: may('objections.read')
    .input(objectionInput)
    .output(findingRecordOutput)
    .query(({ ctx: { deps, actor }, input }) => recordThen(deps, actor, input.id)),
  accuracy: may('objections.read')
    .output(accuracyOutput)
    .query(({ ctx: { deps, actor } }) => ruleAccuracy(deps.db, actor.districtId)),
  waiting: may('objections.decide')
    .output(objectionsWaiting)
    .query(async ({ ctx: { deps, actor } }) => ({
      waiting: await countWaiting(deps.db, actor.districtId, actor.personId),
    })),
  object: may('objections.raise')
    .input(objectInput)
    .output(objectionDone)
    .mutation(({ ctx: { deps, actor, today }, input }) => object(deps, actor, today, input)),
  withdraw: may('objections.raise')
    .input(objectionInput)
    .output(objectionDone)
    .mutation(({ ctx: { deps, actor }, input }) => withdraw(deps, actor, input.id)),
  decide: may('objections.decide')
    .input(decideObjectionInput)
    .output(objectionDone)
    .mutation(({ ctx: { deps, actor }, input }) => decide(deps, actor, input)),
})
