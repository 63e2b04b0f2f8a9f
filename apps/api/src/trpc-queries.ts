import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape, TRPCError } from '@trpc/server'
import { getHTTPStatusCode } from '@trpc/server/http'
import type { TRPCResponse } from '@trpc/server/rpc'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { appRouter } from './router.ts'
import type { CallContext } from './trpc.ts'

/** A page asks a handful of things at once; more is no page. */
const MOST_IN_A_BATCH = 50

/** No query of ours can be broken off halfway. */
const NEVER_ABORTED = new AbortController().signal

type Query = Readonly<Record<string, string | undefined>>

export interface QueryOptions {
  readonly context: (call: { req: FastifyRequest; res: FastifyReply }) => Promise<CallContext>
  readonly onError: (error: TRPCError, path: string, request: FastifyRequest) => void
}

/**
 * Answers queries (GET, alone or in a batch) in tRPC's protocol. The library's own adapter makes web requests, streams
 * and responses for each call, which costs a list a third of its requests; mutations still go through it.
 */
export function answerQueries({ context, onError }: QueryOptions) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<string> => {
    const { path } = request.params as { path: string }
    const query = request.query as Query
    const isBatch = query['batch'] === '1'
    const paths = isBatch ? path.split(',') : [path]
    if (paths.length > MOST_IN_A_BATCH) throw new TooManyAtOnce()
    const ctx = await context({ req: request, res: reply })
    const answer = async (one: string, index: number): Promise<TRPCResponse> => {
      try {
        const input = () => Promise.resolve(inputOf(query['input'], isBatch, index))
        const data: unknown = await callTRPCProcedure({
          router: appRouter,
          path: one,
          getRawInput: input,
          ctx,
          type: 'query',
          signal: NEVER_ABORTED,
          batchIndex: index,
        })
        return { result: { data } }
      } catch (cause) {
        const error = getTRPCErrorFromUnknown(cause)
        onError(error, one, request)
        const config = appRouter._def._config
        return { error: getTRPCErrorShape({ config, error, type: 'query', path: one, input: undefined, ctx }) }
      }
    }

    const answers = await Promise.all(paths.map(answer))
    const [first] = answers
    const body = isBatch || first === undefined ? answers : first
    void reply
      .code(getHTTPStatusCode(body))
      .header('content-type', 'application/json')
      .header('vary', 'accept-language')
    return JSON.stringify(body)
  }
}

/** Answered 400 before anything is asked. */
class TooManyAtOnce extends Error {
  readonly statusCode = 400
}

/** The input of one call: the JSON itself or, in a batch, the entry with the call's number. */
function inputOf(text: string | undefined, isBatch: boolean, index: number): unknown {
  if (text === undefined) return undefined
  const parsed: unknown = parse(text)
  if (!isBatch) return parsed
  return typeof parsed === 'object' && parsed !== null
    ? (parsed as Readonly<Record<string, unknown>>)[index]
    : undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new TRPCError({ code: 'PARSE_ERROR', cause })
  }
}
