import { SERVER_ROLE } from '../server-role.ts'

/** For whom rows of a table exist, by what is done with them: conditions in SQL. What is left out is refused. */
export interface Policies {
  readonly select: string
  readonly insert?: string
  /** Of the row as it was, and as it becomes. */
  readonly update?: string
  readonly delete?: string
}

/**
 * Puts `table` under row level security, its owner included, and lets the server's role do what `policies` names and nothing
 * else. The owner sees its rows where it says that it means to (`tenderlight.maintenance`). Every table needs it.
 */
export function secureTable(table: string, policies: Policies): string[] {
  const { select, insert, update, delete: remove } = policies
  const kinds = [
    ['select', `using (${select})`],
    ...(insert === undefined ? [] : [['insert', `with check (${insert})`]]),
    ...(update === undefined ? [] : [['update', `using (${update}) with check (${update})`]]),
    ...(remove === undefined ? [] : [['delete', `using (${remove})`]]),
  ] as const
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy ${table}_owner on ${table} to current_user
      using ((select tenderlight.maintained())) with check ((select tenderlight.maintained()))`,
    ...kinds.map(
      ([kind, of]) => `create policy ${table}_${kind} on ${table} for ${kind} to ${SERVER_ROLE} ${inPlace(of)}`,
    ),
    `grant ${kinds.map(([kind]) => kind).join(', ')} on ${table} to ${SERVER_ROLE}`,
  ]
}

const text = (name: string) => `nullif(current_setting('tenderlight.${name}', true), '')`

/** What the functions of the schema `tenderlight` read, by name. */
export const READS = {
  actor: ['text', `coalesce(${text('actor')}, 'nobody')`],
  district: ['uuid', `${text('district')}::uuid`],
  public_district: ['uuid', `${text('public')}::uuid`],
  person: ['uuid', `${text('person')}::uuid`],
  whole: ['boolean', `(coalesce(${text('reach')}, '') = 'district')`],
  units: ['uuid[]', `coalesce(nullif(${text('reach')}, 'district'), '{}')::uuid[]`],
  projects: ['uuid[]', `coalesce(${text('projects')}, '{}')::uuid[]`],
  own: ['uuid[]', `coalesce(${text('own')}, '{}')::uuid[]`],
  roles: ['text[]', `coalesce(${text('roles')}, '{}')::text[]`],
  writes: ['boolean', `(coalesce(${text('writes')}, '') = 'on')`],
} as const

/** The condition with the functions replaced by what they read: a function would be read and planned anew in every statement. */
export function inPlace(condition: string): string {
  const reads = Object.entries(READS).map(([name, [, value]]) => [`tenderlight.${name}()`, value] as const)
  return reads.reduce((left, [call, value]) => left.replaceAll(call, value), condition)
}

/** The row belongs to the district that the database is asked for. */
export const OF_DISTRICT = 'district_id = (select tenderlight.district())'

/** All of the district is within reach. */
export const WHOLE = '(select tenderlight.whole())'

/** The organisation in `column` is one that the person works for. */
export function own(column: string): string {
  return `${column} = any ((select tenderlight.own())::uuid[])`
}

/** The organisation, or the procurement by itself, lies within reach. Columns. */
export function reached(organisation: string, procurement: string): string {
  return `(${WHOLE} or ${organisation} = any ((select tenderlight.units())::uuid[])
    or ${procurement} = any ((select tenderlight.projects())::uuid[]))`
}

/** The work of one of these parts of the product, or the change of somebody with one of these roles. */
export function changedBy({
  parts = [],
  roles = [],
}: {
  parts?: readonly string[]
  roles?: readonly string[]
}): string {
  return `(select tenderlight.writes() and (tenderlight.actor() = any ('{${parts.join(',')}}'::text[])
    or tenderlight.roles() && '{${roles.join(',')}}'::text[]))`
}

/** The rows of a procurement that name its organisation, too. Columns. */
export function ofProcurement(procurement: string): string {
  return `${OF_DISTRICT} and ${reached('organisation_id', procurement)}`
}

/** Whose work is procurements. */
export const RECORDERS = changedBy({ roles: ['clerk', 'reviewer', 'agency-clerk', 'supervisor'] })

/** One of these parts of the product asks. */
export function askedBy(...parts: readonly string[]): string {
  return `(select tenderlight.actor()) = any ('{${parts.join(',')}}')`
}
