import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectNoSideways } from './pages/fields.ts'

const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

const DIALOG = '[role=dialog][aria-modal=true]'

/**
 * Fails when axe finds a serious or critical fault on the page as it stands, naming rule and element. Under an open dialog
 * nothing can be reached: then the dialog is looked at.
 */
export async function expectAccessible(page: Page): Promise<void> {
  // Every rule runs on every element; only what is found to be in order is not described, and no frames are looked for:
  // the product's pages have none. That takes a quarter of the time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true)
  const covered = await page.locator(DIALOG).filter({ visible: true }).count()
  const { violations } = await (covered > 0 ? axe.include(DIALOG) : axe).analyze()
  const faults = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, impact, nodes }) =>
      nodes.map(({ html, target }) => `${impact} ${id} at ${target.join(' ')}: ${html.slice(0, 200)}`),
    )
  expect(faults, `axe on ${page.url()}`).toEqual([])
}

/** Where pictures of the pages are kept for whoever wants to look at them; without it none are taken. */
const shots = process.env['SHOTS']

/**
 * The page as it stands, dialogs and all, on a phone and on a desk; a desk it is afterwards. With `SHOTS` set to a folder
 * a picture of each is kept there, under `name`.
 */
export async function expectGoodOnPhoneAndDesk(page: Page, name?: string): Promise<void> {
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size)
    await page.waitForLoadState('networkidle')
    await expectAccessible(page)
    await expectNoSideways(page)
    if (shots === undefined || name === undefined) continue
    await page.screenshot({ path: `${shots}/${name}-${size.width}.png`, fullPage: true })
  }
}
