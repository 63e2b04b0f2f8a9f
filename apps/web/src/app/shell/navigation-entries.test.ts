import type { Action } from '@tenderlight/contracts/permission'
import { expect, test } from 'vitest'
import { navigationFor } from './navigation-entries.ts'

const shown = (...actions: readonly Action[]) =>
  navigationFor((action) => actions.includes(action)).map((item) =>
    'entries' in item ? `${item.name}: ${item.entries.map(({ to }) => to).join(' ')}` : item.to,
  )

test.each<readonly [because: string, may: readonly Action[], items: readonly string[]]>([
  ['whoever may do nothing still reads the law', [], ['rules: /rules /calendar']],
  ['a single page of a group stands without its group', ['log.read'], ['rules: /rules /calendar', '/log']],
  [
    'a group has what the person may open, in its order',
    ['board.read', 'log.read', 'people.read'],
    ['/board', 'rules: /rules /calendar', 'more: /organisations /log'],
  ],
  [
    'whoever appoints agencies and does not keep the people finds the same page under its other name, once',
    ['appointments.read'],
    ['rules: /rules /calendar', '/organisations'],
  ],
  ['who reads both has one entry', ['appointments.read', 'people.read'], ['rules: /rules /calendar', '/organisations']],
  [
    'the channel alone, for who sees no notices',
    ['handover.read-channel'],
    ['/handover/channel', 'rules: /rules /calendar'],
  ],
  [
    'with the notices, the channel is reached from them',
    ['handover.read-channel', 'handover.read'],
    ['/handover', 'rules: /rules /calendar'],
  ],
])('%s', (_because, may, items) => {
  expect(shown(...may)).toEqual(items)
})
