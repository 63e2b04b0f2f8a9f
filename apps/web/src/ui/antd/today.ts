import type { CivilDate } from '@tenderlight/law/civil-date'
import { createContext, useContext } from 'react'

/** The server's day for the fields in it: the browser's clock may be wrong. */
export const Today = createContext<CivilDate | undefined>(undefined)

/** The server's day; undefined for whoever is not signed in. */
export function useToday(): CivilDate | undefined {
  return useContext(Today)
}
