import { readFileSync } from 'node:fs'
import { notice } from '@tenderlight/contracts/notices'
import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { webhookSignature } from '../channels/signature.ts'
import { handoverPayload, noticeIn, tableOf } from './handover-payload.ts'

/** What receivers are told. */
const TOLD = readFileSync(new URL('../../../../docs/handover.md', import.meta.url), 'utf8')
const example: unknown = JSON.parse(/```json\n(\{\n {2}"version"[^`]*)```/u.exec(TOLD)?.[1] ?? 'null')
const {
  delivery,
  district,
  notice: published,
} = z.object({ delivery: z.string(), district: z.string(), notice }).parse(example)

test('the example of the documentation is what is pushed of that notice', () => {
  const { payload } = handoverPayload(delivery, district, published)
  expect(JSON.parse(payload)).toEqual(example)
  expect(noticeIn(payload)).toEqual(published)
  expect(tableOf(published)).toMatchObject({ unit: published.unit, items: [published], on: '2026-09-16' })
})

test('so is the example of an announcement, with what OCDS has names for and a table of its own', () => {
  const told: unknown = JSON.parse(/```json\n(\{\n {2}"version": 2[^`]*)```/u.exec(TOLD)?.[1] ?? 'null')
  const days = { publishedOn: civilDate('2026-10-16'), bidDeadlineOn: civilDate('2026-11-06') }
  const announced = { ...published, ...days, kind: 'announcement' as const, number: 'GG-2026-0031' }
  const { payload } = handoverPayload(delivery, district, announced)
  const { tender, table } = z.object({ tender: z.unknown(), table: z.unknown() }).parse(JSON.parse(payload))
  expect(told).toMatchObject({ version: 2, type: 'notice', tender, table })
  expect(JSON.parse(payload)).toMatchObject({ version: 2, tender: tender as object })
  expect(noticeIn(payload)).toEqual(announced)
})

test('of packages and of a method without a word in OCDS it says no more than there is', () => {
  const lots = [{ title: '一包', budget: 100_000_000, measure: 'exclusive' as const }]
  const announced = {
    ...published,
    kind: 'announcement' as const,
    method: 'inquiry' as const,
    lots,
    budget: null,
    summary: '',
  }
  const { payload } = handoverPayload(delivery, district, announced)
  const { tender } = z.object({ tender: z.record(z.string(), z.unknown()) }).parse(JSON.parse(payload))
  expect(tender).toMatchObject({
    procurementMethodDetails: '询价',
    lots: [{ id: '1', title: '一包', value: { amount: 1_000_000, currency: 'CNY' } }],
  })
  expect(Object.keys(tender)).not.toEqual(expect.arrayContaining(['procurementMethod']))
  expect(tender).not.toHaveProperty('description')
  expect(tender).not.toHaveProperty('tenderPeriod.endDate')
})

test('its signature is the one that the documentation names', () => {
  const body = /```text\n(.*)\n```/u.exec(TOLD)?.[1] ?? ''
  const [, secret = '', timestamp = ''] = /secret `([^`]+)` and the time `(\d+)`/u.exec(TOLD) ?? []
  const [, signed] = /is signed `([^`]+)`/u.exec(TOLD) ?? []
  expect(webhookSignature(secret, timestamp, body)).toBe(signed)
})

test('a correction names what it corrects, and is masked as it is published', () => {
  const corrects = { number: 'YX-2026-0001', reason: '联系电话 13812345678 停用', since: published.publishedOn }
  const payload: unknown = JSON.parse(handoverPayload(delivery, district, { ...published, corrects }).payload)
  expect(payload).toMatchObject({
    corrects: 'YX-2026-0001',
    notice: { corrects: { number: 'YX-2026-0001', reason: '联系电话 138****5678 停用' } },
  })
})
