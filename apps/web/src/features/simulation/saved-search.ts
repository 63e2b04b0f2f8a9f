import { savedInput, savedKey } from '@tenderlight/contracts/simulation'

/** How the list is ordered; absent: the newest first. */
export const SAVED_ORDERS = {
  oldest: { sort: 'made', descending: false },
  name: { sort: 'name', descending: false },
  maker: { sort: 'maker', descending: false },
  most: { sort: 'procurements', descending: true },
} as const
export type SavedOrder = keyof typeof SAVED_ORDERS

/** The two that are held side by side. */
export interface ComparedSearch {
  readonly one?: string
  readonly other?: string
}

/** Which of the saved trials are shown, and which are picked, as it stands in the address. */
export interface SavedSearch extends ComparedSearch {
  readonly text?: string
  readonly order?: SavedOrder
  readonly page?: number
}

/** A change of the address; undefined takes a choice away. */
export type SavedChange = { readonly [K in keyof SavedSearch]?: SavedSearch[K] | undefined }

const isOrder = (text: unknown): text is SavedOrder => typeof text === 'string' && Object.hasOwn(SAVED_ORDERS, text)
const keyIn = (value: unknown) => savedKey.shape.id.safeParse(value).data

/** Reads an address; whatever cannot be asked is as if it were not there. */
export function readSavedSearch(search: Record<string, unknown>): SavedSearch {
  const { order, page, text } = search
  const { data } = savedInput.shape.text.safeParse(typeof text === 'number' ? String(text) : text)
  const asked = savedInput.shape.page.safeParse(page).data ?? 1
  return withoutAbsent({
    text: data,
    order: isOrder(order) ? order : undefined,
    page: asked > 1 ? asked : undefined,
    ...readComparedSearch(search),
  })
}

/** Reads which two are compared; the same one twice is one. */
export function readComparedSearch(search: Record<string, unknown>): ComparedSearch {
  const one = keyIn(search['one'])
  const other = keyIn(search['other'])
  return withoutAbsent({ one, other: other === one ? undefined : other })
}

/** The address after another choice: the first page again, unless a page is asked for. */
export const changeSaved = (before: SavedSearch, change: SavedChange): SavedSearch =>
  withoutAbsent({ ...before, page: undefined, ...change })

/** The address after a trial is picked or put back; two are picked at most, the later ones. */
export function pick({ one, other, ...rest }: SavedSearch, id: string): SavedSearch {
  const picked = [one, other].filter((key) => key !== undefined)
  const [first, second] = picked.includes(id) ? picked.filter((key) => key !== id) : [...picked, id].slice(-2)
  return withoutAbsent({ ...rest, one: first, other: second })
}

function withoutAbsent(search: SavedChange): SavedSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}
