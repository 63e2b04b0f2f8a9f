import type { Connection } from '@tenderlight/db/connect'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll } from 'vitest'
import { openMailer } from '../../../channels/mailer.ts'
import { openSmtpReceiver } from '../../../channels/testing/smtp-receiver.ts'
import type { SmtpReceiver } from '../../../channels/testing/smtp-receiver.ts'
import { startTestApi } from '../../../testing/test-api.ts'
import type { TestApi } from '../../../testing/test-api.ts'
import { startTestWorker } from './test-worker.ts'

/** How long a mail may be waited for. */
export const PATIENCE = { timeout: 30_000, interval: 100 }

export interface ApiWithMail {
  readonly api: TestApi
  readonly smtp: SmtpReceiver
  /** What the worker reported. */
  readonly errors: readonly unknown[]
}

/** The API, its worker and a receiver of mail, opened on `today` before the tests of a suite and closed after them. */
export function apiWithMail(connection: () => Connection, today: CivilDate): () => ApiWithMail {
  let opened: (ApiWithMail & { readonly close: () => Promise<void> }) | undefined
  beforeAll(async () => {
    const errors: unknown[] = []
    const smtp = await openSmtpReceiver()
    const mailer = openMailer({ smtpUrl: smtp.url, from: 'lights@district.example' })
    const api = await startTestApi(connection(), today, { mailer })
    const worker = await startTestWorker({ ...api.deps, report: (error) => errors.push(error) })
    const close = async () => {
      await worker.stop()
      await api.close()
      await smtp.close()
    }
    opened = { api, smtp, errors, close }
  })
  afterAll(() => opened?.close())
  return () => {
    if (opened === undefined) throw new Error('the API is open only while tests run')
    return opened
  }
}
