import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** The demo accounts that the journeys use. */
export const ACCOUNTS = {
  bureau: { username: 'caizheng', password: 'liangdeng2026' },
  supervisor: { username: 'jianguan', password: 'liangdeng2026' },
  reviewer: { username: 'jiaoyu-fuhe', password: 'liangdeng2026' },
  management: { username: 'chengguan', password: 'liangdeng2026' },
  education: { username: 'jiaoyu', password: 'liangdeng2026' },
  administrator: { username: 'guanli', password: 'liangdeng2026' },
  auditor: { username: 'shenji', password: 'liangdeng2026' },
  agency: { username: 'daili', password: 'liangdeng2026' },
} as const

/** The first page of a server that has just started, on a machine that is busy otherwise, takes its time. */
const FIRST = { timeout: 60_000 }

export class SignInPage {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  /** Signs in and waits for the first page behind it. */
  async as(who: keyof typeof ACCOUNTS): Promise<void> {
    const { username, password } = ACCOUNTS[who]
    await this.with(username, password)
    // Until it stands somebody may still be led on to it, away from where the journey goes.
    await expect(this.#page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
  }

  /** The same with an account that was made meanwhile. */
  async with(username: string, password: string): Promise<void> {
    await this.#page.goto('/app/sign-in')
    await this.#page.getByLabel(/用户名|账号|Username/).fill(username, FIRST)
    await this.#page.getByLabel(/密码|Password/).fill(password)
    await this.#page.getByRole('button', { name: /^(登录|Sign in)$/ }).click()
    await expect(this.#page).not.toHaveURL(/sign-in/, FIRST)
  }

  /** Signs out and waits until another person could sign in. */
  async out(): Promise<void> {
    await this.#page.getByRole('button', { name: '退出登录' }).click()
    await expect(this.#page).toHaveURL(/sign-in/)
    await expect(this.#page.getByLabel('用户名')).toBeVisible()
  }
}
