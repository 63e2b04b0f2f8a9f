import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ROOT, TOOLS } from './paths.mjs'
import { childEnvironment, run } from './run.mjs'
import { timed, told } from './say.mjs'

const NODE_VERSION = '24.21.0'
const PNPM_VERSION = '12.21.0'
const STAMP = join(TOOLS, 'installed.json')
const WINDOWS = process.platform === 'win32'

/** npm names its Node packages `win`, everything else as Node does. */
const nodePackage = `node-${WINDOWS ? 'win' : process.platform}-${process.arch}`

function pnpmPackage() {
  const report = process.platform === 'linux' ? process.report.getReport() : undefined
  const musl = report !== undefined && report.header.glibcVersionRuntime === undefined
  return `@pnpm/exe.${process.platform}-${process.arch}${musl ? '-musl' : ''}`
}

const hostNodeSuffices = () => Number.parseInt(process.versions.node, 10) >= Number.parseInt(NODE_VERSION, 10)

/** The programs to use, with the npm package each comes from; Node is the host's own when it is new enough. */
function wanted() {
  const pnpm = {
    name: pnpmPackage(),
    version: PNPM_VERSION,
    file: join(TOOLS, 'node_modules', pnpmPackage(), WINDOWS ? 'pnpm.exe' : 'pnpm'),
  }
  if (hostNodeSuffices()) return { node: { file: process.execPath }, pnpm }
  const file = join(TOOLS, 'node_modules', nodePackage, 'bin', WINDOWS ? 'node.exe' : 'node')
  return { node: { name: nodePackage, version: NODE_VERSION, file }, pnpm }
}

const isThere = ({ file, name, version }) => {
  if (name === undefined) return true
  const manifest = join(TOOLS, 'node_modules', name, 'package.json')
  return existsSync(file) && existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version
}

/** npm as the running npm would call itself, so that no second npm is looked up. */
function npm() {
  const running = process.env.npm_execpath
  if (running !== undefined && basename(running) === 'npm-cli.js') return { file: process.execPath, args: [running] }
  return { file: WINDOWS ? 'npm.cmd' : 'npm', args: [] }
}

const UNTRUSTED = /SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|certificate/i
const OFFLINE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|dns error|error sending request/i

function fetchFailed(what, { code, output }) {
  const tail = output.trim().split('\n').slice(-12).join('\n    ')
  if (UNTRUSTED.test(output)) {
    return told(
      `取得${what}时,npm 源的证书不被信任。`,
      `The certificate of the npm registry is not trusted while fetching ${what}.`,
      '若公司网络有自己的根证书,设置后重试 · If your network has a root certificate of its own: NODE_EXTRA_CA_CERTS=/path/to/ca.pem npm start',
      `原话 · in its own words:\n    ${tail}`,
    )
  }
  if (OFFLINE.test(output)) {
    return told(
      `取得${what}时连不上 npm 源。`,
      `The npm registry cannot be reached while fetching ${what}.`,
      '检查网络,或设置镜像、代理后重试 · Check the network, or set a mirror or a proxy (npm config set registry …, proxy …), then run again.',
      `原话 · in its own words:\n    ${tail}`,
    )
  }
  return told(
    `取得${what}失败(退出码 ${code})。`,
    `Fetching ${what} failed (exit code ${code}).`,
    `原话 · in its own words:\n    ${tail}`,
  )
}

async function fetchTools(tools) {
  const missing = [tools.node, tools.pnpm].filter((tool) => tool.name !== undefined)
  const names = missing.map(({ name, version }) => `${name}@${version}`)
  mkdirSync(TOOLS, { recursive: true })
  // Its own manifest keeps npm from walking up to the project's.
  writeFileSync(join(TOOLS, 'package.json'), '{ "private": true }\n')
  const { args, file } = npm()
  const flags = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--include=optional']
  const quiet = [
    '--no-global',
    '--no-update-notifier',
    '--loglevel=error',
    '--no-dry-run',
    '--no-package-lock-only',
    '--install-strategy=hoisted',
  ]
  // npm's own waits between tries add up to minutes of silence without a network.
  const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
  const result = await run(file, [...args, 'install', '--prefix', TOOLS, ...flags, ...quiet, ...patience, ...names])
  if (result.code !== 0) throw fetchFailed('Node / pnpm', result)
  for (const tool of missing) {
    const answer = await run(tool.file, ['--version'])
    if (answer.code === 0) continue
    rmSync(join(TOOLS, 'node_modules'), { recursive: true, force: true })
    throw told(
      `${tool.name} 在这台机器上不能运行。`,
      `${tool.name} does not run on this machine: ${answer.output.trim().slice(0, 300)}`,
      `请自行安装 Node ${Number.parseInt(NODE_VERSION, 10)} 或更高版本后重试 · Install Node ${Number.parseInt(NODE_VERSION, 10)} or newer yourself and run again.`,
    )
  }
}

const manifests = () =>
  ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => join(folder, name, 'package.json')),
  )

/** What the installed dependencies depend on, as one hash. */
function installKey() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${PNPM_VERSION}`)
  for (const file of [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'e2e/package.json',
    ...manifests().toSorted(),
  ]) {
    if (existsSync(join(ROOT, file))) hash.update(file).update(readFileSync(join(ROOT, file)))
  }
  return hash.digest('hex')
}

const isInstalled = (key) =>
  existsSync(join(ROOT, 'node_modules', '.modules.yaml')) &&
  existsSync(STAMP) &&
  JSON.parse(readFileSync(STAMP, 'utf8')).key === key

/** pnpm tries each of a thousand packages in turn before it gives up; a few that failed for good tell the same. */
const noNetwork = (output) => OFFLINE.test(output) && output.split('0 retries left').length > 5

async function installDependencies(tools) {
  const env = childEnvironment(tools, { CI: 'true' })
  // pnpm reads the same .npmrc as npm, but not npm's environment variables.
  const mirror = process.env.npm_config_registry ?? process.env.NPM_CONFIG_REGISTRY
  const args = ['install', '--frozen-lockfile', '--reporter=append-only']
  const all = mirror === undefined ? args : [...args, `--registry=${mirror}`]
  const result = await run(tools.pnpm, all, { env, hopeless: noNetwork })
  if (result.code !== 0) throw fetchFailed('依赖 (dependencies)', result)
}

/**
 * Makes sure that Node 24, pnpm and the dependencies of the lock file are there; does nothing when they are.
 * @returns {Promise<{ node: string, pnpm: string }>} the two programs.
 */
export async function ensureToolchain() {
  const tools = wanted()
  const files = { node: tools.node.file, pnpm: tools.pnpm.file }
  if (!isThere(tools.node) || !isThere(tools.pnpm)) {
    const what = tools.node.name === undefined ? `pnpm ${PNPM_VERSION}` : `Node ${NODE_VERSION}, pnpm ${PNPM_VERSION}`
    await timed(`取得 ${what}`, `fetching ${what} from npm`, () => fetchTools(tools))
  }
  const key = installKey()
  if (!isInstalled(key)) {
    await timed('安装依赖', 'installing dependencies', () => installDependencies(files))
    writeFileSync(STAMP, JSON.stringify({ key }))
  }
  return files
}
