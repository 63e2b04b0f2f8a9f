import { test as base } from '@playwright/test'
import { openMailbox } from './mail/mailbox.ts'
import type { Mailbox } from './mail/mailbox.ts'
import { SignInPage } from './pages/sign-in.page.ts'
import { FIRST_DAY } from './server/days.ts'
import { copyOfDistrict } from './server/demo-district.ts'
import type { Engine } from './server/demo-district.ts'
import { Product } from './server/product.ts'

interface Journey {
  /** PGlite, unless the journey is one that reads more than it writes: those are spared its start, and try the other. */
  readonly engine: Engine
  /** The day on which the server's clock stands at first. */
  readonly today: string
  /** A server of the journey's own, on the demo district as it was on FIRST_DAY. */
  readonly product: Product
  readonly mailbox: Mailbox
  readonly signIn: SignInPage
  /** What went wrong in the pages; a journey with anything in it fails. */
  readonly pageErrors: string[]
}

export const test = base.extend<Journey>({
  engine: ['pglite', { option: true }],
  today: [FIRST_DAY, { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants a destructured first argument
  mailbox: async ({}, use) => {
    const mailbox = await openMailbox()
    await use(mailbox)
    await mailbox.close()
  },
  product: async ({ engine, mailbox, today }, use) => {
    const { remove, ...own } = await copyOfDistrict(engine)
    const product = await Product.start({ ...own, today, smtpUrl: mailbox.url })
    await use(product)
    await product.stop()
    await remove()
  },
  baseURL: async ({ product }, use) => use(product.origin),
  signIn: async ({ page }, use) => use(new SignInPage(page)),
  pageErrors: [
    async ({ page }, use) => {
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
          errors.push(message.text())
        }
      })
      await use(errors)
      expect(errors, 'errors in the browser').toEqual([])
    },
    { auto: true },
  ],
})
export const expect = test.expect
