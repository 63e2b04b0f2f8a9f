import { readFileSync } from 'node:fs'
import { notice } from '@tenderlight/contracts/notices'
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
