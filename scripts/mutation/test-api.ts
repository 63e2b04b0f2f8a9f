// What the tests of law and compliance use of vitest, for a run inside the process that switches the changes on.
import { expect as jestExpect } from 'expect'

type Body = (...values: unknown[]) => unknown

/** One test: where it stands, what it is called there, and what it does. */
export interface CollectedTest {
  readonly id: string
  readonly file: string
  readonly body: () => unknown
}

interface Collection {
  readonly tests: CollectedTest[]
  readonly path: string[]
  file: string
}

const here: Collection = { tests: [], path: [], file: '' }

/** What the test files that were loaded so far hold. */
export const collected = (): readonly CollectedTest[] => here.tests

/** Says whose tests come next. */
export function enterFile(file: string): void {
  here.file = file
}

function add(name: string, body: Body, values: readonly unknown[]): void {
  const id = [here.file, ...here.path, name, here.tests.length].join(' > ')
  here.tests.push({ id, file: here.file, body: () => body(...values) })
}

function group(name: string, body: Body, values: readonly unknown[]): void {
  here.path.push(name)
  body(...values)
  here.path.pop()
}

type Collect = (name: string, body: Body, values: readonly unknown[]) => void

/** The rows of a table: written as a list, or as a template whose first line names the columns. */
function rowsOf(table: readonly unknown[] | TemplateStringsArray, values: readonly unknown[]): readonly unknown[] {
  if (!('raw' in table)) return table
  const [heading = ''] = String(table[0]).trim().split('\n')
  const columns = heading.split('|').map((column) => column.trim())
  const rowCount = values.length / columns.length
  return Array.from({ length: rowCount }, (_, row) =>
    Object.fromEntries(columns.map((column, place) => [column, values[row * columns.length + place]])),
  )
}

/** A row that is a list is handed over as arguments, anything else as the one argument. */
const each =
  (collect: Collect) =>
  (table: readonly unknown[] | TemplateStringsArray, ...values: readonly unknown[]) =>
  (name: string, body: Body) => {
    for (const row of rowsOf(table, values)) collect(name, body, Array.isArray(row) ? row : [row])
  }

const on = (collect: Collect) => {
  const once = (name: string, body: Body): void => collect(name, body, [])
  const never = (): void => undefined
  return Object.assign(once, {
    each: each(collect),
    runIf: (condition: unknown) => (condition ? once : never),
    skipIf: (condition: unknown) => (condition ? never : once),
  })
}

// As in vitest, a list that holds nothing but undefined is no empty list.
jestExpect.addEqualityTesters([
  (one: unknown, other: unknown) =>
    Array.isArray(one) && Array.isArray(other) && one.length !== other.length ? false : undefined,
])

export const test = on(add)
export const describe = on(group)
/** What is said of a value when it fails is for people; nobody reads it here. */
export const expect = Object.assign((value: unknown, _said?: string) => jestExpect(value), jestExpect)
export const vi = { setConfig: (): void => undefined }
