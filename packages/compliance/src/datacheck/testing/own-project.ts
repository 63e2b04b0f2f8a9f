import type { Procurement } from '../../procurement/procurement.ts'
import { aProcurement } from '../../testing/builders.ts'
import type { OwnProject } from '../own-notices.ts'

export const EDUCATION = { id: 'education', name: '示范区教育局' }
export const WATER = { id: 'water', name: '示范区水务局' }

/** A project of the education bureau, lawful throughout, whose result was published; `undefined` takes a field away. */
export function ownProject(
  overrides: { readonly [K in keyof Procurement]?: Procurement[K] | undefined } = {},
  organisationId = EDUCATION.id,
): OwnProject {
  const { id, ...record } = aProcurement({
    id: 'JY-1',
    title: '校车租赁',
    buyer: EDUCATION.name,
    budget: 280_000_000,
    intentionOn: '2026-02-02',
    announcementOn: '2026-03-10',
    resultPublishedOn: '2026-04-01',
    contractPublishedOn: '2026-04-20',
    contractPublishedProvinciallyOn: undefined,
    ...overrides,
  })
  return { key: `${organisationId}/${id}`, organisationId, number: id, record }
}
