import * as z from 'zod'

export const organisation = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(['finance-bureau', 'budget-unit']),
})
export const organisationsOutput = z.object({ organisations: z.array(organisation) })
