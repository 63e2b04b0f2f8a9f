import { readFileSync } from 'node:fs'
import { expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { searchAndChoose, typeDate } from '../pages/fields.ts'

test.use({ engine: 'postgresql' })

test('a clerk puts the intentions of a year into one table, one Word and one PDF; the bureau those of any unit', async ({
  page,
  signIn,
}) => {
  test.slow()
  const main = page.getByRole('main')
  const count = main.getByRole('status').filter({ hasText: '项' })

  await test.step('from the list to the page; a time without intentions is said, and nothing can be fetched', async () => {
    await signIn.as('education')
    await page.goto('/app/procurements')
    await page.getByRole('link', { name: '导出已公开的意向' }).click()
    await expect(page.getByRole('heading', { name: '导出已公开的意向', level: 1 })).toBeVisible()
    await typeDate(main.getByLabel('公开日期自'), '2026-01-01')
    await typeDate(main.getByLabel('公开日期至'), '2026-01-01')
    await expect(main.getByText('这段时间没有公开的意向')).toBeVisible()
    await expect(main.getByRole('button', { name: /pdf/u })).toBeDisabled()
    await typeDate(main.getByLabel('公开日期至'), '2026-09-16')
    await expect(count).toHaveText(/共 [1-9]\d* 项/u)
    await expectGoodOnPhoneAndDesk(page)
  })

  await test.step('each form is saved under the name of the notice, and what was asked for stays in the address', async () => {
    await page.reload()
    await expect(main.getByLabel('公开日期自')).toHaveValue('2026-01-01')
    for (const [form, begins] of [
      ['xlsx', 'PK'],
      ['docx', 'PK'],
      ['pdf', '%PDF-'],
    ] as const) {
      const download = page.waitForEvent('download')
      await main.getByRole('button', { name: form }).click()
      const saved = await download
      expect(saved.suggestedFilename()).toMatch(new RegExp(`教育局2026年.*政府采购意向\\.${form}$`, 'u'))
      expect(readFileSync(await saved.path()).toString('latin1', 0, begins.length)).toBe(begins)
    }
  })

  await test.step('the bureau chooses the unit', async () => {
    await signIn.out()
    await signIn.as('bureau')
    await page.goto('/app/intentions/export?from=2026-01-01')
    await searchAndChoose(page, main, '单位', '示范区水务局')
    await expect(count).toHaveText(/共 [1-9]\d* 项/u)
    await expectGoodOnPhoneAndDesk(page)
    const download = page.waitForEvent('download')
    await main.getByRole('button', { name: 'xlsx' }).click()
    expect((await download).suggestedFilename()).toContain('水务局')
  })
})
