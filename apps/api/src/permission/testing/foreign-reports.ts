import type { Place } from '@tenderlight/db/testing/place'

const of = ({ unit }: Place) => ({ kind: 'bulletin', period: { from: '2020-01-01', through: '2020-01-31' }, unit })

/** What to ask the procedures of reports that names things of a place; see `FOREIGN_INPUTS`. */
export const FOREIGN_REPORTS: Readonly<Record<string, ((place: Place) => unknown) | null>> = {
  'reports.make': of,
  'reports.file': (place) => ({ ...of(place), format: 'xlsx' }),
  'reports.list': () => ({}),
  'reports.get': ({ key }) => ({ id: key('report') }),
  'reports.issuedFile': ({ key }) => ({ id: key('report'), format: 'pdf' }),
  'reports.issue': (place) => ({ ...of(place), seen: '0'.repeat(64), title: '通报', words: [] }),
  'reports.withdraw': ({ key }) => ({ id: key('report'), reason: '数据更正' }),
}
