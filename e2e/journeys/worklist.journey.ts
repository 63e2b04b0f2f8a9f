import type { Locator } from '@playwright/test'
import { expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { Clicks, WorklistPage } from '../pages/worklist.page.ts'

test.use({ engine: 'postgresql' })

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n' +
    'xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n' +
    'trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n100\n%%EOF\n',
)

test('nothing needs more than three clicks from the list', async ({ page, signIn }) => {
  test.setTimeout(300_000)
  const clicks = await Clicks.countedOn(page)
  const list = new WorklistPage(page)
  const told = new Map<string, number>()
  const spent = clicks.noted(told)
  await signIn.as('education')
  await list.open()
  const names = await list.actions.evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('aria-label') ?? ''),
  )
  const kinds = new Map(names.map((name) => [name.split(':')[0] ?? '', name]))
  expect([...kinds.keys()].length).toBeGreaterThan(3)

  for (const [kind, name] of kinds) {
    await test.step(`${kind}: recorded from its row`, async () => {
      await list.open()
      await spent(kind, async () => {
        await page.getByRole('button', { name, exact: true }).first().click()
        const form = page.getByRole('dialog')
        await form.getByRole('button', { name: '登记' }).click()
        const reason = form.getByLabel('书面理由')
        await expect(
          page
            .getByText(/^已登记:/)
            .or(reason)
            .first(),
        ).toBeVisible()
        if (await reason.isVisible()) {
          await reason.fill('按照实际办理日期登记')
          await form.getByRole('button', { name: '登记' }).click()
        }
        await expect(page.getByText(/^已登记:/)).toBeVisible()
      })
    })
  }

  await list.open()
  const row = page
    .getByRole('listitem')
    .filter({ has: list.actions })
    .filter({ has: page.getByRole('link', { name: /^公告 / }) })
    .first()
  const record = (await row.getByRole('button').first().getAttribute('aria-label')) ?? ''

  await test.step('reading why', async () => {
    await spent('why', async () => {
      await row.getByRole('link').first().click()
      await expect(page.getByRole('region', { name: /^为什么/ })).toBeVisible()
    })
    await list.open()
  })

  await test.step('the notice', async () => {
    await spent('notice', async () => {
      await row.getByRole('link', { name: /^公告 / }).click()
      await expect(page).toHaveURL(/\/notices\//)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    })
    await list.open()
  })

  const { done } = list
  await test.step('with evidence at once, undone, recorded again', async () => {
    await spent('evidence with the step', async () => {
      await list.action(record).click()
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('dialog').locator('.drop-zone label').click()
      await (await chooser).setFiles({ name: '扫描件.pdf', mimeType: 'application/pdf', buffer: PDF })
      await list.record()
      await expect(done).toContainText('已附“扫描件.pdf”')
    })
    await spent('undo', async () => {
      await done.getByRole('button', { name: /撤\s*销/ }).click()
      await expect(list.action(record)).toBeFocused()
    })
    await list.action(record).click()
    await list.record()
    await expect(done).toBeVisible()
  })

  await test.step('evidence afterwards', async () => {
    await spent('evidence', async () => {
      await done.getByRole('button', { name: '附证据' }).click()
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('dialog').locator('.drop-zone label').click()
      await (
        await chooser
      ).setFiles({
        name: '补充.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from(PDF.toString().replace('1.4', '1.5')),
      })
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /上\s*传$/ })
        .click()
      await expect(page.getByText('已附“补充.pdf”')).toBeVisible()
    })
  })

  await test.step('a correction', async () => {
    await expectGoodOnPhoneAndDesk(page)
    await spent('correction', async () => {
      await done.getByRole('button', { name: /更\s*正/ }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('更正为').fill('2026-09-15')
      await dialog.getByLabel('更正为').press('Enter')
      await dialog.getByLabel('更正理由').fill('录入有误')
      await dialog.getByRole('button', { name: '保存更正' }).click()
      await expect(page.getByText('已更正', { exact: true })).toBeVisible()
    })
  })

  // As docs/worklist.md has it.
  expect(Object.fromEntries(told)).toMatchObject({
    why: 1,
    notice: 1,
    'evidence with the step': 3,
    undo: 1,
    evidence: 3,
    correction: 2,
  })
  test
    .info()
    .annotations.push({ type: 'clicks', description: Array.from(told, ([what, n]) => `${what} ${n}`).join(', ') })
})

test('by keyboard alone: recorded, on to the next row, undone; Escape goes back', async ({ page, signIn }) => {
  const list = new WorklistPage(page)
  await signIn.as('education')
  await page.goto('/app/worklist')
  const first = list.actions.first()
  const name = (await first.getAttribute('aria-label')) ?? ''
  const focused = (wanted: Locator) => expect(wanted).toBeFocused()
  const tabTo = async (wanted: Locator) => {
    const isThere = () => wanted.evaluate((element) => element === document.activeElement)
    for (let steps = 0; steps < 40 && !(await isThere()); steps += 1) await page.keyboard.press('Tab')
    await focused(wanted)
  }
  await page.getByRole('main').focus()
  await tabTo(first)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await focused(first)
  await page.keyboard.press('Enter')
  await tabTo(page.getByRole('dialog').getByRole('button', { name: '登记' }))
  await page.keyboard.press('Enter')
  const { done } = list
  await expect(done).toBeVisible()
  const next = list.actions.first()
  await focused(next)
  expect(await next.getAttribute('aria-label')).not.toBe(name)
  const undo = done.getByRole('button', { name: /撤\s*销/ })
  for (
    let steps = 0;
    steps < 12 && !(await undo.evaluate((element) => element === document.activeElement));
    steps += 1
  ) {
    await page.keyboard.press('Shift+Tab')
  }
  await page.keyboard.press('Enter')
  await expect(done).toHaveCount(0)
  await focused(page.getByRole('button', { name, exact: true }).first())
})
