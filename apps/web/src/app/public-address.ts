import { useSession } from './session.ts'

/** The address of a public page as it is read of the person's own district, whichever the portal shows unasked. */
export function usePublicAddress(): (path: string) => string {
  const { district } = useSession().person
  return (path) => `${path}${path.includes('?') ? '&' : '?'}district=${district.id}`
}
