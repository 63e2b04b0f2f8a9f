import type { boardOutput } from '@tenderlight/contracts/board'
import type * as z from 'zod'

export type Board = z.infer<typeof boardOutput>
