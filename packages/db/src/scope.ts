import type { Role } from './schema/tenancy.ts'
import type { Reach } from './repositories/reach.ts'

/** A signed-in person, for one thing that they ask for. */
export interface PersonScope {
  readonly as: 'person'
  readonly district: string
  readonly person: string
  /** The roles that permit what is asked for. */
  readonly roles: readonly Role[]
  readonly reach: Reach
  /** The organisations that the person works for, those below a unit included. */
  readonly own: readonly string[]
  /** Whether anything may be changed. */
  readonly writes: boolean
}

/** Work of the product itself in one district. What each of them may do stands in the policies of the tables. */
export interface DistrictScope {
  /**
   * `settings` reads what the district settled; `sweep` raises alerts; `delivery` sends them; `signing` signs the log;
   * `recount` projects records anew; `upkeep` forgets previews that nobody confirmed; `reckoning` keeps figures of all its records;
   * `intake` takes in what the public sends on the portal, and says where it stands to whoever has its code.
   */
  readonly as: 'settings' | 'sweep' | 'delivery' | 'signing' | 'recount' | 'upkeep' | 'reckoning' | 'intake'
  readonly district: string
}

/** Whoever is not signed in; with `district`, a reader of its published notices. */
export interface PublicScope {
  readonly as: 'public'
  readonly district?: string
}

/** Signing in, before anybody's district is known: accounts and sessions, with `person` those of one alone. */
export interface IdentityScope {
  readonly as: 'identity'
  readonly person?: string
}

/** Work that belongs to no district. */
export interface InstallationScope {
  /**
   * `nobody` sees no tenant's row; `installation` which districts there are; `founding` makes the first district and
   * administrator; `calendar` loads holiday notices, and tells every district's log of them; `metrics` counts.
   */
  readonly as: 'nobody' | 'installation' | 'founding' | 'calendar' | 'metrics'
}

/** For whom the database is asked: what is out of their reach does not exist for them. */
export type Scope = PersonScope | DistrictScope | PublicScope | IdentityScope | InstallationScope

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u
const WORD = /^[a-z]+(?:-[a-z]+)*$/u

/** Every setting that a scope may set. */
export const SETTING_NAMES = [
  'actor',
  'district',
  'public',
  'person',
  'roles',
  'reach',
  'projects',
  'own',
  'writes',
].map((name) => `tenderlight.${name}`)

/** Those that look after all of a district. */
const WHOLE: ReadonlySet<Scope['as']> = new Set(['sweep', 'delivery', 'recount', 'reckoning'])

/**
 * The settings that the policies of the tables read, by name; those that are empty are left out. Throws `RangeError` for
 * what is no key: the values become part of a statement.
 */
export function settingsOf(scope: Scope): ReadonlyMap<string, string> {
  const settings = new Map([['tenderlight.actor', word(scope.as)]])
  if (scope.as === 'public') {
    if (scope.district !== undefined) settings.set('tenderlight.public', uuid(scope.district))
    return settings
  }
  if (scope.as === 'identity' && scope.person !== undefined) settings.set('tenderlight.person', uuid(scope.person))
  if (scope.as === 'founding' || scope.as === 'calendar') settings.set('tenderlight.writes', 'on')
  if (!('district' in scope)) return settings
  settings.set('tenderlight.district', uuid(scope.district))
  if (scope.as !== 'person') {
    if (WHOLE.has(scope.as)) settings.set('tenderlight.reach', 'district')
    return settings.set('tenderlight.writes', 'on')
  }
  const { person, roles, reach, own, writes } = scope
  settings.set('tenderlight.person', uuid(person))
  settings.set('tenderlight.roles', list(roles, word))
  settings.set('tenderlight.own', list(own, uuid))
  settings.set('tenderlight.reach', reach.kind === 'district' ? 'district' : list(reach.organisations, uuid))
  if (reach.kind === 'parts' && reach.procurements.length > 0) {
    settings.set('tenderlight.projects', list(reach.procurements, uuid))
  }
  return writes ? settings.set('tenderlight.writes', 'on') : settings
}

/** `select set_config('tenderlight.actor', 'sweep', true), …`: holds until the transaction ends. */
export function settingStatement(settings: ReadonlyMap<string, string>): string {
  return `select ${Array.from(settings, ([name, value]) => `set_config('${name}', '${value}', true)`).join(', ')}`
}

function list<T extends string>(values: readonly T[], each: (value: T) => string): string {
  return `{${values.map(each).join(',')}}`
}

function uuid(value: string): string {
  if (!UUID.test(value)) throw new RangeError('a scope names things by their key')
  return value
}

function word(value: string): string {
  if (!WORD.test(value)) throw new RangeError('a scope names roles by their word')
  return value
}
