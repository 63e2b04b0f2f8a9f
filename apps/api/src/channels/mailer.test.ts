import { afterEach, expect, test } from 'vitest'
import type { Mail } from './mailer.ts'
import { openMailer } from './mailer.ts'
import type { Outcome } from './outcome.ts'
import type { SmtpReceiver } from './testing/smtp-receiver.ts'
import { openSmtpReceiver } from './testing/smtp-receiver.ts'

const mail: Mail = {
  messageId: 'd1@tenderlight.example',
  to: 'clerk@unit.example',
  subject: '【采招亮灯】合同签订 已超期:九江路小学食堂设备采购项目(应于 2026-03-02)',
  text: '第一行\n第二行:≥ 30 日\n',
  html: '<p>第一行 &amp; 第二行</p>',
}

/** What the server said, one way or the other. */
const words = (outcome: Outcome) => (outcome.ok ? `taken: ${outcome.answer}` : `refused: ${outcome.error}`)

let receiver: SmtpReceiver | undefined
afterEach(async () => {
  await receiver?.close()
  receiver = undefined
})

test('a mail arrives once, with its subject, both bodies, its id and the sender', async () => {
  receiver = await openSmtpReceiver()
  const mailer = openMailer({ smtpUrl: receiver.url, from: '采招亮灯 <lights@district.example>' })
  const outcome = await mailer.send(mail)
  mailer.close()
  expect(words(outcome)).toMatch(/^taken: 250 /)
  expect(receiver.mails).toHaveLength(1)
  const [arrived] = receiver.mails
  expect(arrived?.to).toEqual(['clerk@unit.example'])
  expect(arrived?.headers.get('subject')).toBe(mail.subject)
  expect(arrived?.headers.get('message-id')).toBe('<d1@tenderlight.example>')
  expect(arrived?.headers.get('from')).toBe('采招亮灯 <lights@district.example>')
  expect(arrived?.headers.get('auto-submitted')).toBe('auto-generated')
  expect(arrived?.text.replace(/\r\n/g, '\n').trim()).toBe(mail.text.trim())
  expect(arrived?.html.trim()).toBe(mail.html)
})

test('a mailbox that does not exist is a failure in the words of the server', async () => {
  receiver = await openSmtpReceiver({ refuse: ['clerk@unit.example'] })
  const mailer = openMailer({ smtpUrl: receiver.url, from: 'lights@district.example' })
  expect(words(await mailer.send(mail))).toMatch(/^refused: .*no such mailbox/)
  expect(receiver.mails).toHaveLength(0)
})

test('a server that takes the mail and then declines it is a failure, and the next try succeeds', async () => {
  receiver = await openSmtpReceiver({ failFirst: 1 })
  const mailer = openMailer({ smtpUrl: receiver.url, from: 'lights@district.example' })
  expect(words(await mailer.send(mail))).toMatch(/^refused: .*451/)
  expect(await mailer.send(mail)).toMatchObject({ ok: true })
  expect(receiver.mails).toHaveLength(1)
})

test('no server at the address is a failure, not an exception', async () => {
  const gone = await openSmtpReceiver()
  await gone.close()
  const mailer = openMailer({ smtpUrl: gone.url, from: 'lights@district.example' })
  expect(words(await mailer.send(mail))).toMatch(/^refused: .*ECONNREFUSED/)
})

test('line breaks in a title do not become headers or recipients', async () => {
  receiver = await openSmtpReceiver()
  const mailer = openMailer({ smtpUrl: receiver.url, from: 'lights@district.example' })
  await mailer.send({ ...mail, subject: '超期\r\nBcc: other@evil.example\r\n\r\nbody' })
  expect(receiver.mails).toHaveLength(1)
  expect(receiver.mails[0]?.to).toEqual(['clerk@unit.example'])
  expect(receiver.mails[0]?.headers.has('bcc')).toBe(false)
})
