import { Worker } from 'node:worker_threads'
import type { Answers, Ask, Reply } from './messages.ts'

/** Two districts of a hundred thousand records in columns, and what is reckoned of them meanwhile. */
const MEMORY_MB = 1_500

/** The thread ended while it was asked: what it kept is gone, and the next ask starts another. */
export class ReckoningBroken extends Error {
  constructor(cause: unknown) {
    super('the reckoning thread ended', { cause })
    this.name = 'ReckoningBroken'
  }
}

/** A thread that is asked one thing after the other. */
export interface ReckoningThread {
  /** Throws `ReckoningBroken` where the thread ends before it has answered. */
  ask<A extends Ask>(asked: A): Promise<Answers[A['kind']]>
  /** How many threads ended so far: what an earlier one kept is gone. */
  ended(): number
  stop(): Promise<void>
}

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (why: unknown) => void
}

/** Starts the thread with the first thing that is asked. It keeps no process alive but while somebody waits for it. */
export function reckoningThread(url: URL = new URL('./reckoning-thread.ts', import.meta.url)): ReckoningThread {
  let worker: Worker | undefined
  let ended = 0
  let numbers = 0
  const waiting = new Map<number, Waiting>()

  const start = (): Worker => {
    const made = new Worker(url, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } })
    const broken = (why: unknown) => {
      if (worker !== made) return
      worker = undefined
      ended += 1
      const left = [...waiting.values()]
      waiting.clear()
      for (const { reject } of left) reject(new ReckoningBroken(why))
    }
    made.on('error', broken)
    made.on('exit', (code) => broken(new Error(`it ended with ${code}`)))
    made.on('message', (reply: Reply) => {
      const asked = waiting.get(reply.number)
      waiting.delete(reply.number)
      if (waiting.size === 0) made.unref()
      if ('failure' in reply) asked?.reject(new Error(reply.failure))
      else asked?.resolve(reply.answer as never)
    })
    return made
  }

  return {
    ask: (asked) =>
      new Promise((resolve, reject) => {
        numbers += 1
        const number = numbers
        worker ??= start()
        waiting.set(number, { resolve, reject })
        worker.ref()
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        worker.postMessage({ number, ask: asked })
      }),
    ended: () => ended,
    stop: async () => {
      await worker?.terminate()
    },
  }
}
