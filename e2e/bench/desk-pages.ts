import { bareBrowser } from './bare-browser.ts'
import type { BareBrowser } from './bare-browser.ts'
import type { DeskPage } from './pages-of-the-desk.ts'

/** How long each opening of a page took until its main content was drawn, in milliseconds. */
export interface PageFigures extends DeskPage {
  readonly rounds: readonly number[]
}

interface Account {
  readonly username: string
  readonly password: string
}

const PATIENCE_MS = 60_000
/** Figures over a whole district are made minutes after it was filled. */
const [FIRST_TRIES, FIRST_MS] = [60, 10_000]

/**
 * Opens each page `times` times in a browser in which somebody works: signed in, with the files of the product in its cache. From
 * the address until the main content is drawn and nothing in it is still on its way.
 */
export async function benchPages(
  origin: string,
  account: Account,
  pages: readonly DeskPage[],
  times: number,
): Promise<PageFigures[]> {
  const browser = await bareBrowser()
  try {
    await browser.goTo(`${origin}/app/sign-in`)
    const status = await browser.call(signIn, account)
    if (status !== 200) throw new Error(`nobody is signed in: ${status}`)
    for (const one of pages) await openedFirst(browser, origin, one)
    const figures: PageFigures[] = []
    for (const one of pages) {
      const rounds: number[] = []
      for (let round = 0; round < times; round += 1) rounds.push(await opened(browser, origin, one))
      figures.push({ ...one, rounds })
    }
    return figures
  } finally {
    await browser.close()
  }
}

/** In the page. */
async function signIn(account: Account): Promise<number> {
  const headers = { 'content-type': 'application/json' }
  const { status } = await fetch('/trpc/access.signIn', { method: 'POST', headers, body: JSON.stringify(account) })
  return status
}

/** The first opening fetches the page's files, and waits for what the server makes by itself. */
async function openedFirst(browser: BareBrowser, origin: string, one: DeskPage): Promise<void> {
  for (let left = FIRST_TRIES; left > 0; left -= 1) {
    try {
      await opened(browser, origin, one, FIRST_MS)
      return
    } catch (error) {
      if (left === 1) throw error
    }
  }
}

async function opened(
  browser: BareBrowser,
  origin: string,
  { path, content }: DeskPage,
  patience = PATIENCE_MS,
): Promise<number> {
  await browser.goTo('about:blank')
  const from = performance.now()
  await browser.goTo(`${origin}/app/${path}`)
  const isThere = await browser.call(lookUntilDrawn, { content, patience })
  const took = performance.now() - from
  if (!isThere) throw new Error(`not to be used within ${patience} ms: ${path}`)
  return took
}

/** In the page, at every frame. */
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
