import type { Role } from '@tenderlight/contracts/permission'
import { placeOf } from '@tenderlight/db/testing/place'
import type { Place } from '@tenderlight/db/testing/place'
import { rowsOf } from '@tenderlight/db/testing/rows'
import { disclosedOf } from '@tenderlight/db/testing/rows-of-disclosures'
import { aNotice, digestOf } from '../../public/testing/published-notices.ts'
import { OF_PARTS } from './isolated-callers.ts'

/** Two districts of two units each. */
export const DISTRICTS = [
  { own: placeOf('甲区', '教育局'), sibling: placeOf('甲区', '水务局') },
  { own: placeOf('乙区', '公安局'), sibling: placeOf('乙区', '卫健局') },
] as const
export const PLACES: readonly Place[] = DISTRICTS.flatMap(({ own, sibling }) => [own, sibling])

/** A place that is stored nowhere: what an answer about the others must look like. Each caller has one of their own. */
export const nowhereOf = (caller: number): Place => placeOf('丙区', `民政${caller}局`)

/** What everybody may read of a place. */
const published = ({ name, unitName, project }: Place) =>
  aNotice({
    number: `${unitName}-YX`,
    procurementId: project,
    unit: `${name}${unitName}`,
    title: `${unitName}采购公开`,
  })

type Row = ReturnType<typeof rowsOf>[number]

/** Everything of a place, its notice as publishing leaves it and its person with a password, as it is stored. */
export function rowsAsLeft(place: Place, password: string): readonly Row[] {
  const snapshot = published(place)
  const changes: Readonly<Record<string, Row[1]>> = {
    notices: { snapshot, digest: digestOf(snapshot), kind: snapshot.kind },
    credentials: { password },
  }
  return rowsOf(place).map(([table, row]): Row => [table, { ...row, ...changes[table] }])
}

/** Every text that stands in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const ofNowhere = new Set(textsIn(rowsOf(nowhereOf(0))))

const unpublished = new Map<Place, readonly string[]>()

/** What is stored of a place, is of nobody else and was not published: drafts, records, people, keys. */
export function unpublishedOf(place: Place): readonly string[] {
  const texts = unpublished.get(place) ?? findUnpublished(place)
  unpublished.set(place, texts)
  return texts
}

function findUnpublished(place: Place): readonly string[] {
  const { name, unitName } = place
  const open = new Set([
    ...textsIn(published(place)),
    ...textsIn(disclosedOf(place)),
    name,
    `${name}${unitName}`,
    `${unitName}-YX`,
  ])
  const own = rowsOf(place).flatMap(([, row]) => textsIn(row))
  return [...new Set(own)].filter((text) => text.length > 3 && !open.has(text) && !ofNowhere.has(text))
}

/** What is nobody's business elsewhere: names and keys. Agencies have names for everybody of their district. */
export function secretsOf(place: Place, role: Role | undefined): readonly string[] {
  const { district, unit, person, project, unitName, agency } = place
  const near = role !== undefined && OF_PARTS.has(role)
  return [unit, person, project, unitName, ...(near ? [] : [district, agency])]
}

/** What an answer may repeat of the question. */
export function withoutEcho(body: string, { name, unitName, unit, person, project }: Place): string {
  const echoed = [`${name}${unitName}`, `${unitName}-1`, unit, person, project]
  return body.replaceAll(new RegExp(echoed.join('|'), 'gu'), '')
}

/** The text of a page that is of the district on show, whatever was asked for. */
export function withoutDistrict(text: string): string {
  return text.replaceAll(/[甲乙丙]区/gu, '□')
}

/** A text without what was asked for, and without what is another at each call. */
export function plain(text: string, { name, unitName }: Place): string {
  return text
    .replaceAll(unitName, '□')
    .replaceAll(encodeURIComponent(unitName), '□')
    .replaceAll(name, '□')
    .replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gu, 'id')
    .replaceAll(/[\da-f]{32,}/gu, 'digest')
    .replaceAll(/\d+/gu, '0')
}
