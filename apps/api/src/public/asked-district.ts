import { publicDistricts } from '@tenderlight/db/repositories/public-notices'
import type { PublicDistrict } from '@tenderlight/db/repositories/public-notices'
import type { Schema } from '@tenderlight/db/schema'
import type { FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'

/** The district that a request of the public asks for, or why there is none. */
export type AskedDistrict =
  | { readonly district: PublicDistrict; readonly isNamed: boolean }
  | { readonly failure: 'no-district' | 'no-such-district' }

/**
 * The district of the address: `?district=` with its key, everywhere alike; without it the one that the installation began
 * with.
 */
export async function askedDistrict(db: Kysely<Schema>, { query }: FastifyRequest): Promise<AskedDistrict> {
  const asked = typeof query === 'object' && query !== null && 'district' in query ? query.district : undefined
  const isNamed = asked !== undefined && asked !== ''
  const all = await publicDistricts(db)
  const district = isNamed ? all.find(({ id }) => id === asked) : all[0]
  if (district !== undefined) return { district, isNamed }
  return { failure: all.length === 0 ? 'no-district' : 'no-such-district' }
}
