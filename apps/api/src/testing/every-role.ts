import { randomUUID } from 'node:crypto'
import type { Role } from '@tenderlight/contracts/permission'
import { createMembership } from '@tenderlight/db/repositories/memberships'
import { createOrganisations } from '@tenderlight/db/repositories/organisations'
import { createPerson } from '@tenderlight/db/repositories/people'
import { civilDate } from '@tenderlight/law/civil-date'
import type { Deps } from '../deps.ts'
import { cheapHash } from './cheap-hash.ts'
import { PASSWORD } from './test-api.ts'
import type { TestDistrict } from './test-api.ts'

/** A district with somebody of every role, each with that role alone. */
export interface EveryRole {
  /** User names. `clerk` and `reviewer` work for the education bureau. */
  readonly users: Readonly<Record<Role, string>>
  /** Below the education bureau, with a clerk of its own. */
  readonly school: { readonly id: string; readonly clerk: string }
  readonly agencyId: string
  /** The administrator's only membership. */
  readonly administrator: { readonly personId: string; readonly membershipId: string }
}

const LONG_AGO = civilDate('2000-01-01')

/** Adds to a seeded district what it lacks: a school below the education bureau, other bodies, an agency, people. */
export async function seedEveryRole(deps: Deps, district: TestDistrict): Promise<EveryRole> {
  const { districtId, bureauId, education } = district
  const tag = randomUUID().slice(0, 6)
  const ids = { school: randomUUID(), office: randomUUID(), agency: randomUUID() }
  const createdAt = deps.now()
  const password = await cheapHash(PASSWORD)
  const added = new Map<string, { personId: string; membershipId: string }>()
  await deps.connection.db.transaction().execute(async (trx) => {
    await createOrganisations(
      trx,
      districtId,
      [
        { id: ids.school, name: '测试区第一中学', kind: 'budget-unit', parentId: education.id },
        { id: ids.office, name: '测试区营商办', kind: 'office' },
        { id: ids.agency, name: '测试招标代理公司', kind: 'agency' },
      ],
      createdAt,
    )
    const add = async (username: string, organisationId: string, role: Role) => {
      const personId = randomUUID()
      const person = { districtId, id: personId, organisationId, username, name: username, password, createdAt }
      // Far ahead: the membership that counts is the one below, whose key is known.
      await createPerson(trx, { ...person, role, from: civilDate('2099-01-01') })
      const membershipId = randomUUID()
      const held = { districtId, id: membershipId, personId, organisationId, role, from: LONG_AGO, until: null }
      await createMembership(trx, held)
      added.set(username, { personId, membershipId })
    }
    await add(`clerk-${tag}`, education.id, 'clerk')
    await add(`reviewer-${tag}`, education.id, 'reviewer')
    await add(`supervisor-${tag}`, bureauId, 'supervisor')
    await add(`office-${tag}`, ids.office, 'office')
    await add(`agency-clerk-${tag}`, ids.agency, 'agency-clerk')
    await add(`auditor-${tag}`, ids.office, 'auditor')
    await add(`administrator-${tag}`, bureauId, 'administrator')
    await add(`school-${tag}`, ids.school, 'clerk')
  })
  const administrator = added.get(`administrator-${tag}`)
  if (administrator === undefined) throw new Error('nobody was added')
  return {
    users: {
      clerk: `clerk-${tag}`,
      reviewer: `reviewer-${tag}`,
      supervisor: `supervisor-${tag}`,
      office: `office-${tag}`,
      'agency-clerk': `agency-clerk-${tag}`,
      auditor: `auditor-${tag}`,
      administrator: `administrator-${tag}`,
    },
    school: { id: ids.school, clerk: `school-${tag}` },
    agencyId: ids.agency,
    administrator,
  }
}
