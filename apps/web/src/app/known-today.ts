import { civilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { queryClient, trpc } from './trpc.ts'

/** The day it is, by the server's clock; undefined before anybody was asked who they are: nobody gets behind the sign-in so. */
export function knownToday(): CivilDate | undefined {
  const today = queryClient.getQueryData(trpc.access.me.queryKey())?.today
  return today === undefined ? undefined : civilDate(today)
}
