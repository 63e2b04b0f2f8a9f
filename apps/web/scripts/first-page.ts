import type { Plugin } from 'vite'

/** The first pages of somebody who signs in: their files are weighed together (check-bundle.ts). */
export const FIRST_PAGES = ['src/features/access/sign-in-page.tsx', 'src/features/board/board-page.tsx'] as const

/** Every text is exported by this one; who imports it needs those alone that it names. */
const WORDS = '/paraglide/messages.js'
const WORD = /\bm\.(?<name>\w+)/gu

/** What a module is part of: the portal or what is loaded at once, else the first pages, else the other pages alone. */
type Part = 'at-once' | 'first' | 'other'

type Read = (id: string) => { readonly code: string | null; readonly importedIds: readonly string[] } | null

/** Finds what each module is part of, when all are read. The portal's pages keep their files as they are. */
export function partsOfPages(): { readonly plugin: Plugin; readonly isPartOf: (id: string, part: Part) => boolean } {
  const parts = new Map<string, Part>()
  const plugin: Plugin = {
    name: 'parts-of-pages',
    apply: 'build',
    buildEnd() {
      const ids = [...this.getModuleIds()]
      const read: Read = (id) => this.getModuleInfo(id)
      const mark = (found: Iterable<string>, part: Part) => {
        for (const id of found) if (!parts.has(id)) parts.set(id, part)
      }
      const atOnce = ids.filter((id) => this.getModuleInfo(id)?.isEntry === true || id.includes('/src/portal/'))
      mark(neededBy(atOnce, read), 'at-once')
      mark(
        neededBy(
          ids.filter((id) => FIRST_PAGES.some((page) => id.endsWith(page))),
          read,
        ),
        'first',
      )
      mark(ids, 'other')
    },
  }
  return { plugin, isPartOf: (id, part) => parts.get(id) === part }
}

/** These modules and all that they import; of the texts those that they name. */
function neededBy(starts: readonly string[], read: Read): ReadonlySet<string> {
  const needed = new Set<string>()
  const left = [...starts]
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (needed.has(id) || id.endsWith(WORDS)) continue
    needed.add(id)
    const { code, importedIds } = read(id) ?? { code: null, importedIds: [] }
    left.push(...importedIds)
    const words = importedIds.find((one) => one.endsWith(WORDS))
    if (words === undefined) continue
    for (const { groups } of (code ?? '').matchAll(WORD)) left.push(words.replace('.js', `/${groups?.['name']}.js`))
  }
  return needed
}
