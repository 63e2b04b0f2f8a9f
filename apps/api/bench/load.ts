import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const AUTOCANNON = fileURLToPath(import.meta.resolve('autocannon'))

/** Requests a second that `url` answers to 20 clients for `seconds`, measured by autocannon in a process of its own. */
export async function load(url: string, headers: Readonly<Record<string, string>>, seconds: number): Promise<number> {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const child = spawn(process.execPath, [AUTOCANNON, '-c', '20', '-d', String(seconds), '-j', ...given, url], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const result: unknown = JSON.parse(await text(child.stdout))
  if (typeof result !== 'object' || result === null || !('requests' in result) || !('non2xx' in result)) {
    throw new TypeError('autocannon said something else')
  }
  if (result.non2xx !== 0) throw new Error(`${String(result.non2xx)} answers of ${url} were refusals`)
  const { requests } = result as { requests: { average: number } }
  return requests.average
}
