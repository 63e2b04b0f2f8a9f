import type { Action } from '@tenderlight/contracts/permission'
import { expect, test } from 'vitest'
import { declaredProcedures } from '../permission/testing/declared-procedures.ts'
import { GUESSES, network } from './address-limit.ts'

const GUESSED: ReadonlySet<Action | undefined> = new Set<Action>([
  'session.begin',
  'password.set',
  'installation.begin',
  'password.change',
  'second-factor.change',
])

test('whatever takes a password, a code or a link counts as a guess, and nothing else does', () => {
  const taking = declaredProcedures().filter(({ action }) => GUESSED.has(action))
  expect(taking.map(({ path }) => path).toSorted()).toEqual([...GUESSES].toSorted())
})

test.each`
  address                   | counted
  ${'203.0.113.7'}          | ${'203.0.113.7'}
  ${'::ffff:203.0.113.7'}   | ${'::ffff:203.0.113.7'}
  ${'2001:db8:1:2:3::4'}    | ${'2001:db8:1:2::/64'}
  ${'2001:db8:1:2:ffff::9'} | ${'2001:db8:1:2::/64'}
`('$address is counted as $counted', ({ address, counted }) => {
  expect(network(address)).toBe(counted)
})
