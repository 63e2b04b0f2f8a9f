import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchOptions } from '../browser/launch-options.ts'

interface Answer {
  readonly id?: number
  readonly error?: { readonly message: string }
  readonly result?: { readonly result?: { readonly value?: unknown } } & Readonly<Record<string, unknown>>
}

/**
 * The browser as people have it: nobody is told of each of its requests. Playwright is, and a page of a hundred files takes an eighth
 * longer under it.
 */
export interface BareBrowser {
  /** Opens an address, and answers when the browser has begun to show it. */
  goTo(this: void, url: string): Promise<void>
  /** Calls a function in the page with what JSON can hold; its answer, waited for. */
  call<A, R>(this: void, what: (asked: A) => R | Promise<R>, asked: A): Promise<R>
  close(this: void): Promise<void>
}

/** Starts a browser with a profile of its own and one page of 1440 by 900. */
export async function bareBrowser(): Promise<BareBrowser> {
  const { args = [], env = {}, executablePath = '' } = await launchOptions()
  const profile = mkdtempSync(join(tmpdir(), 'tenderlight-browser-'))
  const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--window-size=1440,900']
  const chromium = spawn(executablePath, [...args, ...own, '--lang=zh-CN', 'about:blank'], { env: { ...env } })
  const closed = once(chromium, 'close')
  const socket = new WebSocket(await addressOf(chromium.stderr))
  await new Promise((done, fail) => {
    socket.addEventListener('open', done)
    socket.addEventListener('error', fail)
  })
  const waiting = new Map<number, (answer: Answer) => void>()
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
  })
  let count = 0
  const send = async (method: string, params: object, sessionId?: unknown) => {
    count += 1
    const id = count
    const answered = new Promise<Answer>((done) => waiting.set(id, done))
    socket.send(JSON.stringify({ id, method, params, sessionId }))
    const { error, result = {} } = await answered
    waiting.delete(id)
    if (error !== undefined) throw new Error(`${method}: ${error.message}`)
    return result
  }
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
  return {
    goTo: async (url) => {
      await send('Page.navigate', { url }, sessionId)
    },
    call: async <A, R>(what: (asked: A) => R | Promise<R>, asked: A) => {
      const expression = `(${what.toString()})(${JSON.stringify(asked)})`
      const { result } = await send(
        'Runtime.evaluate',
        { expression, awaitPromise: true, returnByValue: true },
        sessionId,
      )
      return result?.value as R
    },
    close: async () => {
      await send('Browser.close', {})
      await closed
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** Where the browser listens, as it says when it does. */
async function addressOf(said: AsyncIterable<Buffer>): Promise<string> {
  let text = ''
  for await (const part of said) {
    text += part.toString()
    const address = /ws:\/\/\S+/u.exec(text)?.[0]
    if (address !== undefined) return address
  }
  throw new Error(`the browser did not start: ${text}`)
}
