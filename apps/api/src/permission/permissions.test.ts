import { action, role } from '@tenderlight/contracts/permission'
import type { Action } from '@tenderlight/contracts/permission'
import { expect, test } from 'vitest'
import { ACTIONS, actionsOf, PERMISSIONS, roleMay } from './permissions.ts'
import type { Grant } from './permissions.ts'
import { declaredProcedures } from './testing/declared-procedures.ts'

const ROLES = role.options

/** The table as people read it: an action a line, a mark under each role that may. */
function printed(): string {
  const width = Math.max(...ACTIONS.map((one) => one.length)) + 2
  const head = [''.padEnd(width), ...ROLES].join(' ')
  const lines = ACTIONS.map((one) => {
    const grant: Grant = PERMISSIONS[one]
    const cells =
      typeof grant === 'string'
        ? [`(${grant})`]
        : ROLES.map((held) => (grant.includes(held) ? '●' : '·').padEnd(held.length))
    return [one.padEnd(width), ...cells].join(' ').trimEnd()
  })
  return `${[head, ...lines].join('\n')}\n`
}

test('the table of permissions, as it is printed', async () => {
  await expect(printed()).toMatchFileSnapshot('./permissions.txt')
})

test('every procedure is a line of the table', () => {
  const procedures = declaredProcedures()
  expect(procedures.length).toBeGreaterThan(40)
  expect(procedures.filter((one) => one.action === undefined || !ACTIONS.includes(one.action))).toEqual([])
})

test('the table knows every action, and no other', () => {
  expect(ACTIONS.toSorted()).toEqual(action.options.toSorted())
})

/** What an auditor sends that changes no record: about their own account, and taking the log away, which the log tells. */
const HARMLESS: ReadonlySet<string | undefined> = new Set([
  'session.begin',
  'session.end',
  'password.set',
  'installation.begin',
  'account.change',
  'password.change',
  'second-factor.change',
  'log.export',
  // Figures are tried out, and nothing is written.
  'simulation.read',
])

test('an auditor may change nothing', () => {
  const changing = declaredProcedures().filter(({ type, action: one }) => type === 'mutation' && !HARMLESS.has(one))
  expect(changing.length).toBeGreaterThan(15)
  expect(changing.filter((one) => one.action !== undefined && roleMay('auditor', one.action))).toEqual([])
})

test('several roles may do what one of them may', () => {
  const both = actionsOf(['clerk', 'administrator'])
  const either = (one: Action) => roleMay('clerk', one) || roleMay('administrator', one)
  expect(both).toEqual(ACTIONS.filter(either))
  const everybody: readonly Grant[] = ['everyone', 'oneself']
  expect(actionsOf([])).toEqual(ACTIONS.filter((one) => everybody.includes(PERMISSIONS[one])))
})
