import type { Place } from '@tenderlight/db/testing/place'

/** What to send the procedures of the hand-over that names things of a place (see `FOREIGN_INPUTS`). */
export const FOREIGN_HANDOVER: Readonly<Record<string, ((place: Place) => unknown) | null>> = {
  'handover.channel': null,
  'handover.saveChannel': () => ({
    platform: '平台',
    method: 'off',
    intentions: true,
    announcements: true,
    from: '2026-03-02',
  }),
  'handover.testChannel': null,
  'handover.list': ({ unit, unitName }) => ({ unit, text: unitName }),
  'handover.get': ({ key }) => ({ id: key('handover') }),
  'handover.attention': null,
  'handover.ofProcurement': ({ project }) => ({ key: project }),
  'handover.pushAgain': ({ key }) => ({ id: key('handover') }),
  'handover.unpushed': ({ unit }) => ({ unit }),
  'handover.pushEarlier': ({ key }) => ({ notices: [key('notice')] }),
  'handover.recordAnswer': ({ key }) => ({
    id: key('handover'),
    accepted: true,
    number: 'X',
    on: '2026-03-02',
    text: '',
  }),
}
