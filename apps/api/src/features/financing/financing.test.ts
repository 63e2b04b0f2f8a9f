import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { CERTIFICATE_KEYS_PATH, CERTIFICATES_PATH } from '@tenderlight/contracts/certificate-paths'
import { verified } from '@tenderlight/contracts/financing'
import type { Certificate, Verified } from '@tenderlight/contracts/financing'
import { newSigningKey, publicKeysIn } from '@tenderlight/db/audit-log/keys'
import { certificateIn, isGenuine, signCertificate } from '@tenderlight/db/certificates/certificate'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { openSheets } from '@tenderlight/exchange/budget/open-sheets'
import { shownText } from '@tenderlight/exchange/ledger/cells/cell'
import { headOf } from '@tenderlight/exchange/ledger/layout'
import { civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { contextFor } from '../../record/context.ts'
import { createRecords } from '../../record/write-records.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import { putOnRecord } from '../../testing/put-on-record.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-03-05')
const CODE = '91340200MA2N0PQ12G'
const on = (text: string) => civilDate(text)

forDatabase('financing', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let unit: Client
  let key: string

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    // The portal is that of the first district.
    await sql`update districts set created_at = '2000-01-01' where id = ${district.districtId}`.execute(api.deps.db)
    unit = await api.client(district.users.education)
  })
  beforeEach(async () => {
    key = await aContract({})
  })
  afterAll(() => api.close())

  async function aContract(more: Parameters<typeof aProcurement>[0]): Promise<string> {
    const procurement = aProcurement({
      id: `F-${Math.random()}`,
      title: '校车租赁服务',
      buyer: '测试区教育局',
      winner: '某某汽车服务有限公司',
      contractSignedOn: on('2026-03-02'),
      contractAmount: 279_500_000,
      ...more,
    })
    const context = await contextFor(api.deps, { districtId: district.districtId, jurisdiction: 'jiujiang' }, TODAY)
    const scope = { districtId: district.districtId, context }
    const [made = ''] = await api.deps.db
      .transaction()
      .execute((trx) =>
        createRecords(trx, scope, { at: api.deps.now(), by: null }, [
          { organisationId: district.education.id, procurement },
        ]),
      )
    return made
  }
  const issued = async () => {
    const { certificates } = await unit.financing.issue.mutate({ key, supplierCode: CODE })
    const [first] = certificates
    if (first === undefined) throw new Error('nothing was issued')
    return first
  }
  const ask = async (number: string): Promise<Verified> =>
    verified.parse(await (await fetch(`${api.address}${CERTIFICATES_PATH}/${encodeURIComponent(number)}`)).json())
  const bring = async (document: unknown): Promise<Verified> => {
    const answer = await fetch(`${api.address}${CERTIFICATES_PATH}/verify`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(document),
    })
    return verified.parse(await answer.json())
  }

  describe('a certificate', () => {
    test('says what the record says, is signed, and anybody may ask for it and check it without this installation', async () => {
      const { document } = await issued()
      expect(document).toMatchObject({
        format: 'tenderlight/contract-certificate/1',
        number: expect.stringMatching(/^HT-2026-\d{4}$/u),
        district: '测试区',
        project: { title: '校车租赁服务' },
        buyer: '测试区教育局',
        supplier: { name: '某某汽车服务有限公司', code: CODE },
        amount: 279_500_000,
        signedOn: '2026-03-02',
        issuedOn: TODAY,
        key: api.deps.certificateKey.id,
      })
      expect(await ask(document.number)).toEqual({ verdict: 'valid', certificate: document, withdrawnOn: null })
      expect((await bring(document)).verdict).toBe('valid')
      const pem = await (await fetch(`${api.address}${CERTIFICATE_KEYS_PATH}`)).text()
      const read = certificateIn(document)
      expect(publicKeysIn(pem).some((publicKey) => read !== undefined && isGenuine(read, publicKey))).toBe(true)
      expect(api.deps.certificateKey.id).not.toBe(api.deps.signingKey.id)
    })

    test('of another district is found under that district’s key, and by its document everywhere', async () => {
      const { document } = await issued()
      const there = await seedDistrict(api.deps)
      const clerk = await api.client(there.users.education)
      const project = aProcurement({
        id: 'F-there',
        title: '另一区的合同',
        buyer: '测试区教育局',
        winner: '某某汽车服务有限公司',
      })
      const elsewhere = await putOnRecord(api, there, TODAY, project)
      const { certificates } = await clerk.financing.issue.mutate({ key: elsewhere, supplierCode: CODE })
      const other = certificates[0]?.document
      expect(other?.number).toBe('HT-2026-0001')
      const path = `${api.address}${CERTIFICATES_PATH}/HT-2026-0001`
      const asked: unknown = await (await fetch(`${path}?district=${there.districtId}`)).json()
      expect(asked).toEqual({ verdict: 'valid', certificate: other, withdrawnOn: null })
      expect((await ask('HT-2026-0001')).certificate).not.toEqual(other)
      expect(await bring(other)).toEqual({ verdict: 'valid', certificate: other, withdrawnOn: null })
      expect(await bring(document)).toMatchObject({ verdict: 'valid', certificate: document })
      expect((await fetch(`${path}?district=${there.education.id}`)).status).toBe(404)
    })

    test('what was changed in it is told, whoever signed the change', async () => {
      const { document } = await issued()
      const { signature: _, ...content } = document
      const own = newSigningKey()
      const forged = { ...content, format: 'tenderlight/contract-certificate/1', amount: 999, key: own.id } as const
      for (const altered of [
        { ...document, amount: document.amount + 1 },
        { ...document, supplier: { ...document.supplier, name: '另一家公司' } },
        { ...document, more: true },
        signCertificate(forged, own.privateKey),
        signCertificate({ ...forged, key: document.key }, api.deps.certificateKey.privateKey),
      ]) {
        const told = await bring(altered)
        expect([told.verdict, told.certificate]).toEqual(['altered', document])
      }
      expect(await bring({ ...document, number: 'HT-2026-9999' })).toEqual({
        verdict: 'unknown',
        certificate: null,
        withdrawnOn: null,
      })
      expect((await bring({ any: 'thing' })).verdict).toBe('unknown')
      expect((await ask('HT-1999-0001')).verdict).toBe('unknown')
      const large = await fetch(`${api.address}${CERTIFICATES_PATH}/verify`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...document, note: 'a'.repeat(30_000) }),
      })
      expect(large.status).toBe(413)
    })

    test('a second one is issued only when the first is taken back, which the public is told at once', async () => {
      const { id, document } = await issued()
      const again = await refusalOf(unit.financing.issue.mutate({ key, supplierCode: CODE }))
      expect([again.problem, again.message]).toEqual(['financing-refused', expect.stringContaining(document.number)])
      await unit.financing.withdraw.mutate({ id, reason: '合同金额有误' })
      expect(await ask(document.number)).toEqual({ verdict: 'withdrawn', certificate: document, withdrawnOn: TODAY })
      expect((await bring(document)).verdict).toBe('withdrawn')
      expect((await refusalOf(unit.financing.withdraw.mutate({ id, reason: '合同金额有误' }))).problem).toBe(
        'already-corrected',
      )
      const second = await issued()
      expect(second.document.number).not.toBe(document.number)
      const { certificates } = await unit.financing.ofProcurement.query({ key })
      expect(certificates.map(({ withdrawn }) => withdrawn?.reason ?? null)).toEqual([null, '合同金额有误'])
    })

    test('a record that no longer says the same is told in the workspace', async () => {
      await issued()
      const told = async () => (await unit.financing.ofProcurement.query({ key })).certificates[0]?.differs
      expect(await told()).toBe(false)
      await sql`update procurements set record = record || '{"contractAmount": 1}' where id = ${key}`.execute(
        api.deps.db,
      )
      expect(await told()).toBe(true)
    })

    test('what was changed in the database is no valid certificate', async () => {
      const { document } = await issued()
      await sql`alter table certificates disable trigger certificates_append_only`.execute(api.deps.db)
      await sql`update certificates set document = document || '{"amount": 5}' where number = ${document.number}`.execute(
        api.deps.db,
      )
      await sql`alter table certificates enable trigger certificates_append_only`.execute(api.deps.db)
      expect((await ask(document.number)).verdict).toBe('altered')
    })

    test.each<{ because: string; more: Parameters<typeof aProcurement>[0]; lacks: string }>([
      { because: 'no contract', more: { contractSignedOn: undefined }, lacks: 'contractSignedOn' },
      { because: 'nobody has won', more: { winner: undefined }, lacks: 'winner' },
      { because: 'no amount', more: { contractAmount: undefined, awardAmount: undefined }, lacks: 'contractAmount' },
    ])('is not issued where the record lacks something: $because', async ({ more, lacks }) => {
      key = await aContract(more)
      expect((await unit.financing.ofProcurement.query({ key })).missing).toEqual([lacks])
      expect((await refusalOf(unit.financing.issue.mutate({ key, supplierCode: CODE }))).problem).toBe('not-published')
    })
  })

  test('an application is recorded with what became of it, versions stay, and the sums of the year follow', async () => {
    const before = await unit.financing.years.query()
    const grantedOf = (years: typeof before) => years.years.find(({ year }) => year === 2026)?.total.granted ?? 0
    const asked = { key, bank: '某某银行芜湖分行', appliedOn: on('2026-03-03'), amount: 200_000_000 }
    const { applications } = await unit.financing.record.mutate({ ...asked, outcome: 'pending' })
    const [first] = applications
    if (first === undefined) throw new Error('nothing was recorded')
    const { id } = first
    const decided = { ...asked, id, version: 1, decidedOn: TODAY } as const
    const granted = await unit.financing.record.mutate({
      ...decided,
      outcome: 'granted',
      granted: 150_000_000,
      rate: 385,
    })
    expect(granted.applications[0]).toMatchObject({
      version: 2,
      outcome: 'granted',
      granted: 150_000_000,
      rate: 385,
      recordedBy: '测试区教育局经办',
      before: [{ outcome: 'pending', granted: null }],
    })
    const late = unit.financing.record.mutate({ ...decided, outcome: 'declined' })
    expect((await refusalOf(late)).problem).toBe('changed-meanwhile')
    const after = await unit.financing.years.query()
    expect(grantedOf(after) - grantedOf(before)).toBe(150_000_000)
    expect(after).toMatchObject({ today: TODAY, years: [{ year: 2026, isRunning: true }] })
    expect(after.years[0]?.units.map(({ unit: { name } }) => name)).toEqual(['测试区教育局'])
    for (const odd of [
      { outcome: 'granted' as const },
      { outcome: 'pending' as const, decidedOn: TODAY },
      { outcome: 'declined' as const, decidedOn: TODAY, rate: 1 },
      { outcome: 'declined' as const, decidedOn: on('2026-03-02') },
    ]) {
      expect((await refusalOf(unit.financing.record.mutate({ ...asked, ...odd }))).problem).toBe('bad-input')
    }
    const ahead = unit.financing.record.mutate({ ...asked, appliedOn: on('2026-03-06'), outcome: 'pending' })
    expect((await refusalOf(ahead)).problem).toBe('in-future')
    key = await aContract({ contractSignedOn: undefined })
    const early = unit.financing.record.mutate({ ...asked, key, outcome: 'pending' })
    expect((await refusalOf(early)).problem).toBe('financing-refused')
  })

  test('a year stands beside the one before, the running one beside its same days, and goes into a workbook', async () => {
    key = await aContract({ contractSignedOn: on('2025-01-10') })
    const credit = (decidedOn: string, granted: number) =>
      unit.financing.record.mutate({
        key,
        bank: '某某银行',
        appliedOn: on('2025-02-01'),
        amount: granted,
        outcome: 'granted',
        decidedOn: on(decidedOn),
        granted,
      })
    await credit('2025-03-05', 40_000_000)
    await credit('2025-03-06', 50_000_000)
    await credit('2026-03-05', 60_000_000)
    const { years } = await unit.financing.years.query()
    const [running, before] = years
    expect([running?.year, before?.year]).toEqual([2026, 2025])
    // Of the year before only what was granted through the same day, the fifth of March.
    expect(running?.total.before).toEqual({ applied: 150_000_000, granted: 40_000_000 })
    expect(running?.units[0]?.before).toEqual(running?.total.before)
    expect(before).toMatchObject({ isRunning: false, total: { granted: 90_000_000, before: null } })
    const { filename, content } = await unit.financing.export.query()
    expect(filename).toContain('合同融资')
    const [sheet] = openSheets(Buffer.from(content, 'base64'), filename)
    const head = sheet === undefined ? [] : headOf(sheet.grid.rows)
    const rows = head.map(({ cells }) => Array.from(cells, (cell) => shownText(cell)))
    expect(rows[0]?.slice(6)).toEqual(['上年放款金额(元)', '增减(元)', '增减(%)'])
    expect(rows.at(-1)?.slice(0, 2)).toEqual(['2025', '合计'])
    expect(rows.find(([, name]) => name?.includes('截至 03-05') === true)?.[6]).toBe('400,000.00')
  })

  test('another unit sees and does nothing; the office of the district records and sees all', async () => {
    const { id } = await issued()
    const water = await api.client(district.users.water)
    const people = await seedEveryRole(api.deps, district)
    expect((await refusalOf(water.financing.ofProcurement.query({ key }))).problem).toBe('not-found')
    expect((await refusalOf(water.financing.withdraw.mutate({ id, reason: '金额有误' }))).problem).toBe('not-found')
    const office = await api.client(people.users.office)
    const asked = { key, bank: '某某银行', appliedOn: TODAY, amount: 100_000, outcome: 'pending' } as const
    expect((await office.financing.record.mutate(asked)).applications).toHaveLength(1)
    expect((await refusalOf(office.financing.issue.mutate({ key, supplierCode: CODE }))).problem).toBe('not-allowed')
    expect((await water.financing.years.query()).years).toEqual([])
    expect((await office.financing.years.query()).years.length).toBeGreaterThan(0)
  })

  test('everything is on the log, and nothing of it can be changed', async () => {
    const { id } = await issued()
    await unit.financing.withdraw.mutate({ id, reason: '合同金额有误' })
    const { rows } = await sql<{ action: string; kind: string }>`select action, record_kind as kind from audit_entries
      where district_id = ${district.districtId} and record_id = ${id} order by number`.execute(api.deps.db)
    expect(rows.map(({ action, kind }) => `${action} ${kind}`)).toEqual([
      'certificates.issue certificate',
      'certificates.withdraw certificate',
    ])
    for (const table of ['certificates', 'certificate_withdrawals', 'certificate_keys', 'financing_applications']) {
      await expect(sql`delete from ${sql.table(table)}`.execute(api.deps.db)).rejects.toThrow('append-only')
    }
  })

  test('no certificate is of another form than the contract says', async () => {
    const document: Certificate = (await issued()).document
    expect(certificateIn(document)).toEqual(document)
  })
})
