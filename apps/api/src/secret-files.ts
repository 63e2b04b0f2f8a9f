import { readFileSync } from 'node:fs'

type Source = Readonly<Record<string, string | undefined>>

/**
 * `source` with the content of a file for each of `names` that is given as `NAME_FILE`, as Docker and systemd hand over
 * secrets: without the line's end. `problems` says which file cannot be read, and what is given twice.
 */
export function withSecretFiles(source: Source, names: readonly string[]): { source: Source; problems: string[] } {
  const problems: string[] = []
  const read: Record<string, string> = {}
  for (const name of names) {
    const variable = `${name}_FILE`
    const file = source[variable] ?? ''
    if (file === '') continue
    if ((source[name] ?? '') !== '') {
      problems.push(`${variable}: 与 ${name} 只能给一个 · give either this or ${name}`)
      continue
    }
    try {
      read[name] = readFileSync(file, 'utf8').replace(/\r?\n$/u, '')
    } catch (error) {
      const why = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
      problems.push(`${variable}=${file}: 文件读不出 · the file cannot be read (${why})`)
    }
  }
  return { source: { ...source, ...read }, problems }
}
