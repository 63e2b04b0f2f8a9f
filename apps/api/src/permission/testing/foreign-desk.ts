import type { Place } from '@tenderlight/db/testing/place'

/** What to ask the procedures of the desk that names things of a place; see `FOREIGN_INPUTS`. */
export const FOREIGN_DESK: Readonly<Record<string, ((place: Place) => unknown) | null>> = {
  'desk.get': null,
  'desk.set': ({ person }) => ({
    kind: 'case-heads',
    key: '',
    version: 0,
    content: { people: [person] },
    from: '2026-03-02',
    reason: '有误',
  }),
}
