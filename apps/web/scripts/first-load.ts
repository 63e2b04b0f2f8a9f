/** Vite's manifest, as far as it is needed: what each module became and what it imports. */
export type Manifest = Readonly<
  Record<string, { readonly file: string; readonly imports?: readonly string[]; readonly isEntry?: boolean }>
>

/**
 * The scripts that are loaded for `modules`: theirs and everything they import statically, each once.
 * Throws RangeError for a module that the build does not know, so that a renamed page does not weigh nothing.
 */
export function scriptsOfFirstLoad(manifest: Manifest, modules: readonly string[]): readonly string[] {
  const files = new Set<string>()
  const seen = new Set<string>()
  const visit = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    const chunk = manifest[name]
    if (chunk === undefined) throw new RangeError(`the build knows no module ${name}`)
    if (chunk.file.endsWith('.js')) files.add(chunk.file)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  for (const name of modules) visit(name)
  return [...files]
}

/** Files that wait for each other, in the order of importing; undefined: none do. A browser would run one of them half loaded. */
export function circleIn(manifest: Manifest): readonly string[] | undefined {
  const done = new Set<string>()
  const visit = (name: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name]
    if (done.has(name)) return undefined
    for (const imported of manifest[name]?.imports ?? []) {
      const circle = visit(imported, [...path, name])
      if (circle !== undefined) return circle
    }
    done.add(name)
    return undefined
  }
  for (const name of Object.keys(manifest)) {
    const circle = visit(name, [])
    if (circle !== undefined) return circle
  }
  return undefined
}
