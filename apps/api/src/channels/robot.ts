import { createHmac } from 'node:crypto'
import { markdownOf, plainIn } from './chat-line.ts'
import type { ChatLine } from './chat-line.ts'
import { maskUrlsIn } from './mask-url.ts'
import { oneLine } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import { askWebhook } from './webhook.ts'

/** The robots of group chats: 企业微信 and 钉钉. */
export type RobotFormat = 'wecom' | 'dingtalk'

/** One message: what it is about, and a line for each thing. */
export interface RobotMessage {
  readonly heading: string
  readonly lines: readonly ChatLine[]
  /** Where everything stands. */
  readonly link: string
}

export interface RobotCall {
  readonly format: RobotFormat
  readonly url: string
  /** 加签 of 钉钉; 企业微信 has none. */
  readonly secret: string | null
  readonly deliveryId: string
  readonly message: RobotMessage
  readonly now: Date
}

/** Of 企业微信; 钉钉 takes more. */
const MOST_BYTES = 4_096

/** The markdown of a message, whole lines of it as far as `most` bytes go; what is left out is counted. */
export function robotText({ heading, lines, link }: RobotMessage, most: number = MOST_BYTES): string {
  const said = lines.map((line) => `> ${markdownOf(line)}`)
  const text = (shown: number) => {
    const rest = lines.length - shown
    const more = rest > 0 ? [`[等 ${lines.length} 条,其余 ${rest} 条见系统](${link})`] : []
    return [`**${plainIn(heading)}**`, ...said.slice(0, shown), ...more].join('\n\n')
  }
  let shown = lines.length
  while (shown > 0 && Buffer.byteLength(text(shown)) > most) shown -= 1
  return text(shown)
}

/** The body of the call, as JSON text. */
export function robotBody(format: RobotFormat, message: RobotMessage): string {
  const text = robotText(message)
  return JSON.stringify(
    format === 'wecom'
      ? { msgtype: 'markdown', markdown: { content: text } }
      : { msgtype: 'markdown', markdown: { title: plainIn(message.heading), text } },
  )
}

/** The address with what 钉钉 asks for where its robot signs: the milliseconds of now, and their signature. */
export function signedAddress(url: string, secret: string, now: Date): string {
  const timestamp = String(now.getTime())
  const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`, 'utf8').digest('base64')
  return `${url}${url.includes('?') ? '&' : '?'}timestamp=${timestamp}&sign=${encodeURIComponent(sign)}`
}

/**
 * Sends one message to a robot. Both answer 200 whatever they make of it: it was taken where their `errcode` is 0. Their limits (20
 * messages a minute) are failures that may be tried again.
 */
export async function callRobot(call: RobotCall, signal?: AbortSignal): Promise<Outcome> {
  const { format, secret, deliveryId, message, now } = call
  const url = format === 'dingtalk' && secret !== null ? signedAddress(call.url, secret, now) : call.url
  const answer = await askWebhook(
    { url, secret: null, deliveryId, body: robotBody(format, message), now },
    signal === undefined ? {} : { signal },
  )
  if (!answer.answered) {
    return { ok: false, error: maskUrlsIn(answer.error), ...(answer.noAddress && { final: true }) }
  }
  if (answer.status < 200 || answer.status > 299) return { ok: false, error: `HTTP ${answer.status}` }
  const { code, said } = readAnswer(answer.text)
  const words = maskUrlsIn(oneLine(`errcode ${code ?? '?'} ${said}`))
  return code === 0 ? { ok: true, answer: words } : { ok: false, error: words }
}

/** What a robot answered; no code where it answered something else. */
function readAnswer(text: string): { readonly code: number | undefined; readonly said: string } {
  try {
    const { errcode, errmsg } = Object(JSON.parse(text)) as { errcode?: unknown; errmsg?: unknown }
    return {
      code: typeof errcode === 'number' ? errcode : undefined,
      said: typeof errmsg === 'string' ? errmsg : '',
    }
  } catch {
    return { code: undefined, said: 'the answer is no JSON' }
  }
}
