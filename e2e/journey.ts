import { test as base } from '@playwright/test'
import { openMailbox } from './mail/mailbox.ts'
import type { Mailbox } from './mail/mailbox.ts'
import { SignInPage } from './pages/sign-in.page.ts'
import { copyOfTemplate, removeDirectory } from './server/data-directory.ts'
import { FIRST_DAY } from './server/days.ts'
import { Product } from './server/product.ts'

interface Journey {
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
  today: [FIRST_DAY, { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants a destructured first argument
  mailbox: async ({}, use) => {
    const mailbox = await openMailbox()
    await use(mailbox)
    await mailbox.close()
  },
  product: async ({ mailbox, today }, use) => {
    const dataDir = copyOfTemplate()
    const product = await Product.start({ dataDir, today, smtpUrl: mailbox.url })
    await use(product)
    await product.stop()
    removeDirectory(dataDir)
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
