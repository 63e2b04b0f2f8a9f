import { createServer } from 'node:net'
import { childEnvironment, keepRunning, run } from './run.mjs'
import { timed, told } from './say.mjs'
import { ensureToolchain } from './toolchain.mjs'

export const DEFAULT_PORT = 4400
export const SERVER = 'apps/api/src/main.ts'

function wantedPort() {
  const text = process.env.PORT ?? ''
  const port = text === '' ? DEFAULT_PORT : Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw told(`PORT 不是端口号:${text}`, `PORT is not a port number: ${text}`, '例 · for example: PORT=4401 npm start')
}

/** Finds out before the work, not after it, that the port is taken. */
async function refuseTakenPort(port) {
  const error = await new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', resolve)
    probe.listen(port, process.env.HOST || '127.0.0.1', () => probe.close(() => resolve(undefined)))
  })
  if (error === undefined) return
  if (error.code === 'EADDRINUSE') {
    throw told(
      `端口 ${port} 已被占用。`,
      `Port ${port} is in use.`,
      `可能另一个 Tenderlight 正在运行:打开 http://localhost:${port} 看看 · Another Tenderlight may be running: look at http://localhost:${port}`,
      `或换一个端口 · or take another port: PORT=${port + 1} npm start`,
    )
  }
  throw told(
    `端口 ${port} 不能使用。`,
    `Port ${port} cannot be used: ${error.message}`,
    '换一个端口 · take another: PORT=4401 npm start',
  )
}

/** Builds the web pages; turbo answers from its cache when no source changed. */
export async function buildWeb(tools) {
  const env = childEnvironment(tools)
  const args = ['run', '--silent', 'build', '--output-logs=errors-only', '--no-color']
  const result = await timed('生成网页', 'building the web pages', () => run(tools.pnpm, args, { env }))
  if (result.code !== 0) {
    throw told(
      '网页生成失败。',
      'Building the web pages failed.',
      `\n${result.output.trim().split('\n').slice(-30).join('\n')}`,
    )
  }
}

/** `npm start`: everything on one port until it is told to stop. */
export async function start() {
  const port = wantedPort()
  await refuseTakenPort(port)
  const tools = await ensureToolchain()
  await buildWeb(tools)
  const env = childEnvironment(tools, { PORT: String(port), NODE_ENV: 'production' })
  return keepRunning([{ file: tools.node, args: ['--disable-warning=ExperimentalWarning', SERVER], env }])
}
