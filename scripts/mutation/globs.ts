/** What `--mutate` names, as single patterns: a comma parts two of them, unless it stands inside braces. */
export function splitGlobs(text: string): readonly string[] {
  const globs = ['']
  let depth = 0
  for (const sign of text) {
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    if (sign === ',' && depth === 0) globs.push('')
    else globs.push(`${globs.pop() ?? ''}${sign}`)
  }
  return globs.map((glob) => glob.trim()).filter((glob) => glob !== '')
}
