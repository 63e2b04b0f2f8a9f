import * as z from 'zod'

export const organisationKind = z.enum(['finance-bureau', 'budget-unit', 'office', 'agency'])

export const organisation = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: organisationKind,
})
export const organisationsOutput = z.object({ organisations: z.array(organisation) })
