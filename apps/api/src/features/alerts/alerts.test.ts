import { alertsOutput } from '@tenderlight/contracts/alerts'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMailer } from '../../channels/mailer.ts'
import { openSmtpReceiver } from '../../channels/testing/smtp-receiver.ts'
import type { SmtpReceiver } from '../../channels/testing/smtp-receiver.ts'
import { openWebhookReceiver } from '../../channels/testing/webhook-receiver.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { TestApi, TestDistrict } from '../../testing/test-api.ts'
import { sweep } from './sweep.ts'
import { putClock, seedProcurement, signingClock } from './testing/seed.ts'

const TUESDAY = civilDate('2026-03-03')
const SECRET = 'sixteen characters'

forDatabase('alerts', (connection) => {
  let api: TestApi
  let smtp: SmtpReceiver
  beforeAll(async () => {
    smtp = await openSmtpReceiver({ refuse: ['nobody@unit.example'] })
    const mailer = openMailer({ smtpUrl: smtp.url, from: 'lights@district.example' })
    api = await startTestApi(connection(), TUESDAY, { mailer })
  })
  afterAll(async () => {
    await api.close()
    await smtp.close()
  })

  const raise = async (district: TestDistrict, unitId: string, count: number, title?: string) => {
    const place = { districtId: district.districtId, unitId }
    for (let i = 0; i < count; i++) {
      await putClock(api.deps.db, signingClock(place, await seedProcurement(api.deps.db, place, title)))
    }
    await sweep({ ...api.deps, canMail: true }, { districtId: district.districtId })
  }

  describe('the list', () => {
    test('a unit sees its own alerts, the bureau those of the district, another district none', async () => {
      const district = await seedDistrict(api.deps)
      const other = await seedDistrict(api.deps)
      await raise(district, district.education.id, 2, '校舍改造')
      await raise(district, district.water.id, 1, '排水养护')
      const titles = async (username: string) => {
        const page = await (await api.client(username)).alerts.list.query({})
        return alertsOutput
          .parse(page)
          .alerts.map((alert) => alert.title)
          .toSorted()
      }
      expect(await titles(district.users.education)).toEqual(['校舍改造', '校舍改造'])
      expect(await titles(district.users.water)).toEqual(['排水养护'])
      expect(await titles(district.users.bureau)).toEqual(['排水养护', '校舍改造', '校舍改造'])
      expect(await titles(other.users.bureau)).toEqual([])
    })

    test('nobody sees it without signing in', async () => {
      const client = await api.client()
      expect(await refusalOf(client.alerts.list.query({}))).toMatchObject({ problem: 'sign-in-required' })
    })

    test('pages do not overlap and leave nothing out', async () => {
      const district = await seedDistrict(api.deps)
      await raise(district, district.water.id, 7)
      const client = await api.client(district.users.water)
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await client.alerts.list.query({ limit: 3, ...(cursor === undefined ? {} : { cursor }) })
        seen.push(...page.alerts.map((alert) => alert.id))
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined)
      expect(seen).toHaveLength(7)
      expect(new Set(seen).size).toBe(7)
      for (const cursor of ['', 'x', '1.2', `99.${'z'.repeat(36)}`]) {
        expect(await refusalOf(client.alerts.list.query({ cursor }))).toMatchObject({ problem: 'bad-input' })
      }
    })

    test('steps and read marks filter; marks are each person’s own', async () => {
      const district = await seedDistrict(api.deps)
      await raise(district, district.water.id, 3)
      const [unit, bureau] = [await api.client(district.users.water), await api.client(district.users.bureau)]
      const first = (await unit.alerts.list.query({ limit: 1 })).alerts[0]
      expect(first).toMatchObject({
        step: 'breach',
        read: false,
        due: '2026-03-02',
        raisedOn: '2026-03-03',
        part: null,
      })
      expect(await unit.alerts.markRead.mutate({ ids: [first?.id ?? ''] })).toEqual({ unread: 2 })
      expect(await unit.alerts.markRead.mutate({ ids: [first?.id ?? ''] })).toEqual({ unread: 2 })
      expect((await unit.alerts.list.query({ unreadOnly: true })).alerts.map((alert) => alert.id)).not.toContain(
        first?.id,
      )
      expect((await bureau.alerts.list.query({})).unread).toBe(3)
      expect(await unit.alerts.markRead.mutate({})).toEqual({ unread: 0 })
      expect((await unit.alerts.list.query({ unreadOnly: true })).alerts).toEqual([])
      expect((await unit.alerts.list.query({ step: 'breach' })).alerts).toHaveLength(3)
      expect((await unit.alerts.list.query({ step: 'warning' })).alerts).toEqual([])
    })

    test('nobody marks what is out of reach', async () => {
      const district = await seedDistrict(api.deps)
      await raise(district, district.water.id, 1)
      const [education, bureau] = [await api.client(district.users.education), await api.client(district.users.bureau)]
      const [alert] = (await bureau.alerts.list.query({})).alerts
      await education.alerts.markRead.mutate({ ids: [alert?.id ?? ''] })
      const marks = await api.deps.db
        .selectFrom('alert_reads')
        .selectAll()
        .where('alert_id', '=', alert?.id ?? '')
        .execute()
      expect(alert).toBeDefined()
      expect(marks).toEqual([])
    })

    test('a unit sees where it was told, the bureau where everybody was', async () => {
      const district = await seedDistrict(api.deps)
      const [unit, bureau] = [await api.client(district.users.water), await api.client(district.users.bureau)]
      const url = 'http://hooks.district.example/x?token=1'
      await unit.alerts.saveChannels.mutate({ emails: ['clerk@unit.example'], webhookUrl: null })
      await bureau.alerts.saveChannels.mutate({
        emails: ['desk@bureau.example'],
        webhookUrl: url,
        webhookSecret: SECRET,
      })
      await raise(district, district.water.id, 1)
      const told = async (client: typeof unit) =>
        (await client.alerts.list.query({})).alerts[0]?.deliveries
          .map(({ channel, to, status }) => `${channel} ${to} ${status}`)
          .toSorted()
      expect(await told(unit)).toEqual([
        'e-mail clerk@unit.example queued',
        'in-app 测试区水务局复核 sent',
        'in-app 测试区水务局经办 sent',
      ])
      expect(await told(bureau)).toEqual([
        'e-mail clerk@unit.example queued',
        'e-mail desk@bureau.example queued',
        'in-app 测试区水务局复核 sent',
        'in-app 测试区水务局经办 sent',
        'in-app 测试区财政局经办 sent',
        'webhook 测试区财政局 queued',
      ])
    })
  })

  describe('the log of deliveries', () => {
    const failedOne = async () => {
      const district = await seedDistrict(api.deps)
      const [unit, bureau] = [await api.client(district.users.water), await api.client(district.users.bureau)]
      await unit.alerts.saveChannels.mutate({ emails: ['clerk@unit.example'], webhookUrl: null })
      await raise(district, district.water.id, 2)
      const { deliveries } = await bureau.alerts.deliveries.query({})
      const id = deliveries[0]?.id ?? ''
      const failed = { status: 'failed', attempts: 6, next_attempt_at: null, last_error: 'no such mailbox' } as const
      await api.deps.db.updateTable('deliveries').set(failed).where('id', '=', id).execute()
      const at = new Date('2026-03-03T00:40:00Z')
      const tries = [1, 2].map((n) => ({
        district_id: district.districtId,
        delivery_id: id,
        n,
        at,
        outcome: 'failed' as const,
        answer: 'no such mailbox',
      }))
      await api.deps.db.insertInto('delivery_tries').values(tries).execute()
      return { district, unit, bureau, id }
    }

    test('what left the house, with every try, to the bureau alone; addresses are masked', async () => {
      const { district, unit, bureau, id } = await failedOne()
      const { deliveries } = await bureau.alerts.deliveries.query({ status: 'failed' })
      expect(deliveries).toMatchObject([
        {
          id,
          carries: 'alert',
          alert: { step: 'breach', rule: 'jiujiang.gp.contract.sign' },
          unit: { id: district.water.id, name: '测试区水务局' },
          channel: 'e-mail',
          to: 'c***@unit.example',
          status: 'failed',
          tries: [{ outcome: 'failed', answer: 'no such mailbox' }, { outcome: 'failed' }],
        },
      ])
      expect((await bureau.alerts.deliveries.query({ channel: 'webhook' })).deliveries).toEqual([])
      expect((await bureau.alerts.deliveries.query({ unit: district.education.id })).deliveries).toEqual([])
      const first = await bureau.alerts.deliveries.query({ limit: 1 })
      const second = await bureau.alerts.deliveries.query({ limit: 1, cursor: first.nextCursor ?? '' })
      expect(new Set([...first.deliveries, ...second.deliveries].map((one) => one.id)).size).toBe(2)
      expect(second.nextCursor).toBeNull()
      expect(await refusalOf(unit.alerts.deliveries.query({}))).toMatchObject({ problem: 'not-allowed' })
      const other = await api.client((await seedDistrict(api.deps)).users.bureau)
      expect((await other.alerts.deliveries.query({})).deliveries).toEqual([])
      expect(await refusalOf(other.alerts.resend.mutate({ id }))).toMatchObject({ problem: 'not-found' })
    })

    test('what failed is sent again once, on the log, and its tries stay', async () => {
      const { unit, bureau, id } = await failedOne()
      expect(await refusalOf(unit.alerts.resend.mutate({ id }))).toMatchObject({ problem: 'not-allowed' })
      expect(await bureau.alerts.resend.mutate({ id })).toEqual({ queued: true })
      expect(await refusalOf(bureau.alerts.resend.mutate({ id }))).toMatchObject({ problem: 'not-found' })
      const { deliveries } = await bureau.alerts.deliveries.query({ status: 'queued' })
      expect(deliveries.find((one) => one.id === id)).toMatchObject({ attempts: 0, tries: [{}, {}] })
      const { entries } = await bureau.audit.entries.query({ action: 'deliveries.resend' })
      expect(entries[0]?.record).toMatchObject({ kind: 'delivery', id })
      const change = sql`delete from delivery_tries where delivery_id = ${id}`.execute(api.deps.db)
      await expect(change).rejects.toThrow(/append/u)
    })
  })

  describe('channels', () => {
    const signIn = async () => api.client((await seedDistrict(api.deps)).users.water)

    test('nothing is set at first, and mail is available', async () => {
      const client = await signIn()
      expect(await client.alerts.channels.query()).toEqual({
        emails: [],
        webhookUrl: null,
        webhookFormat: 'generic',
        webhookSecretSet: false,
        mailAvailable: true,
      })
    })

    test('the secret is kept and never sent back; without a webhook there is none', async () => {
      const client = await signIn()
      const webhookUrl = 'https://hooks.unit.example/a'
      const saved = await client.alerts.saveChannels.mutate({
        emails: ['a@u.example', 'a@u.example'],
        webhookUrl,
        webhookSecret: SECRET,
      })
      const webhookFormat = 'generic'
      expect(saved).toEqual({
        emails: ['a@u.example'],
        webhookUrl,
        webhookFormat,
        webhookSecretSet: true,
        mailAvailable: true,
      })
      expect(JSON.stringify(await client.alerts.channels.query())).not.toContain(SECRET)
      expect(await client.alerts.saveChannels.mutate({ emails: [], webhookUrl })).toMatchObject({
        webhookSecretSet: true,
      })
      expect(await client.alerts.saveChannels.mutate({ emails: [], webhookUrl: null })).toMatchObject({
        webhookSecretSet: false,
      })
      const refused = await refusalOf(client.alerts.saveChannels.mutate({ emails: [], webhookUrl }))
      expect(refused).toMatchObject({
        problem: 'bad-input',
        message: expect.stringContaining('webhookSecret') as string,
      })
    })

    test.each([
      { because: 'no mail address', change: { emails: ['nobody'] } },
      { because: 'a file', change: { webhookUrl: 'file:///etc/passwd' } },
      { because: 'a short secret', change: { webhookSecret: 'short' } },
    ])('$because is refused', async ({ change }) => {
      const client = await signIn()
      const input = { emails: [], webhookUrl: null, ...change }
      expect(await refusalOf(client.alerts.saveChannels.mutate(input))).toMatchObject({ problem: 'bad-input' })
    })

    test('a test mail goes to each address, and each server’s answer comes back', async () => {
      const client = await signIn()
      await client.alerts.saveChannels.mutate({
        emails: ['here@unit.example', 'nobody@unit.example'],
        webhookUrl: null,
      })
      const { results } = await client.alerts.testChannel.mutate({ channel: 'e-mail' })
      expect(results.map(({ to, ok }) => [to, ok])).toEqual([
        ['here@unit.example', true],
        ['nobody@unit.example', false],
      ])
      expect(results[1]?.answer).toContain('no such mailbox')
      const mail = smtp.mails.find(({ to }) => to.includes('here@unit.example'))
      expect(mail?.headers.get('subject')).toBe('【采招亮灯】测试邮件')
      expect(mail?.text).toContain('测试区水务局')
    })

    test('a test call is signed and its answer comes back', async () => {
      const client = await signIn()
      const hook = await openWebhookReceiver((call, response) => response.writeHead(call === 1 ? 503 : 200).end())
      await client.alerts.saveChannels.mutate({ emails: [], webhookUrl: hook.url, webhookSecret: SECRET })
      const ask = () => client.alerts.testChannel.mutate({ channel: 'webhook' })
      expect(await ask()).toEqual({ results: [{ to: hook.url, ok: false, answer: 'HTTP 503' }] })
      expect(await ask()).toEqual({ results: [{ to: hook.url, ok: true, answer: 'HTTP 200' }] })
      expect(hook.calls[0]?.headers['x-tenderlight-signature']).toMatch(/^sha256=[\da-f]{64}$/u)
      expect(hook.calls[0]?.body).toContain('"type":"test"')
      await hook.close()
    })

    test('the key in a robot’s address is never sent back; the address as it was shown keeps it', async () => {
      const client = await signIn()
      const hook = await openWebhookReceiver((_call, response) => response.end('{"errcode":0,"errmsg":"ok"}'))
      const robot = { emails: [], webhookFormat: 'wecom' as const, webhookUrl: `${hook.url}?key=k-1` }
      const masked = `${hook.url}?key=****`
      expect(await client.alerts.saveChannels.mutate(robot)).toMatchObject({
        webhookUrl: masked,
        webhookFormat: 'wecom',
        webhookSecretSet: false,
      })
      await client.alerts.saveChannels.mutate({ ...robot, webhookUrl: masked, emails: ['a@u.example'] })
      expect(await client.alerts.testChannel.mutate({ channel: 'webhook' })).toEqual({
        results: [{ to: masked, ok: true, answer: 'errcode 0 ok' }],
      })
      expect(hook.calls[0]?.path).toBe('/hook?key=k-1')
      expect(JSON.parse(hook.calls[0]?.body ?? '')).toMatchObject({
        msgtype: 'markdown',
        markdown: { content: expect.stringContaining('测试区水务局') as string },
      })
      await hook.close()
    })

    test('a secret is of one form alone: with another it is forgotten, and the product’s own form needs one', async () => {
      const client = await signIn()
      const webhookUrl = 'https://hooks.unit.example/b'
      const dingtalk = { emails: [], webhookUrl, webhookFormat: 'dingtalk' as const }
      await client.alerts.saveChannels.mutate({ ...dingtalk, webhookSecret: SECRET })
      expect(await client.alerts.saveChannels.mutate(dingtalk)).toMatchObject({ webhookSecretSet: true })
      expect(await refusalOf(client.alerts.saveChannels.mutate({ emails: [], webhookUrl }))).toMatchObject({
        problem: 'bad-input',
      })
      expect(await client.alerts.saveChannels.mutate({ ...dingtalk, webhookFormat: 'wecom' })).toMatchObject({
        webhookSecretSet: false,
      })
    })

    test('with nothing set there is nobody to ask', async () => {
      const client = await signIn()
      expect(await client.alerts.testChannel.mutate({ channel: 'webhook' })).toEqual({ results: [] })
    })
  })
})
