import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'

/** A district (区县): the tenant. Its id is the first column of every tenant table's key. */
export interface Districts {
  id: string
  name: string
  jurisdiction: JurisdictionId
  created_at: Date
}

/** `office`: any other body of the district that reads along, such as the office for the business environment or the auditors. */
export type OrganisationKind = 'finance-bureau' | 'budget-unit' | 'office' | 'agency'

/** What a membership makes of a person. */
export type Role = 'clerk' | 'reviewer' | 'supervisor' | 'office' | 'agency-clerk' | 'auditor' | 'administrator'

export interface Organisations {
  district_id: string
  id: string
  name: string
  kind: OrganisationKind
  created_at: Date
  /** The unit above; only units have one. */
  parent_id: string | null
  /** From then on nobody acts for it any more; its records stay. */
  closed_at: Date | null
}

/** People of a district. How they sign in is in identity.ts. */
export interface People {
  district_id: string
  id: string
  name: string
  created_at: Date
}

export interface Memberships {
  district_id: string
  person_id: string
  organisation_id: string
  id: string
  role: Role
  /** The first day. */
  from_on: CivilDate
  /** The last day; null: until it is ended. */
  until_on: CivilDate | null
  /** From then on it holds no more, whatever the last day was to be. */
  ended_at: Date | null
  ended_by: string | null
}

/** An agency acts for a unit, or for one procurement of it alone, from the first to the last of these days. */
export interface Appointments {
  district_id: string
  id: string
  agency_id: string
  unit_id: string
  procurement_id: string | null
  from_on: CivilDate
  until_on: CivilDate
  created_at: Date
  created_by: string | null
  ended_at: Date | null
  ended_by: string | null
}
