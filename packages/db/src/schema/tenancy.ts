import type { JurisdictionId } from '@tenderlight/law/jurisdictions'

/** A district (区县): the tenant. Its id is the first column of every tenant table's key. */
export interface Districts {
  id: string
  name: string
  jurisdiction: JurisdictionId
  created_at: Date
}

export type OrganisationKind = 'finance-bureau' | 'budget-unit'

export interface Organisations {
  district_id: string
  id: string
  name: string
  kind: OrganisationKind
  created_at: Date
}

/** People of a district. `password` is an argon2id hash with its parameters, in PHC string form. */
export interface People {
  district_id: string
  id: string
  name: string
  password: string
  created_at: Date
}

/** The directory of user names: the one table that is looked up before the district is known. */
export interface Logins {
  username: string
  district_id: string
  person_id: string
  failures: number
  /** Sign-in is refused until then. */
  locked_until: Date | null
}

export interface Memberships {
  district_id: string
  person_id: string
  organisation_id: string
  role: OrganisationKind
}

/** Sessions by the SHA-256 of their token; the token itself is stored nowhere. */
export interface Sessions {
  district_id: string
  token_hash: string
  person_id: string
  created_at: Date
  expires_at: Date
}
