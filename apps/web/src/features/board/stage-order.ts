import type { Stage } from '@tenderlight/contracts/values'

/** The board's columns, in the order in which a procurement passes them. */
export const STAGE_ORDER: readonly Stage[] = ['intention', 'tender', 'award', 'contract', 'publication', 'payment']
