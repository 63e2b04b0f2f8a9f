import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'
import type { Ignorer } from '@stryker-mutator/api/ignore'

/** Properties that hold words for people, citations and names: changing their text changes no behaviour. */
const WORDS: ReadonlySet<string> = new Set(['title', 'requires', 'notMet', 'zh', 'en', 'zh-CN', 'clause'])

interface Node {
  readonly type: string
  readonly key?: { readonly type: string; readonly name?: string; readonly value?: unknown }
  readonly callee?: { readonly name?: string; readonly property?: { readonly name?: string } }
}

const nameOf = ({ key }: Node): string | undefined =>
  key?.name ?? (typeof key?.value === 'string' ? key.value : undefined)

const words: Ignorer = {
  shouldIgnore: (path) => {
    const { node: here } = path as unknown as { readonly node: Node }
    if (here.type === 'ObjectProperty' && WORDS.has(nameOf(here) ?? '')) return 'words for people'
    if (here.type === 'NewExpression' && (here.callee?.name ?? '').endsWith('Error')) return 'the text of an error'
    return undefined
  },
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'words', words)]
