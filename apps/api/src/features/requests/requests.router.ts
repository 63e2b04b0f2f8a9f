import {
  choicesInput,
  correctStepInput,
  receiveInput,
  requestChoices,
  requestInput,
  requestOutput,
  requestsInput,
  requestsOfInput,
  requestsOfOutput,
  requestsOutput,
  routeInput,
  stepInput,
  strikeOffInput,
} from '@tenderlight/contracts/requests'
import { withdrawRequestFileInput } from '@tenderlight/contracts/request-files'
import { may, router } from '../../trpc.ts'
import { requestChoicesFor } from './choices.ts'
import { getRequest } from './get.ts'
import { listRequests, requestsOfProject } from './list.ts'
import { receiveMatter } from './receive.ts'
import { withdrawFile } from './withdraw-file.ts'
import { correctStep, routeMatter, strikeOff, takeStep } from './steps.ts'

/** Requests, challenges, complaints: what somebody raises and somebody has to answer, from receipt to its end. */
export const requestsRouter = router({
  list: may('matters.read')
    .input(requestsInput)
    .output(requestsOutput)
    .query(({ ctx: { deps, actor, today }, input }) => listRequests(deps, actor, today, input)),
  get: may('matters.read')
    .input(requestInput)
    .output(requestOutput)
    .query(({ ctx: { deps, actor, today }, input }) => getRequest(deps, actor, today, input.id)),
  ofProcurement: may('matters.read')
    .input(requestsOfInput)
    .output(requestsOfOutput)
    .query(({ ctx: { deps, actor, today }, input }) => requestsOfProject(deps, actor, today, input.key)),
  choices: may('matters.read')
    .input(choicesInput)
    .output(requestChoices)
    .query(({ ctx: { deps, actor, today }, input }) => requestChoicesFor(deps, actor, today, input.ofProject)),
  receive: may('matters.receive')
    .input(receiveInput)
    .output(requestInput)
    .mutation(async ({ ctx: { deps, actor, today }, input }) => ({
      id: await receiveMatter(deps, actor, today, input),
    })),
  route: may('matters.route')
    .input(routeInput)
    .output(requestOutput)
    .mutation(async ({ ctx: { deps, actor, today }, input }) => {
      await routeMatter(deps, actor, today, input)
      return getRequest(deps, actor, today, input.id)
    }),
  step: may('matters.handle')
    .input(stepInput)
    .output(requestOutput)
    .mutation(async ({ ctx: { deps, actor, today }, input }) => {
      await takeStep(deps, actor, today, input)
      return getRequest(deps, actor, today, input.id)
    }),
  correctStep: may('matters.handle')
    .input(correctStepInput)
    .output(requestOutput)
    .mutation(async ({ ctx: { deps, actor, today }, input }) => {
      await correctStep(deps, actor, today, input)
      return getRequest(deps, actor, today, input.id)
    }),
  withdrawFile: may('matters.handle')
    .input(withdrawRequestFileInput)
    .output(requestOutput)
    .mutation(async ({ ctx: { deps, actor, today }, input }) =>
      getRequest(deps, actor, today, await withdrawFile(deps, actor, input)),
    ),
  strikeOff: may('matters.close')
    .input(strikeOffInput)
    .output(requestOutput)
    .mutation(async ({ ctx: { deps, actor, today }, input }) => {
      await strikeOff(deps, actor, today, input)
      return getRequest(deps, actor, today, input.id)
    }),
})
