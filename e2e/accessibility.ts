import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** Fails when axe finds a serious or critical fault on the page as it stands, naming rule and element. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const faults = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, impact, nodes }) =>
      nodes.map(({ html, target }) => `${impact} ${id} at ${target.join(' ')}: ${html.slice(0, 200)}`),
    )
  expect(faults, `axe on ${page.url()}`).toEqual([])
}
