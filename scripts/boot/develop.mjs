import { join } from 'node:path'
import { ROOT } from './paths.mjs'
import { DEFAULT_PORT, SERVER } from './start.mjs'
import { childEnvironment, keepRunning } from './run.mjs'
import { say } from './say.mjs'
import { ensureToolchain } from './toolchain.mjs'

/** `npm run dev`: the API restarts and the pages reload when their sources change. */
export async function develop() {
  const tools = await ensureToolchain()
  const port = Number(process.env.PORT ?? DEFAULT_PORT)
  const pages = port + 1
  say(`网页(随改随新)· pages, reloading: http://localhost:${pages}    API: http://localhost:${port}`)
  const apiEnv = childEnvironment(tools, { PORT: String(port) })
  const webEnv = childEnvironment(tools, { API_ORIGIN: `http://127.0.0.1:${port}` })
  return keepRunning([
    { file: tools.node, args: ['--watch', '--watch-preserve-output', SERVER], env: apiEnv },
    {
      file: tools.node,
      args: ['node_modules/vite/bin/vite.js', '--port', String(pages), '--strictPort'],
      env: webEnv,
      cwd: join(ROOT, 'apps', 'web'),
    },
  ])
}
