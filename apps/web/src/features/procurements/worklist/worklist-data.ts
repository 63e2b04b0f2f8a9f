import type { Worklist } from '@tenderlight/contracts/procurements'

export type ReadyItem = Worklist['readyToAnnounce'][number]
