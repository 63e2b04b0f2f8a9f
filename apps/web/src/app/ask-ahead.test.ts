import { expect, test } from 'vitest'
import { askAhead } from './ask-ahead.ts'

test('whoever comes to a page waits for all its answers, also for one that fails', async () => {
  const [one, other] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()]
  let isThere = false
  const waiting = askAhead('enter', one.promise, other.promise)?.then(() => (isThere = true))
  one.reject(new Error('the server is busy'))
  await Promise.resolve()
  expect(isThere).toBe(false)
  other.resolve('an answer')
  await waiting
  expect(isThere).toBe(true)
})

test('a page that stays waits for nothing, and a failure is the page’s to show', async () => {
  expect(askAhead('stay', Promise.reject(new Error('the server is busy')))).toBeUndefined()
  await new Promise((done) => setImmediate(done))
})
