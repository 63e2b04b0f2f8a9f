/** Which marks are listed. */
export const SHOWN = ['all', 'waiting', 'settled'] as const
export type Shown = (typeof SHOWN)[number]

/** What of the document is shown, as it stands in the address. Absent: the newest version, all marks, none chosen. */
export interface DocumentSearch {
  readonly version?: number
  readonly shown?: Shown
  /** The number of the mark that is looked at. */
  readonly at?: number
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0

/** Reads it from an address; whatever is none of the known values is dropped. */
export function readDocumentSearch(search: Record<string, unknown>): DocumentSearch {
  const { version, at } = search
  const shown = SHOWN.find((one) => one === search['shown'] && one !== 'all')
  return {
    ...(isCount(version) ? { version } : {}),
    ...(shown === undefined ? {} : { shown }),
    ...(isCount(at) ? { at } : {}),
  }
}
