import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the lockfile says: packages as `name@version`. */
export interface Lock {
  /** Everything that is locked, for all platforms. */
  readonly all: ReadonlySet<string>
  /** What runs where the product runs or stands in its pages; the rest builds and tests it. */
  readonly shipped: ReadonlySet<string>
  /** Those that somebody wrote into a package.json. */
  readonly direct: ReadonlySet<string>
  /** Those that their authors have withdrawn, with what they say. */
  readonly deprecated: ReadonlyMap<string, string>
}

const ENTRY = /^ {2}'?([^\s'][^']*?)'?:(?: \{\})?$/u
const DEPENDENCY = /^ {6}'?([^\s']+?)'?: (\S.*)$/u
/** `1.2.3(react@19.3.1)` → `1.2.3` */
const bare = (version: string): string => version.replace(/\(.*$/u, '')

/** Reads pnpm's lockfile (form 9), which is regular enough to be read line by line. */
export function readLock(root: string): Lock {
  const lines = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8').split('\n')
  const section = (name: string) => {
    const from = lines.indexOf(`${name}:`) + 1
    const length = lines.slice(from).findIndex((line) => /^\S/u.test(line))
    return lines.slice(from, length === -1 ? undefined : from + length)
  }
  const direct = importersOf(section('importers'))
  const edges = edgesOf(section('snapshots'))
  const shipped = new Set<string>()
  const waiting = direct.filter(({ kind }) => kind !== 'devDependencies').map(({ key }) => key)
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (shipped.has(key)) continue
    shipped.add(key)
    waiting.push(...(edges.get(key) ?? []))
  }
  const all = new Set<string>()
  const deprecated = new Map<string, string>()
  let at = ''
  for (const line of section('packages')) {
    at = ENTRY.exec(line)?.[1] ?? at
    if (at !== '') all.add(at)
    const words = /^ {4}deprecated: (.+)$/u.exec(line)?.[1]
    if (words !== undefined) deprecated.set(at, words)
  }
  return {
    all,
    shipped: new Set([...shipped].map(bareKey)),
    direct: new Set(direct.map(({ key }) => bareKey(key))),
    deprecated,
  }
}

const bareKey = (key: string): string => bare(key)

function importersOf(lines: readonly string[]): { key: string; kind: string }[] {
  const found: { key: string; kind: string }[] = []
  let [kind, name] = ['', '']
  for (const line of lines) {
    kind = /^ {4}(\w+):$/u.exec(line)?.[1] ?? kind
    name = /^ {6}'?([^\s']+?)'?:$/u.exec(line)?.[1] ?? name
    const version = /^ {8}version: (.+)$/u.exec(line)?.[1]
    if (version !== undefined && !version.startsWith('link:')) found.push({ key: keyOf(name, version), kind })
  }
  return found
}

function edgesOf(lines: readonly string[]): Map<string, string[]> {
  const edges = new Map<string, string[]>()
  let at = ''
  for (const line of lines) {
    at = ENTRY.exec(line)?.[1] ?? at
    const [, name, version] = DEPENDENCY.exec(line) ?? []
    if (name === undefined || version === undefined) continue
    const list = edges.get(at) ?? []
    edges.set(at, [...list, keyOf(name, version)])
  }
  return edges
}

/** An alias (`npm:other@1.0.0`) names the package that it stands for. */
function keyOf(name: string, version: string): string {
  return /^@?[a-z][^:]*@\d/u.test(version) ? version : `${name}@${version}`
}
