import type { CompilerOptions } from '@inlang/paraglide-js'
import { fileURLToPath } from 'node:url'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** How the messages of both halves become typed functions: the build, the type check and the tests compile them alike. */
export const paraglide: CompilerOptions = {
  project: here('project.inlang'),
  outdir: here('src/paraglide'),
  strategy: ['localStorage', 'baseLocale'],
  localStorageKey: 'tenderlight.locale',
  emitReadme: false,
  emitPrettierIgnore: false,
}
