import { once } from 'node:events'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { promptClose } from './prompt-close.ts'

test('a connection that was never used does not hold up the end, and a running request is answered', async () => {
  const app = fastify()
  let answer = (): void => undefined
  const asked = new Promise<void>((arrived) => {
    app.get('/slow', async () => {
      arrived()
      await new Promise<void>((resolve) => (answer = resolve))
      return 'done'
    })
  })
  const closeUnused = promptClose(app.server)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const unused = connect(port, '127.0.0.1')
  unused.on('error', () => undefined)
  await once(unused, 'connect')
  const slow = fetch(`http://127.0.0.1:${port}/slow`)
  await asked

  const from = performance.now()
  const closed = app.close()
  closeUnused()
  answer()
  expect(await (await slow).text()).toBe('done')
  await closed
  expect(performance.now() - from).toBeLessThan(5_000)
})
