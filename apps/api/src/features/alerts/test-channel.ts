import { randomUUID } from 'node:crypto'
import type { testChannelOutput } from '@tenderlight/contracts/alerts'
import { channelsOf } from '@tenderlight/db/repositories/channel-settings'
import type { Channels } from '@tenderlight/db/repositories/channel-settings'
import type * as z from 'zod'
import type { Outcome } from '../../channels/outcome.ts'
import { maskUrl } from '../../channels/mask-url.ts'
import { callRobot } from '../../channels/robot.ts'
import { postWebhook } from '../../channels/webhook.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../session/actor.ts'
import { escapeHtml } from '../../channels/escape-html.ts'

type Results = z.infer<typeof testChannelOutput>

const result = (to: string, outcome: Outcome): Results['results'][number] => ({
  to,
  ok: outcome.ok,
  answer: outcome.ok ? outcome.answer : outcome.error,
})

/** Sends a test to each receiver of a saved channel of the actor's organisation, now, and says what each answered. */
export async function testChannel(deps: Deps, actor: Actor, channel: 'e-mail' | 'webhook'): Promise<Results> {
  const settings = await channelsOf(deps.db, actor.districtId, actor.organisationId)
  switch (channel) {
    case 'e-mail': {
      const { mailer } = deps
      if (mailer === null) return { results: [] }
      return {
        results: await Promise.all(
          settings.emails.map(async (to) => result(to, await mailer.send(testMail(deps, actor, to)))),
        ),
      }
    }
    case 'webhook': {
      const { webhookUrl: url } = settings
      if (url === null) return { results: [] }
      return { results: [result(maskUrl(url), await testWebhook(deps, actor, { ...settings, url }))] }
    }
  }
}

function testWebhook(
  deps: Deps,
  { organisationName }: Actor,
  { url, webhookSecret: secret, webhookFormat: format }: Channels & { readonly url: string },
): Promise<Outcome> {
  const deliveryId = randomUUID()
  const now = deps.now()
  if (format === 'generic') {
    const body = JSON.stringify({ version: 1, type: 'test', delivery: deliveryId, organisation: organisationName })
    return postWebhook({ url, secret, deliveryId, body, now })
  }
  const link = `${deps.publicUrl}/app/alerts`
  const line = { lead: '● 测试消息', title: organisationName, link, tail: '收到本消息,说明提醒可以送达。' }
  const message = { heading: '采招亮灯 测试消息', lines: [line], link }
  return callRobot({ format, url, secret, deliveryId, message, now })
}

function testMail(deps: Deps, actor: Actor, to: string) {
  const said = `这是采招亮灯发给“${actor.organisationName}”的测试邮件。收到本邮件,说明提醒可以送达该地址。`
  const english = 'A test from Tenderlight: alerts reach this address.'
  return {
    to,
    messageId: `test-${randomUUID()}@${new URL(deps.publicUrl).hostname}`,
    subject: '【采招亮灯】测试邮件',
    text: `${said}\n\n${english}\n`,
    html: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body><p>${escapeHtml(said)}</p><p lang="en">${english}</p></body></html>`,
  }
}
