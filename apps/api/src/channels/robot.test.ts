import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainIn } from './chat-line.ts'
import { maskEmail } from './mask-email.ts'
import { maskUrl, maskUrlsIn } from './mask-url.ts'
import { callRobot, robotText } from './robot.ts'
import type { RobotMessage } from './robot.ts'
import { openWebhookReceiver } from './testing/webhook-receiver.ts'
import type { WebhookReceiver } from './testing/webhook-receiver.ts'

const line = (title: string) => ({
  lead: '■ 已超期',
  title,
  link: 'https://lights.example/app/procurements/1',
  tail: '合同签订 应于 2026-03-02',
})
const messageOf = (...titles: string[]): RobotMessage => ({
  heading: '采招亮灯 提醒',
  lines: titles.map(line),
  link: 'https://lights.example/app/alerts',
})

test('each thing on a line, with nothing in a title that could be read as a mark', () => {
  expect(robotText(messageOf('食堂 *设备* [二期](http://x) <@all>\n# 标题'))).toBe(
    [
      '**采招亮灯 提醒**',
      '> ■ 已超期 [食堂 ＊设备＊ ［二期］（http://x） ＜＠all＞ ＃ 标题](https://lights.example/app/procurements/1) 合同签订 应于 2026-03-02',
    ].join('\n\n'),
  )
  expect(plainIn('`a_b`|c\\d!')).toBe('｀a＿b｀｜c＼d！')
})

test('whole lines as far as the bytes go, and how many there are in all', () => {
  const many = messageOf(...Array.from({ length: 100 }, (_, n) => `第 ${n + 1} 个采购项目`))
  const text = robotText(many)
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4096)
  const shown = text.split('\n\n').filter((one) => one.startsWith('> ')).length
  expect(shown).toBeGreaterThan(10)
  expect(text).toContain(`[等 100 条,其余 ${100 - shown} 条见系统](https://lights.example/app/alerts)`)
  expect(text).toContain(`第 ${shown} 个采购项目](https://lights.example/app/procurements/1) 合同签订 应于 2026-03-02`)
  const long = robotText(messageOf('长'.repeat(500)))
  expect(long).toContain(`${'长'.repeat(59)}…]`)
})

let hook: WebhookReceiver
let answer: { readonly status: number; readonly body: string }
beforeAll(async () => {
  hook = await openWebhookReceiver((_call, response) => response.writeHead(answer.status).end(answer.body))
})
afterAll(() => hook.close())

test.each`
  status | body                                                            | outcome                                                                 | because
  ${200} | ${'{"errcode":0,"errmsg":"ok"}'}                                | ${{ ok: true, answer: 'errcode 0 ok' }}                                 | ${'it was taken'}
  ${200} | ${'{"errcode":45009,"errmsg":"api freq out of limit"}'}         | ${{ ok: false, error: 'errcode 45009 api freq out of limit' }}          | ${'too many a minute: later'}
  ${200} | ${'{"errcode":310000,"errmsg":"at https://x.cn/send?key=k-1"}'} | ${{ ok: false, error: 'errcode 310000 at https://x.cn/send?key=****' }} | ${'no key in what is kept'}
  ${200} | ${'{"ok":true}'}                                                | ${{ ok: false, error: 'errcode ?' }}                                    | ${'something else answered'}
  ${200} | ${'<html>'}                                                     | ${{ ok: false, error: 'errcode ? the answer is no JSON' }}              | ${'a proxy answered'}
  ${200} | ${'null'}                                                       | ${{ ok: false, error: 'errcode ?' }}                                    | ${'nothing is no answer'}
  ${500} | ${'{"errcode":0}'}                                              | ${{ ok: false, error: 'HTTP 500' }}                                     | ${'a failure whatever it says'}
`(
  '$body with $status: $because',
  async ({ status, body, outcome }: { status: number; body: string; outcome: object }) => {
    answer = { status, body }
    const call = {
      format: 'wecom',
      url: hook.url,
      secret: null,
      deliveryId: 'd',
      message: messageOf('甲'),
      now: new Date(),
    } as const
    expect(await callRobot(call)).toEqual(outcome)
  },
)

test('钉钉 is told the time and its signature; 企业微信 is not', async () => {
  answer = { status: 200, body: '{"errcode":0}' }
  const now = new Date('2026-03-03T08:30:00+08:00')
  const call = {
    url: `${hook.url}?access_token=t`,
    secret: 'SEC-of-the-robot',
    deliveryId: 'd',
    message: messageOf('甲'),
    now,
  }
  await callRobot({ ...call, format: 'dingtalk' })
  await callRobot({ ...call, format: 'wecom' })
  const [dingtalk, wecom] = hook.calls.slice(-2)
  const query = new URL(dingtalk?.path ?? '', hook.url).searchParams
  expect(query.get('access_token')).toBe('t')
  expect(query.get('timestamp')).toBe(String(now.getTime()))
  const wanted = createHmac('sha256', call.secret).update(`${now.getTime()}\n${call.secret}`).digest('base64')
  expect(query.get('sign')).toBe(wanted)
  expect(JSON.parse(dingtalk?.body ?? '')).toMatchObject({ msgtype: 'markdown', markdown: { title: '采招亮灯 提醒' } })
  expect(wecom?.path).toBe('/hook?access_token=t')
  expect(wecom?.headers['x-tenderlight-signature']).toBeUndefined()
  expect(JSON.parse(wecom?.body ?? '')).toEqual({
    msgtype: 'markdown',
    markdown: { content: expect.stringContaining('甲') as string },
  })
})

test('an address that nobody listens at, and one that is none', async () => {
  const call = { format: 'wecom', secret: null, deliveryId: 'd', message: messageOf('甲'), now: new Date() } as const
  expect(await callRobot({ ...call, url: 'http://127.0.0.1:1/send?key=k-1' })).toMatchObject({ ok: false })
  expect(await callRobot({ ...call, url: 'file:///etc/passwd' })).toMatchObject({ ok: false, final: true })
})

test.each`
  shown                                     | masked                                          | because
  ${'https://q.cn/send?key=abc'}            | ${'https://q.cn/send?key=****'}                 | ${'the key of a robot'}
  ${'https://q.cn/send?access_token=a&b=c'} | ${'https://q.cn/send?access_token=****&b=****'} | ${'every value'}
  ${'https://name:word@q.cn/'}              | ${'https://name:****@q.cn/'}                    | ${'a password'}
  ${'https://q.cn/hook'}                    | ${'https://q.cn/hook'}                          | ${'nothing to hide'}
  ${'no address'}                           | ${'****'}                                       | ${'whatever it is'}
`('$shown is shown as $masked: $because', ({ shown, masked }: { shown: string; masked: string }) => {
  expect(maskUrl(shown)).toBe(masked)
  expect(maskUrl(masked)).toBe(masked)
  if (masked !== '****') expect(maskUrlsIn(`到 ${shown} 失败`)).toBe(`到 ${masked} 失败`)
})

test('of a mail address the first letter is shown', () => {
  expect(['clerk@unit.example', 'a@b.cn', 'nobody'].map(maskEmail)).toEqual(['c***@unit.example', 'a***@b.cn', '****'])
})
