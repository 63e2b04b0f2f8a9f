import { createHash } from 'node:crypto'
import { canonicalJson } from '@tenderlight/compliance/records/canonical-json'
import type { ListScope } from '@tenderlight/compliance/datacheck/compare-list'
import { NOTICE_KINDS } from '@tenderlight/compliance/datacheck/platform-line'
import type { PlatformLine } from '@tenderlight/compliance/datacheck/platform-line'
import { readContent } from '@tenderlight/compliance/desk/read-content'
import type { ListInput } from '@tenderlight/contracts/datacheck'
import { standingDesk } from '@tenderlight/db/repositories/desk-settings'
import { UnreadableFile } from '@tenderlight/exchange/ledger/unreadable-file'
import type { PlatformReading } from '@tenderlight/exchange/platform-list/record'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Deps } from '../../deps.ts'
import { readPlatformListApart } from '../../reading/read-apart.ts'
import type { Actor } from '../../session/actor.ts'
import { unreadable } from '../../unreadable.ts'
import { fetchList } from './fetch-list.ts'
import { kindNotTold, noLines, siteUnset, spanTurned } from './refusals.ts'

/** A list that was read, with what it speaks of. */
export interface ReadList {
  readonly filename: string
  /** Where it was fetched; null: it was uploaded. */
  readonly url: string | null
  /** SHA-256 of the file. */
  readonly digest: string
  readonly reading: PlatformReading
  readonly scope: ListScope
  /** Names the lines and the scope: whoever confirms has seen these. */
  readonly seen: string
}

/** The address of the province's list that the desk has set; undefined: none. */
export async function siteOf(db: Deps['db'], districtId: string, today: CivilDate): Promise<string | undefined> {
  const standing = (await standingDesk(db, districtId, 'platform-list', today)).get('')
  return standing === undefined ? undefined : readContent('platform-list', standing.content).content?.url
}

/** Reads the list that was sent, or the one of the province's site. Throws `Refused`: `unreadable-ledger`, `datacheck-refused`. */
export async function readList(
  deps: Pick<Deps, 'db'>,
  { districtId }: Actor,
  today: CivilDate,
  { source, assume, since, until }: ListInput,
): Promise<ReadList> {
  const url = source.from === 'site' ? ((await siteOf(deps.db, districtId, today)) ?? null) : null
  if (source.from === 'site' && url === null) throw siteUnset()
  const { bytes, filename } =
    source.from === 'file'
      ? { bytes: Buffer.from(source.content, 'base64'), filename: source.filename }
      : await fetchList(url ?? '')
  const reading = await apart({ bytes, filename }, { assume, base: url ?? undefined })
  return listOf({ bytes, filename, url }, reading, { since, until })
}

/** A list that was read, with what it speaks of. Throws `Refused` `datacheck-refused` where it speaks of nothing. */
export function listOf(
  { bytes, filename, url }: Pick<ReadList, 'filename' | 'url'> & { readonly bytes: Uint8Array },
  reading: PlatformReading,
  { since, until }: Pick<ListInput, 'since' | 'until'>,
): ReadList {
  const scope = scopeOf(reading.lines, since, until)
  return {
    filename,
    url,
    digest: createHash('sha256').update(bytes).digest('hex'),
    reading,
    scope,
    seen: createHash('sha256')
      .update(canonicalJson({ lines: reading.lines, scope }))
      .digest('hex'),
  }
}

async function apart(...asked: Parameters<typeof readPlatformListApart>): Promise<PlatformReading> {
  try {
    return await readPlatformListApart(...asked)
  } catch (error) {
    throw error instanceof UnreadableFile ? unreadable(error) : error
  }
}

/** Of which kinds and days the list can speak: those of its lines, unless its days are given. */
function scopeOf(lines: readonly PlatformLine[], since: CivilDate | null, until: CivilDate | null): ListScope {
  const days = lines.map(({ on }) => on).toSorted()
  const [from, through] = [since ?? days[0], until ?? days.at(-1)]
  if (lines.length === 0 || from === undefined || through === undefined) throw noLines()
  if (from > through) throw spanTurned()
  const kinds = NOTICE_KINDS.filter((kind) => lines.some(({ what }) => what === kind))
  if (kinds.length === 0) throw kindNotTold()
  return { kinds, from, through }
}
