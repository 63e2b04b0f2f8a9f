export const STATUSES = ['queued', 'sent', 'failed'] as const
export const CHANNELS = ['e-mail', 'webhook'] as const
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u

export interface DeliveriesSearch {
  readonly status?: (typeof STATUSES)[number]
  readonly channel?: (typeof CHANNELS)[number]
  readonly unit?: string
}

/** The filters of the log of deliveries, kept in the address. */
export function readDeliveriesSearch(search: Record<string, unknown>): DeliveriesSearch {
  const status = STATUSES.find((word) => word === search['status'])
  const channel = CHANNELS.find((word) => word === search['channel'])
  const unit = search['unit']
  return {
    ...(status === undefined ? {} : { status }),
    ...(channel === undefined ? {} : { channel }),
    ...(typeof unit === 'string' && UUID.test(unit) ? { unit } : {}),
  }
}

/** The filters with one of them changed; undefined: any. */
export function withChoice(
  search: DeliveriesSearch,
  change: { readonly [K in keyof DeliveriesSearch]: DeliveriesSearch[K] | undefined },
): DeliveriesSearch {
  return readDeliveriesSearch({ ...search, ...change })
}
