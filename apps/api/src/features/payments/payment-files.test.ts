import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { EVIDENCE_PATH } from '@tenderlight/contracts/evidence'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { JPEG_FILE, PDF_FILE } from '@tenderlight/exchange/testing/evidence-files'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openKeeping } from '../../evidence/open-keeping.ts'
import { contextFor } from '../../record/context.ts'
import { createRecords } from '../../record/write-records.ts'
import { PASSWORD, seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-07-11')

forDatabase('files of payments', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let clerk: Client
  let cookie: string
  const folder = mkdtempSync(join(tmpdir(), 'tenderlight-payments-'))

  beforeAll(async () => {
    const evidence = openKeeping(folder, { mostBytes: 200_000, mostDistrictBytes: 500_000, s3: undefined })
    api = await startTestApi(connection(), TODAY, { evidence })
    district = await seedDistrict(api.deps)
    clerk = await api.client(district.users.education)
    const signedIn = await fetch(`${api.address}/trpc/access.signIn`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: district.users.education, password: PASSWORD }),
    })
    cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  })
  afterAll(async () => {
    await api.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const send = async (key: string, part: string, file: Uint8Array, name: string, event = 'payment') => {
    const asked = new URLSearchParams({ key, event, part, name })
    const answer = await fetch(`${api.address}${EVIDENCE_PATH}?${asked.toString()}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', cookie },
      body: new Uint8Array(file),
    })
    return answer.status
  }

  test('a file proves one payment of several, also the same file of two payments; what is no payment proves nothing', async () => {
    const procurement = aProcurement({ id: 'PF-1', paidOn: undefined, invoicedOn: undefined })
    const context = await contextFor(api.deps, { districtId: district.districtId, jurisdiction: 'jiujiang' }, TODAY)
    const scope = { districtId: district.districtId, context }
    const creation = { organisationId: district.education.id, procurement }
    const [key = ''] = await api.deps.db
      .transaction()
      .execute((trx) => createRecords(trx, scope, { at: api.deps.now(), by: null }, [creation]))
    const instalments = [{ name: '全款', amount: 180_000_000, condition: 'acceptance' as const }]
    const plan = await clerk.payments.savePlan.mutate({ key, version: 0, instalments })
    const instalment = plan.instalments[0]?.id ?? ''
    await clerk.payments.pay.mutate({ key, instalment, on: TODAY, amount: 1_000_000 })
    const paid = await clerk.payments.pay.mutate({ key, instalment, on: TODAY, amount: 2_000_000 })
    const [first = '', second = ''] = paid.instalments[0]?.payments.map(({ id }) => id) ?? []
    expect(await send(key, first, PDF_FILE, '凭证.pdf')).toBe(200)
    expect(await send(key, second, PDF_FILE, '凭证.pdf')).toBe(200)
    expect(await send(key, second, JPEG_FILE, '回单.jpg')).toBe(200)
    expect(await send(key, first, PDF_FILE, '再次.pdf')).not.toBe(200)
    expect(await send(key, instalment, PDF_FILE, '分期.pdf')).not.toBe(200)
    expect(await send(key, first, JPEG_FILE, '别的.jpg', 'contract-signed')).not.toBe(200)
    const seen = await clerk.payments.ofProcurement.query({ key })
    expect(seen.instalments[0]?.payments.map(({ files }) => files)).toEqual([1, 2])
    const { files } = await clerk.evidence.ofProcurement.query({ key })
    expect(files.map(({ event, part }) => [event, part])).toEqual([
      ['payment', first],
      ['payment', second],
      ['payment', second],
    ])
  })
})
