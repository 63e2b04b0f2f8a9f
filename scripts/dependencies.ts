// Writes docs/dependencies.md from the lockfile and the installed manifests: `npm run dependencies`.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dependenciesDocument } from './dependencies/document.ts'
import { readInstalled } from './dependencies/installed.ts'
import { readLock } from './dependencies/lockfile.ts'

const root = join(import.meta.dirname, '..')
const file = join(root, 'docs/dependencies.md')
writeFileSync(file, dependenciesDocument(readLock(root), readInstalled(root), root))
const { status } = spawnSync('oxfmt', [file], { stdio: 'inherit' })
process.exitCode = status ?? 1
