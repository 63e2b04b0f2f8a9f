import type { PlacedOrganisation } from '@tenderlight/contracts/organisations'
import { expect, test } from 'vitest'
import { placesFor, treeRows } from './tree-rows.ts'

const unit = (id: string, parentId: string | null = null, closed = false): PlacedOrganisation => ({
  id,
  name: id,
  kind: 'budget-unit',
  parentId,
  closed,
})
const ALL = [unit('a'), unit('b', 'c'), unit('c'), unit('d', 'b'), unit('e', 'c', true), unit('f', 'unseen')]

test('each unit comes right below the one it belongs to', () => {
  expect(treeRows(ALL).map(({ organisation, depth }) => `${organisation.id}${depth}`)).toEqual([
    'a0',
    'c0',
    'b1',
    'd2',
    'e1',
    'f0',
  ])
})

test.each([
  { moved: 'c', places: ['a', 'f'], because: 'a unit does not lie below itself or what lies below it' },
  { moved: 'd', places: ['a', 'b', 'c', 'f'], because: 'closed units take no more' },
  { moved: undefined, places: ['a', 'b', 'c', 'd', 'f'], because: 'a new unit lies anywhere' },
])('$because', ({ moved, places }) => {
  const one = ALL.find(({ id }) => id === moved)
  expect(placesFor(ALL, one).map(({ id }) => id)).toEqual(places)
})
