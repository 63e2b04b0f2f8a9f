/** What the job queue tells of an error: a copy of it that is none any more, and where it was. */
interface Told {
  readonly message?: unknown
  readonly stack?: unknown
  readonly code?: unknown
  readonly queue?: unknown
}

/** What the job queue told, as an error with its message, place and code again, and the queue that it was in. */
export function queueError(told: unknown): Error {
  if (told instanceof Error) return told
  const { message, stack, code, queue }: Told = typeof told === 'object' && told !== null ? told : { message: told }
  const where = typeof queue === 'string' ? ` (queue ${queue})` : ''
  const error = new Error(`${typeof message === 'string' ? message : JSON.stringify(message)}${where}`)
  error.name = 'QueueError'
  if (typeof stack === 'string') error.stack = stack
  return typeof code === 'string' ? Object.assign(error, { code }) : error
}
