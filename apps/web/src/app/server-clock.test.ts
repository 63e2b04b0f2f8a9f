import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SOURCES = join(import.meta.dirname, '..')
/** Ways to ask the clock of the machine on which the browser runs. */
const BROWSER_CLOCK = /new Date\(\)|\bDate\.now\b|(?<!\w)Date\(\)|\bdayjs\(\)|Temporal\.Now|performance\.timeOrigin/u

function sources(): string[] {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/u.test(path) && !/\.test\.tsx?$/u.test(path) && !path.startsWith('paraglide'),
  )
}

test('no page asks the clock of the browser: today and the time come from the server', () => {
  const all = sources()
  expect(all.length).toBeGreaterThan(100)
  const asking = all.filter((path) => BROWSER_CLOCK.test(readFileSync(join(SOURCES, path), 'utf8')))
  expect(asking).toEqual([])
})

test.each(['const at = new Date()', 'Date.now() - since', 'dayjs().add(1)', 'String(Date())'])(
  '%s would be found',
  (text) => {
    expect(BROWSER_CLOCK.test(text)).toBe(true)
  },
)

test.each(['new Date(entry.at)', 'dayjs(value)', 'parseDate()'])('%s is not the browser’s clock', (text) => {
  expect(BROWSER_CLOCK.test(text)).toBe(false)
})
