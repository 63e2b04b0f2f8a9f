import type { Place } from '@tenderlight/db/testing/place'

/** A list of the province's site that names the project of a place. */
const listOf = ({ name, unitName }: Place) => ({
  source: {
    from: 'file',
    filename: 'c.csv',
    content: Buffer.from(
      `公告标题,项目编号,采购人,发布时间\n校车租赁招标公告,${unitName}-1,${name}${unitName},2026-03-02\n`,
    ).toString('base64'),
  },
  assume: null,
  since: null,
  until: null,
})

/** What to ask the procedures of the data check that names things of a place; see `FOREIGN_INPUTS`. */
export const FOREIGN_DATACHECK: Readonly<Record<string, ((place: Place) => unknown) | null>> = {
  'datacheck.preview': listOf,
  'datacheck.confirm': (place) => ({ ...listOf(place), seen: 'x', record: true }),
  'datacheck.list': null,
  'datacheck.get': ({ key, unit }) => ({ id: key('check'), unit }),
  'datacheck.file': ({ key, unit }) => ({ id: key('check'), unit }),
  'datacheck.answer': ({ key, project }) => ({
    id: key('check'),
    n: 1,
    answer: 'matched',
    project: { key: project },
    reason: '同一项目',
  }),
}
