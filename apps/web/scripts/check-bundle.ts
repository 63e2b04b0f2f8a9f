import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { circleIn, scriptsOfFirstLoad } from './first-load.ts'
import type { Manifest } from './first-load.ts'
import { FIRST_PAGES } from './first-page.ts'

const DIST = fileURLToPath(new URL('../dist', import.meta.url))

/** What each first page may weigh, in kB of gzipped JavaScript, and the modules that it loads. */
const BUDGETS = [
  { page: 'portal', limit: 150, modules: ['index.html', 'src/portal/notice/notice-page.tsx'] },
  {
    page: 'portal, a notice and then its rules',
    limit: 200,
    modules: ['index.html', 'src/portal/notice/notice-page.tsx', 'src/portal/notice/judged-sections.tsx'],
  },
  {
    page: 'workspace, sign-in to board',
    limit: 450,
    modules: ['app/index.html', ...FIRST_PAGES],
  },
] as const
/** Draws the charts, and is heavier than the board itself: loaded by the page that shows one, and only then. */
const CHARTS = 'src/ui/charts/echarts-library.ts'

const path = join(DIST, '.vite/manifest.json')
if (!existsSync(path)) {
  process.stderr.write('There is no build to measure: run `vite build` first.\n')
  process.exit(2)
}
const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest

let failed = false
for (const { page, limit, modules } of BUDGETS) {
  const scripts = scriptsOfFirstLoad(manifest, modules)
  const kilobytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file))).length, 0) / 1000
  const over = kilobytes > limit
  const charts = scripts.find((file) => file === manifest[CHARTS]?.file)
  failed ||= over || charts !== undefined
  process.stdout.write(
    `${over ? 'FAIL' : 'ok  '}  ${page}: ${kilobytes.toFixed(1)} kB gzipped in ${scripts.length} files (limit ${limit} kB)\n`,
  )
  if (charts !== undefined) process.stdout.write(`FAIL  ${page}: loads the charts (${charts})\n`)
}
const circle = circleIn(manifest)
if (circle !== undefined) process.stdout.write(`FAIL  files that wait for each other: ${circle.join(' > ')}\n`)
process.exit(failed || circle !== undefined ? 1 : 0)
