import type { CompilerOptions } from '@inlang/paraglide-js'

/** How the messages of both halves become typed functions: the build, the type check and the tests compile them alike. */
export const paraglide: CompilerOptions = {
  project: './project.inlang',
  outdir: './src/paraglide',
  strategy: ['localStorage', 'baseLocale'],
  localStorageKey: 'tenderlight.locale',
  emitReadme: false,
  emitPrettierIgnore: false,
}
