import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Installed } from './installed.ts'
import type { Lock } from './lockfile.ts'

/** Licences under which a package may be shipped with the product: they ask for no more than to be named. */
export const ACCEPTED: ReadonlySet<string> = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'Apache-2.0 WITH LLVM-exception',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  'OFL-1.1',
  'Zlib',
  'PostgreSQL',
  'Python-2.0',
])

/** Tools that stand among the pages' dependencies and build them: nothing of theirs is in the pages. */
export const BUILDS_ONLY: readonly string[] = [
  'lightningcss',
  'lightningcss-linux-x64-gnu',
  '@inlang/plugin-message-format',
]

/** Whether a licence expression can be met with accepted ones alone. */
export function isAccepted(licence: string): boolean {
  return licence.split(' OR ').some((way) => way.split(' AND ').every((part) => ACCEPTED.has(part.trim())))
}

/** Packages whose install scripts the workspace file lets run (`true`) or keeps from running (`false`). */
export function allowedBuilds(root: string): Map<string, boolean> {
  const text = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')
  const block = /^allowBuilds:\n((?: {2}.*\n)+)/mu.exec(text)?.[1] ?? ''
  const lines = [...block.matchAll(/^ {2}'?([^\s':]+)'?: (true|false)$/gmu)]
  return new Map(lines.map(([, name = '', value]) => [name, value === 'true']))
}

const nameOf = (key: string): string => key.slice(0, key.lastIndexOf('@'))
const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

/** docs/dependencies.md: the same on every machine with the same lockfile, but for packages of other platforms. */
export function dependenciesDocument(lock: Lock, installed: ReadonlyMap<string, Installed>, root: string): string {
  const here = [...lock.all].filter((key) => installed.has(key))
  const licences = new Map<string, { shipped: string[]; other: string[] }>()
  for (const key of here.toSorted()) {
    const licence = installed.get(key)?.licence ?? ''
    const entry = licences.get(licence) ?? { shipped: [], other: [] }
    entry[lock.shipped.has(key) ? 'shipped' : 'other'].push(key)
    licences.set(licence, entry)
  }
  const rows = [...licences]
    .toSorted(
      ([a, x], [b, y]) => y.shipped.length - x.shipped.length || y.other.length - x.other.length || (a < b ? -1 : 1),
    )
    .map(([licence, { shipped, other }]) =>
      row(
        licence,
        shipped.length,
        other.length,
        [...shipped, ...other].length > 12 ? '' : [...shipped, ...other].join(', '),
      ),
    )
  const allowed = allowedBuilds(root)
  const scripts = here
    .filter((key) => (installed.get(key)?.scripts.length ?? 0) > 0)
    .toSorted()
    .map((key) =>
      row(
        key,
        installed.get(key)?.scripts.join(', ') ?? '',
        allowed.get(nameOf(key)) === true ? 'runs' : 'does not run',
      ),
    )
  const direct = [...lock.direct]
    .toSorted()
    .map((key) => row(key, installed.get(key)?.licence ?? '', lock.shipped.has(key) ? 'yes' : ''))
  const shipped = here.filter((key) => lock.shipped.has(key)).length
  return [
    '# Dependencies',
    '',
    'Written by `npm run dependencies`; a test says when it no longer fits the lockfile. Versions are pinned exactly, and the lockfile',
    'holds the digest of every package, which the package manager compares when it installs.',
    '',
    `${here.length} packages are installed here, ${shipped} of them run where the product runs or stand in its pages; ${lock.all.size - here.length} more are locked for other platforms.`,
    '',
    '## Licences',
    '',
    row('licence', 'shipped', 'build and test', 'which, where they are few'),
    row('---', '---', '---', '---'),
    ...rows,
    '',
    `A package that is shipped must have one of: ${[...ACCEPTED].join(', ')}. What only builds and tests is not given to anybody; ${BUILDS_ONLY.join(', ')} stand among the pages’ dependencies and build them, and nothing of theirs is in the pages.`,
    '',
    '## Install scripts',
    '',
    'No package may run a script when it is installed unless `pnpm-workspace.yaml` names it; one that is not named is an error. Of those',
    'installed here:',
    '',
    row('package', 'scripts', ''),
    row('---', '---', '---'),
    ...scripts,
    '',
    'It makes the symbolic links of the PostgreSQL that tests start; the product does not use it.',
    '',
    '## Known holes',
    '',
    lock.deprecated.size === 0
      ? 'No locked package has been withdrawn by its author (`deprecated` in the lockfile).'
      : `Withdrawn by their authors: ${[...lock.deprecated].map(([key, words]) => `${key} (${words})`).join('; ')}.`,
    'The registry that this was written beside answers no question about advisories (`pnpm audit`: 405), so that published holes',
    'are unknown here beyond this: `xlsx` 0.18.5 from npm has two (CVE-2023-30533, CVE-2024-22363) and is not used,',
    '`@e965/xlsx` 0.20 in its place is SheetJS after both corrections. **Run `pnpm audit --prod` where the registry of npm can be reached, before',
    'each release.**',
    '',
    '## Asked for by name',
    '',
    row('package', 'licence', 'shipped'),
    row('---', '---', '---'),
    ...direct,
    '',
  ].join('\n')
}
