import { civilDate } from '@tenderlight/law/civil-date'
import { describe, expect, test } from 'vitest'
import { draftOf, isComplete, problemsOf, readChannelDraft } from './channel-draft.ts'
import type { ChannelDraft } from './channel-draft.ts'

const TODAY = civilDate('2026-03-07')
const DRAFT: ChannelDraft = {
  platform: '安徽省政府采购网',
  method: 'webhook',
  intentions: true,
  announcements: false,
  from: TODAY,
  url: 'https://platform.example/notices',
}
const SECRET = 'a secret of the platform'

test('the form shows what is saved, or begins with both kinds today', () => {
  const none = { channel: null, webhookUrl: null, webhookSecretSet: false, directory: null }
  expect(draftOf(none, TODAY)).toMatchObject({ method: 'webhook', intentions: true, announcements: true, from: TODAY })
  const { url, ...channel } = DRAFT
  const saved = {
    channel: { ...channel, from: TODAY, changedAt: '', changedBy: '' },
    webhookUrl: url,
    webhookSecretSet: true,
  }
  expect(draftOf({ ...saved, directory: null }, TODAY)).toEqual(DRAFT)
})

test('what was kept is read back, anything else is dropped, and no secret is ever among it', () => {
  expect(readChannelDraft(JSON.parse(JSON.stringify(DRAFT)))).toEqual(DRAFT)
  expect(readChannelDraft({ ...DRAFT, secret: SECRET })).toEqual(DRAFT)
  expect(readChannelDraft({ ...DRAFT, method: 'mail' })).toBeUndefined()
  expect(readChannelDraft({ method: 'off', platform: 7, from: '2026-02-30' })).toEqual({
    platform: '',
    method: 'off',
    intentions: false,
    announcements: false,
    from: undefined,
    url: '',
  })
  expect(readChannelDraft('off')).toBeUndefined()
})

describe('what is lacking', () => {
  test.each([
    { draft: {}, secret: SECRET, stored: false, complete: true, because: 'all is there' },
    { draft: {}, secret: '', stored: true, complete: true, because: 'the stored secret stays' },
    { draft: {}, secret: '', stored: false, complete: false, because: 'a webhook is always signed' },
    { draft: {}, secret: 'short', stored: true, complete: false, because: 'a new secret is long enough' },
    { draft: { url: 'platform.example' }, secret: SECRET, stored: false, complete: false, because: 'no address' },
    { draft: { method: 'file', url: '' }, secret: '', stored: false, complete: true, because: 'files need no address' },
    { draft: { method: 'off' }, secret: '', stored: false, complete: true, because: 'off needs nothing' },
    { draft: { intentions: false }, secret: SECRET, stored: false, complete: false, because: 'no kind is chosen' },
    { draft: { platform: ' ' }, secret: SECRET, stored: false, complete: false, because: 'it has no name' },
    { draft: { from: undefined }, secret: SECRET, stored: false, complete: false, because: 'no day' },
  ] as const)('$because', ({ draft, secret, stored, complete }) =>
    expect(isComplete(problemsOf({ ...DRAFT, ...draft }, secret, stored))).toBe(complete),
  )
})
