import { parentPort } from 'node:worker_threads'
import type { ListOptions } from '../platform-list/read-platform-list.ts'
import { UnreadableFile } from '../ledger/unreadable-file.ts'
import type { UnreadableCode } from '../ledger/unreadable-file.ts'

type Refusal = { readonly code: UnreadableCode } & Pick<UnreadableFile, 'what' | 'remedy'>

/** What a thread says of a file: errors lose their class on the way. */
export type Answer<Reading> =
  | { readonly reading: Reading }
  | { readonly refusal: Refusal }
  | { readonly failure: string }

/** What a thread is asked to read. */
export interface FileToRead {
  readonly bytes: Uint8Array
  readonly filename: string
  /** What it is to be read as, for threads that read several things. */
  readonly kind?: string
  /** Of a list of the province's site: how its lines are taken. */
  readonly list?: ListOptions
}

/** For the file that a thread starts with: it reads one file after the other with `read`, and knows nothing else. */
export function answerWith(read: (file: FileToRead) => unknown): void {
  parentPort?.on('message', (file: FileToRead) => {
    // A thread has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    void answerOf(() => read(file)).then((answer) => parentPort?.postMessage(answer))
  })
}

async function answerOf(read: () => unknown): Promise<Answer<unknown>> {
  try {
    return { reading: await read() }
  } catch (error) {
    if (!(error instanceof UnreadableFile))
      return { failure: error instanceof Error ? (error.stack ?? '') : String(error) }
    const { code, what, remedy } = error
    return { refusal: { code, what, remedy } }
  }
}
