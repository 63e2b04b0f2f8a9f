import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Installed {
  readonly licence: string
  /** Scripts that would run when it is installed, if they were let. */
  readonly scripts: readonly string[]
}

const AT_INSTALL = ['preinstall', 'install', 'postinstall']

/** What the manifests on this machine say, by `name@version`. Packages for other platforms are not here. */
export function readInstalled(root: string): Map<string, Installed> {
  const store = join(root, 'node_modules/.pnpm')
  const found = new Map<string, Installed>()
  for (const entry of readdirSync(store)) {
    const modules = join(store, entry, 'node_modules')
    if (entry === 'node_modules' || !existsSync(modules)) continue
    for (const folder of foldersIn(modules)) {
      const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      if (!isRecord(manifest)) continue
      const scripts = isRecord(manifest['scripts']) ? manifest['scripts'] : {}
      found.set(`${String(manifest['name'])}@${String(manifest['version'])}`, {
        licence: licenceOf(manifest) ?? licenceBeside(folder) ?? 'none stated',
        scripts: AT_INSTALL.filter((name) => scripts[name] !== undefined),
      })
    }
  }
  return found
}

/** The packages themselves, not the links to those beside them. */
function foldersIn(modules: string): string[] {
  return readdirSync(modules)
    .flatMap((name) => (name.startsWith('@') ? readdirSync(join(modules, name)).map((one) => join(name, one)) : [name]))
    .map((name) => join(modules, name))
    .filter((folder) => !lstatSync(folder).isSymbolicLink() && existsSync(join(folder, 'package.json')))
}

function licenceOf(manifest: Readonly<Record<string, unknown>>): string | undefined {
  const { license, licenses } = manifest
  if (typeof license === 'string') return license.replaceAll(/[()]/gu, '')
  if (isRecord(license) && typeof license['type'] === 'string') return license['type']
  const types = Array.isArray(licenses)
    ? licenses.flatMap((one: unknown) => (isRecord(one) ? [String(one['type'])] : []))
    : []
  return types.length > 0 ? types.join(' OR ') : undefined
}

/** What the first line of the file beside the manifest names; only the MIT licence is known by its name. */
function licenceBeside(folder: string): string | undefined {
  const file = join(folder, 'LICENSE')
  return existsSync(file) && /^\s*(?:The )?MIT License\b/iu.test(readFileSync(file, 'utf8')) ? 'MIT' : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
