import type { Role } from '@tenderlight/contracts/permission'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import type { EveryRole } from '../../testing/every-role.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-03-02')

forDatabase('organisations', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let people: EveryRole
  let administrator: Client
  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    people = await seedEveryRole(api.deps, district)
  })
  beforeEach(async () => {
    api.clock.set(TODAY)
    administrator = await api.client(people.users.administrator)
  })
  afterAll(() => api.close())

  const as = (role: Role) => api.client(people.users[role])
  const imported = async (client: Client, number: string) => {
    const content = Buffer.from(`项目编号,项目名称\n${number},项目${number}`).toString('base64')
    const { importId } = await client.ledger.preview.mutate({ filename: '台账.csv', content })
    await client.ledger.confirm.mutate({ importId })
    const [row] = (await client.procurements.list.query({ text: number })).rows
    if (row === undefined) throw new Error(`${number} was not imported`)
    return row.key
  }
  const numbers = async (client: Client) =>
    (await client.procurements.list.query({})).rows.map(({ id }) => id).toSorted()

  test('a unit reaches what lies below it, a unit below reaches itself alone', async () => {
    const school = await api.client(people.school.clerk)
    const ofSchool = await imported(school, 'XX-1')
    const clerk = await as('clerk')
    const ofBureau = await imported(clerk, 'JY-1')
    const water = await imported(await api.client(district.users.water), 'SW-1')

    expect(await numbers(clerk)).toEqual(['JY-1', 'XX-1'])
    expect(await numbers(await as('reviewer'))).toEqual(['JY-1', 'XX-1'])
    expect(await numbers(school)).toEqual(['XX-1'])
    expect(await numbers(await as('auditor'))).toEqual(['JY-1', 'SW-1', 'XX-1'])
    expect((await clerk.procurements.get.query({ key: ofSchool })).unit.id).toBe(people.school.id)
    for (const key of [ofBureau, water]) {
      expect((await refusalOf(school.procurements.get.query({ key }))).problem).toBe('not-found')
    }
    const organisations = await clerk.organisations.list.query()
    expect(organisations.organisations.map(({ id }) => id).toSorted()).toEqual(
      [district.education.id, people.school.id].toSorted(),
    )
  })

  test('a clerk of the unit above records for the unit below; the ledger names the unit of each row', async () => {
    const clerk = await as('clerk')
    const content = Buffer.from(
      '项目编号,项目名称,采购单位\nXX-2,校服,测试区第一中学\nSW-2,水表,测试区水务局\nJY-2,图书,\n',
    ).toString('base64')
    const seen = await clerk.ledger.preview.mutate({ filename: '台账.csv', content })
    expect(seen).toMatchObject({ counts: { new: 2 }, otherBuyers: ['测试区水务局'], skipped: 1 })
    await clerk.ledger.confirm.mutate({ importId: seen.importId })
    const [row] = (await clerk.procurements.list.query({ text: 'XX-2' })).rows
    expect(row?.unit.id).toBe(people.school.id)
    const fact = { key: row?.key ?? '', event: 'challenge', on: TODAY } as const
    expect((await clerk.procurements.recordFact.mutate(fact)).record).toMatchObject({ challengeOn: TODAY })
    expect((await refusalOf((await as('reviewer')).procurements.recordFact.mutate(fact))).problem).toBe('not-allowed')
  })

  describe('an agency appointed from 2026-03-10 to 2026-03-20', () => {
    let key: string
    beforeAll(async () => {
      api.clock.set(TODAY)
      key = await imported(await api.client(district.users.water), 'SW-3')
      const { organisations } = await api.client(people.users.administrator)
      const term = { from: civilDate('2026-03-10'), until: civilDate('2026-03-20') }
      await organisations.addAppointment.mutate({ agencyId: people.agencyId, unitId: district.water.id, ...term })
    })

    test.each([
      { day: '2026-03-09', answer: 'not-found', because: 'the day before, it does not act yet' },
      { day: '2026-03-10', answer: 'recorded', because: 'the first day, it acts' },
      { day: '2026-03-20', answer: 'already-recorded', because: 'the last day, it acts' },
      { day: '2026-03-21', answer: 'not-found', because: 'the day after, it acts no more' },
    ])('$because', async ({ day, answer }) => {
      api.clock.set(civilDate(day))
      const agency = await as('agency-clerk')
      const reached = answer !== 'not-found'
      expect((await numbers(agency)).includes('SW-3')).toBe(reached)
      const got = agency.procurements.get.query({ key })
      expect(reached ? (await got).id : (await refusalOf(got)).problem).toBe(reached ? 'SW-3' : 'not-found')
      const recorded = agency.procurements.recordFact.mutate({ key, event: 'challenge', on: civilDate('2026-03-01') })
      expect(answer === 'recorded' ? (await recorded).record['challengeOn'] : (await refusalOf(recorded)).problem).toBe(
        answer === 'recorded' ? '2026-03-01' : answer,
      )
    })
  })

  test('an agency appointed to one project reaches that one alone, and nothing once it is ended', async () => {
    const water = await api.client(district.users.water)
    await imported(water, 'SW-4')
    await imported(water, 'SW-5')
    const term = { agencyId: people.agencyId, unitId: district.water.id, from: TODAY, until: TODAY }
    const { id } = await administrator.organisations.addAppointment.mutate({ ...term, number: 'SW-4' })
    const agency = await as('agency-clerk')
    expect(await numbers(agency)).toEqual(['SW-4'])
    expect((await agency.organisations.appointments.query()).appointments.map((one) => one.id)).toContain(id)
    await administrator.organisations.endAppointment.mutate({ id })
    expect(await numbers(agency)).toEqual([])
    expect((await refusalOf(administrator.organisations.endAppointment.mutate({ id }))).problem).toBe(
      'organisation-refused',
    )
    const unknown = await refusalOf(administrator.organisations.addAppointment.mutate({ ...term, number: '没有' }))
    expect(unknown).toMatchObject({ problem: 'organisation-refused' })
  })

  test('a reviewer appoints for the own unit and those below it, for no other', async () => {
    const reviewer = await as('reviewer')
    const term = { agencyId: people.agencyId, from: TODAY, until: TODAY }
    const { units } = await reviewer.organisations.appointments.query()
    expect(units.map(({ id }) => id).toSorted()).toEqual([district.education.id, people.school.id].toSorted())
    await reviewer.organisations.addAppointment.mutate({ ...term, unitId: people.school.id })
    const other = reviewer.organisations.addAppointment.mutate({ ...term, unitId: district.water.id })
    expect((await refusalOf(other)).problem).toBe('not-found')
    const seen = (await reviewer.organisations.appointments.query()).appointments
    expect(new Set(seen.map(({ unit }) => unit.id))).toEqual(new Set([people.school.id]))
  })

  test('a person is added with a password that works, and is what they are between two days', async () => {
    const until = civilDate('2026-03-20')
    const role = 'clerk'
    const person = { username: 'new-clerk', name: '新经办', organisationId: district.water.id, role, until } as const
    const added = await administrator.organisations.addPerson.mutate({ ...person, from: civilDate('2026-03-10') })
    const roles = async (day: string) => {
      api.clock.set(civilDate(day))
      const client = await api.client()
      const { person: signed } = await client.access.signIn.mutate(added)
      return signed?.memberships.map((one) => one.role)
    }
    expect(await roles('2026-03-09')).toEqual([])
    expect(await roles('2026-03-10')).toEqual(['clerk'])
    expect(await roles('2026-03-20')).toEqual(['clerk'])
    expect(await roles('2026-03-21')).toEqual([])
    api.clock.set(TODAY)
    const again = administrator.organisations.addPerson.mutate({ ...person, from: TODAY })
    expect(await refusalOf(again)).toMatchObject({ problem: 'organisation-refused', toDo: '请更换用户名。' })
  })

  test('roles are added, changed and ended at once', async () => {
    const { people: before } = await administrator.organisations.people.query()
    const water = before.find(({ username }) => username === district.users.water)
    const personId = water?.id ?? ''
    const client = await api.client(district.users.water)
    const given = { personId, organisationId: district.water.id, role: 'reviewer', from: TODAY, until: null } as const
    const { id } = await administrator.organisations.addMembership.mutate(given)
    expect((await client.access.me.query()).person?.memberships.map(({ role }) => role)).toEqual(['clerk', 'reviewer'])
    const twice = await refusalOf(administrator.organisations.addMembership.mutate(given))
    expect(twice.toDo).toBe('请修改原有岗位的截止日期,或先结束原有岗位。')
    await administrator.organisations.changeMembership.mutate({ id, until: TODAY })
    expect((await client.access.me.query()).person?.memberships).toHaveLength(2)
    await administrator.organisations.endMembership.mutate({ id })
    expect((await client.access.me.query()).person?.memberships.map(({ role }) => role)).toEqual(['clerk'])
    const wrong = administrator.organisations.addMembership.mutate({ ...given, role: 'supervisor' })
    expect((await refusalOf(wrong)).problem).toBe('organisation-refused')
  })

  test('organisations are added, renamed, moved and closed; their people act no more, their records stay', async () => {
    const unit = { name: '测试区图书馆', kind: 'budget-unit', parentId: district.education.id } as const
    const { id } = await administrator.organisations.add.mutate(unit)
    const clerk = {
      username: 'library',
      name: '馆员',
      organisationId: id,
      role: 'clerk',
      from: TODAY,
      until: null,
    } as const
    const account = await administrator.organisations.addPerson.mutate(clerk)
    const library = await api.client()
    await library.access.signIn.mutate(account)
    const key = await imported(library, 'TS-1')

    const place = { id, name: '测试区图书馆(新馆)', parentId: null }
    await administrator.organisations.change.mutate(place)
    expect((await refusalOf((await as('clerk')).procurements.get.query({ key }))).problem).toBe('not-found')
    await administrator.organisations.close.mutate({ id })
    expect((await refusalOf(library.procurements.get.query({ key }))).problem).toBe('not-allowed')
    expect((await (await as('auditor')).procurements.get.query({ key })).unit.name).toBe('测试区图书馆(新馆)')
    const { organisations } = await administrator.organisations.tree.query()
    expect(organisations.find((one) => one.id === id)).toMatchObject({ closed: true, parentId: null })
  })

  test.each([
    { because: 'an open organisation has the name', input: { name: '测试区水务局', kind: 'budget-unit' } },
    { because: 'a bureau lies below no unit', input: { name: '新局', kind: 'finance-bureau', below: 'education' } },
    { because: 'a unit lies below no agency', input: { name: '新单位', kind: 'budget-unit', below: 'agency' } },
  ] as const)('refused, with what to do: $because', async ({ input }) => {
    const parentId = 'below' in input ? (input.below === 'education' ? district.education.id : people.agencyId) : null
    const { name, kind } = input
    const refused = await refusalOf(administrator.organisations.add.mutate({ name, kind, parentId }))
    expect(refused.problem).toBe('organisation-refused')
    expect(refused.toDo.length).toBeGreaterThan(3)
  })

  test('no unit lies below itself, none is closed before those below it', async () => {
    const { education } = district
    const move = { ...education, parentId: people.school.id }
    expect((await refusalOf(administrator.organisations.change.mutate(move))).toDo).toBe('请另选上级。')
    const close = administrator.organisations.close.mutate({ id: education.id })
    expect((await refusalOf(close)).toDo).toBe('请先停用或移走下级单位。')
  })

  test('the last administrator stays', async () => {
    const { people: all } = await administrator.organisations.people.query()
    const bureau = all.find(({ username }) => username === district.users.bureau)
    const other = bureau?.memberships.find(({ role }) => role === 'administrator')
    await administrator.organisations.endMembership.mutate({ id: other?.id ?? '' })
    const { membershipId: id } = people.administrator
    for (const attempt of [
      () => administrator.organisations.endMembership.mutate({ id }),
      () => administrator.organisations.changeMembership.mutate({ id, until: TODAY }),
      () => administrator.organisations.close.mutate({ id: district.bureauId }),
    ]) {
      expect((await refusalOf(attempt())).toDo).toBe('请先增加另一名管理员。')
    }
  })

  test('another district’s organisations and people are not there', async () => {
    const other = await seedDistrict(api.deps)
    const theirs = await seedEveryRole(api.deps, other)
    const { personId, membershipId } = theirs.administrator
    const { agencyId } = people
    const term = { from: TODAY, until: null }
    const { organisations } = administrator
    for (const attempt of [
      () => organisations.change.mutate({ id: other.water.id, name: '改名', parentId: null }),
      () => organisations.close.mutate({ id: other.water.id }),
      () => organisations.endMembership.mutate({ id: membershipId }),
      () => organisations.addMembership.mutate({ personId, organisationId: district.water.id, role: 'clerk', ...term }),
      () => organisations.addAppointment.mutate({ agencyId, unitId: other.water.id, from: TODAY, until: TODAY }),
      () =>
        organisations.addAppointment.mutate({
          agencyId: theirs.agencyId,
          unitId: district.water.id,
          from: TODAY,
          until: TODAY,
        }),
    ]) {
      expect((await refusalOf(attempt())).problem).toBe('not-found')
    }
    const names = (await organisations.people.query()).people.map(({ username }) => username)
    expect(names).not.toContain(other.users.water)
  })
})
