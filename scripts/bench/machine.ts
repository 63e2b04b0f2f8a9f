import { readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'

/** What the figures were measured on. No names of hosts or folders. */
export interface Machine {
  readonly model: string
  readonly cores: number
  readonly gigabytes: number
  readonly node: string
  readonly v8: string
  readonly platform: string
  /** Programs that wanted a core when the measuring began, this one not counted. */
  readonly load: number
  readonly versions: Readonly<Record<string, string>>
}

function versionIn(manifest: string, library: string): string {
  const text = readFileSync(new URL(`../../${manifest}/package.json`, import.meta.url), 'utf8')
  const { dependencies, devDependencies } = JSON.parse(text) as Readonly<Record<string, Record<string, string>>>
  return devDependencies?.[library] ?? dependencies?.[library] ?? '?'
}

export function machine(): Machine {
  const all = cpus()
  return {
    model: all[0]?.model.trim() ?? 'unknown',
    cores: all.length,
    gigabytes: Math.round(totalmem() / 1e9),
    node: process.versions.node,
    v8: process.versions.v8,
    platform: `${process.platform} ${process.arch}`,
    load: loadavg()[0] ?? 0,
    versions: {
      'chinese-days': versionIn('packages/law', 'chinese-days'),
      tyme4ts: versionIn('packages/law', 'tyme4ts'),
      'json-rules-engine': versionIn('packages/compliance', 'json-rules-engine'),
      '@gorules/zen-engine': versionIn('packages/compliance', '@gorules/zen-engine'),
      '@e965/xlsx': versionIn('packages/exchange', '@e965/xlsx'),
    },
  }
}
