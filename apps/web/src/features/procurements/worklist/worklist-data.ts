import type { worklistItem, worklistOutput } from '@tenderlight/contracts/procurements'
import type * as z from 'zod'

export type Worklist = z.infer<typeof worklistOutput>
export type WorklistItem = z.infer<typeof worklistItem>
export type ReadyItem = Worklist['readyToAnnounce'][number]
