import { useSuspenseQuery } from '@tanstack/react-query'
import type { DeskContents, DeskKind } from '@tenderlight/compliance/desk/kinds'
import { readContent } from '@tenderlight/compliance/desk/read-content'
import type { DeskReading } from '@tenderlight/compliance/desk/read-content'
import { versionOn } from '@tenderlight/compliance/desk/versions'
import type { DeskVersion } from '@tenderlight/contracts/desk'
import { useSession } from '../../app/session.ts'
import { trpc } from '../../app/trpc.ts'

/** What the desk set under one kind and key. */
export interface DeskOf<K extends DeskKind> {
  readonly kind: K
  readonly key: string
  /** In the order of recording. */
  readonly versions: readonly DeskVersion[]
  /** The version that holds today; undefined: not set. */
  readonly standing: DeskVersion | undefined
  /** What the standing version says, or why it counts as not set; undefined: not set. */
  readonly reading: DeskReading<K> | undefined
  readonly editable: boolean
}

/** What the desk set under a kind (and key), as it stands today. */
export function useDesk<K extends DeskKind>(kind: K, key = ''): DeskOf<K> {
  const { today } = useSession()
  const { data } = useSuspenseQuery(trpc.desk.get.queryOptions())
  const versions = data.versions
    .filter((one) => one.kind === kind && one.key === key)
    // What is of any kind may be left out on its way here, for all that the types know.
    .map((one): DeskVersion => ({ ...one, content: one.content }))
  const standing = versionOn<DeskVersion>(versions, today)
  const reading = standing === undefined ? undefined : readContent(kind, standing.content)
  return { kind, key, versions, standing, reading, editable: data.editable }
}

/** What holds; undefined where nothing is set, or what is on record cannot be read. */
export function contentOf<K extends DeskKind>({ reading }: DeskOf<K>): DeskContents[K] | undefined {
  return reading?.content
}
