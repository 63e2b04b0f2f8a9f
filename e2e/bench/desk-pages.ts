import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { launchOptions } from '../browser/launch-options.ts'
import { SignInPage } from '../pages/sign-in.page.ts'
import type { DeskPage } from './pages-of-the-desk.ts'

/** How long each opening of a page took until its main content was drawn, in milliseconds. */
export interface PageFigures extends DeskPage {
  readonly rounds: readonly number[]
}

const PATIENCE_MS = 60_000
/** Figures over a whole district are made minutes after it was filled. */
const [FIRST_TRIES, FIRST_MS] = [60, 10_000]

/**
 * Opens each page `times` times in a browser in which somebody works: signed in, with the files of the product in its cache. From
 * the click that leads there (here: the address) until the main content is drawn and nothing in it is still on its way.
 */
export async function benchPages(
  origin: string,
  account: { readonly username: string; readonly password: string },
  pages: readonly DeskPage[],
  times: number,
): Promise<PageFigures[]> {
  const browser = await chromium.launch(await launchOptions())
  try {
    const context = await browser.newContext({
      baseURL: origin,
      locale: 'zh-CN',
      viewport: { width: 1440, height: 900 },
    })
    const page = await context.newPage()
    await new SignInPage(page).with(account.username, account.password)
    for (const one of pages) await openedFirst(page, one)
    const figures: PageFigures[] = []
    for (const one of pages) {
      const rounds: number[] = []
      for (let round = 0; round < times; round += 1) rounds.push(await opened(page, one))
      figures.push({ ...one, rounds })
    }
    return figures
  } finally {
    await browser.close()
  }
}

/** The first opening fetches the page's files, and waits for what the server makes by itself. */
async function openedFirst(page: Page, one: DeskPage): Promise<void> {
  for (let left = FIRST_TRIES; left > 0; left -= 1) {
    try {
      await opened(page, one, FIRST_MS)
      return
    } catch (error) {
      if (left === 1) throw new Error(`nothing to be used on ${one.path}`, { cause: error })
    }
  }
}

async function opened(page: Page, { path, content }: DeskPage, patience = PATIENCE_MS): Promise<number> {
  await page.goto('about:blank')
  const from = performance.now()
  await page.goto(`/app/${path}`, { waitUntil: 'commit' })
  const isThere = await page.evaluate(lookUntilDrawn, { content, patience })
  const took = performance.now() - from
  if (!isThere) throw new Error(`not to be used within ${patience} ms: ${path}`)
  return took
}

/** In the page, at every frame: waiting from outside looks twice a second at last, and finds all that took 600 ms at 1000. */
function lookUntilDrawn({ content, patience }: { readonly content: string; readonly patience: number }) {
  const isShown = (selector: string) => [...document.querySelectorAll(selector)].some((one) => one.checkVisibility())
  const until = performance.now() + patience
  return new Promise<boolean>((done) => {
    const look = () => {
      const isDrawn = isShown(content) && !isShown('main .ant-skeleton, main [aria-busy="true"]')
      if (isDrawn || performance.now() > until) requestAnimationFrame(() => done(isDrawn))
      else requestAnimationFrame(look)
    }
    look()
  })
}
