import type { listRow } from '@tenderlight/contracts/procurements'
import type * as z from 'zod'

export type ListRow = z.infer<typeof listRow>
