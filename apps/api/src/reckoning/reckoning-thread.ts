import { parentPort } from 'node:worker_threads'
import type { Numbered, Reply } from './messages.ts'
import { keepPopulations } from './populations.ts'

const answer = keepPopulations()

parentPort?.on('message', ({ number, ask }: Numbered) => {
  const reply = (): Reply => {
    try {
      return { number, answer: answer(ask) }
    } catch (error) {
      return { number, failure: error instanceof Error ? error.message : String(error) }
    }
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(reply())
})
