import type { FastifyLoggerOptions } from 'fastify'
import { scrub } from './scrub.ts'

/** From which level on something is written. `info`: a line for each request. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

export interface LogSettings {
  readonly level: LogLevel
  /** Where the lines of JSON go. Default: stderr, so that what the process tells people stays apart. */
  readonly stream?: { write(line: string): void }
}

/** How deep the causes of an error are followed. */
const CAUSES = 5

/** An error as it is logged: what, where and why. Never its other properties: they may quote what somebody entered. */
function errorInLog(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error, message: scrub(String(error)) }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const causes = error.cause === undefined || depth === CAUSES ? {} : { cause: errorInLog(error.cause, depth + 1) }
  return { type: error.name, message: scrub(error.message), ...code, stack: scrub(error.stack ?? ''), ...causes }
}

/** Lines of JSON with the time in ISO form, the level in words, and no secrets in what errors say. */
export function loggerOptions(settings: LogSettings): FastifyLoggerOptions & Record<string, unknown> {
  return {
    level: settings.level,
    stream: settings.stream ?? process.stderr,
    base: { service: 'tenderlight', pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: {
      err: (error: Error) => errorInLog(error) as never,
      // Fastify would write headers and the query, in which people search for names.
      req: (request: { method?: string }) => ({ method: request.method }) as never,
      res: (reply: { statusCode?: number }) => ({ statusCode: reply.statusCode }) as never,
    },
    redact: {
      paths: ['password', 'token', 'secret', 'cookie', 'authorization', 'headers', 'body'].flatMap((name) => [
        name,
        `*.${name}`,
      ]),
      censor: '***',
    },
  }
}
