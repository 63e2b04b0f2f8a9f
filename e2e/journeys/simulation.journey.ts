import { readFileSync } from 'node:fs'
import { expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { NavigationPage } from '../pages/navigation.page.ts'

test.use({ engine: 'postgresql' })

const RULE = 'jiujiang.gp.contract.sign'
const NAME = '签约期限缩短为 5 个工作日,教育局'
const OTHER = '签约期限缩短为 3 个工作日'

test('the bureau tries another term for signing, saves what came of it, and an auditor reads it', async ({
  page,
  signIn,
}) => {
  test.slow()
  const main = page.getByRole('main')
  const section = (name: string) => page.getByRole('region', { name, exact: true })
  const basis = page.getByText(/^试算 \d+ 个项目/u)
  const save = async (name: string) => {
    await page.getByRole('button', { name: '保存试算' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('名称').fill(name)
    return dialog
  }
  let projects = ''

  await test.step('what the records say before', async () => {
    await signIn.as('bureau')
    await page.goto('/app/procurements')
    projects = (await main.getByRole('table').textContent()) ?? ''
    expect(projects).not.toBe('')
  })

  await test.step('one figure, one unit, a period: the lights now and then, as chart and table, and how long it took', async () => {
    await new NavigationPage(page).follow('试算')
    const figure = page.getByRole('combobox', { name: '选择数值' })
    await figure.fill('7 个工作日')
    await page.locator('.ant-select-item-option:visible').filter({ hasText: '签订' }).first().click()
    await page.getByLabel('试算为').fill('5')
    await page.getByRole('button', { name: '加入试算' }).click()
    await expect(page).toHaveURL(new RegExp(`set=${RULE}%3D5`, 'u'))
    await expect(basis).toBeVisible({ timeout: 30_000 })
    await page.getByRole('combobox', { name: '单位' }).click()
    await page.locator('.ant-select-item-option:visible').filter({ hasText: '教育局' }).first().click()
    const year = new URL(page.url()).searchParams
    expect(year.get('unit')).not.toBeNull()
    await page.goto(`${page.url()}&from=2026-01-01&through=2026-12-31`)
    await expect(basis).toBeVisible({ timeout: 30_000 })
    await expect(section('合计').getByRole('img').first()).toBeVisible()
    await expect(section('合计').getByRole('row')).not.toHaveCount(1)
    await expectGoodOnPhoneAndDesk(page, 'simulation-live')
  })

  await test.step('it is saved as it is seen, and a half-typed name outlives a reload', async () => {
    await save(NAME)
    await page.reload()
    await page.getByRole('button', { name: '保存试算' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByLabel('名称')).toHaveValue(NAME)
    await expectGoodOnPhoneAndDesk(page, 'simulation-save')
    await dialog
      .getByRole('button', { name: '保 存' })
      .or(dialog.getByRole('button', { name: '保存' }))
      .click()
    await expect(page.getByRole('heading', { name: NAME, level: 1 })).toBeVisible()
    await expect(section('条件')).toContainText('当时为 7 个工作日,试算为 5 个工作日')
    await expect(section('条件')).toContainText('教育局')
    await expect(section('条件')).toContainText('2026-01-01 至 2026-12-31')
    await expect(section('合计').getByRole('img').first()).toBeVisible()
    await expectGoodOnPhoneAndDesk(page, 'simulation-opened')
  })

  await test.step('tried again on today’s records it is the same trial; another is saved, and both are compared', async () => {
    await page.getByRole('link', { name: '按现在的记录再试' }).click()
    await expect(page).toHaveURL(/simulation\?set=/u)
    await expect(basis).toBeVisible({ timeout: 30_000 })
    await page.goto(`/app/simulation?set=${RULE}%3D3`)
    await expect(basis).toBeVisible({ timeout: 30_000 })
    const dialog = await save(OTHER)
    await dialog
      .getByRole('button', { name: '保 存' })
      .or(dialog.getByRole('button', { name: '保存' }))
      .click()
    await expect(page.getByRole('heading', { name: OTHER, level: 1 })).toBeVisible()
    await page.getByRole('link', { name: '已保存的试算' }).click()
    await page.getByRole('searchbox', { name: '查找' }).fill('签约期限缩短')
    await expect(main.getByRole('row')).toHaveCount(3)
    for (const name of [NAME, OTHER]) await main.getByRole('checkbox', { name: `选入对比:${name}` }).check()
    await expectGoodOnPhoneAndDesk(page, 'simulation-saved')
    await page.getByRole('link', { name: '对比所选两项' }).click()
    await expect(section('条件').getByRole('columnheader').filter({ hasText: NAME })).toBeVisible()
    await expect(section('条件')).toContainText('试算为 3 个工作日')
    await expectGoodOnPhoneAndDesk(page, 'simulation-compared')
  })

  await test.step('whoever saved it may delete it, once that is confirmed', async () => {
    await page.getByRole('link', { name: OTHER }).first().click()
    await page.getByRole('button', { name: '删除' }).click()
    await expectGoodOnPhoneAndDesk(page, 'simulation-delete')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^删\s?除$/u })
      .click()
    await expect(page.getByRole('heading', { name: '已保存的试算', level: 1 })).toBeVisible()
    await expect(main.getByRole('link', { name: NAME })).toBeVisible()
    await expect(main.getByRole('link', { name: OTHER })).toHaveCount(0)
  })

  await test.step('no record of a project has changed', async () => {
    await page.goto('/app/procurements')
    await expect(main.getByRole('table')).toHaveText(projects)
  })

  await test.step('an auditor opens it, read only, and takes it away as a workbook', async () => {
    await signIn.out()
    await signIn.as('auditor')
    await new NavigationPage(page).follow('试算')
    await page.getByRole('link', { name: '已保存的试算' }).click()
    await main.getByRole('link', { name: NAME }).click()
    await expect(page.getByRole('heading', { name: NAME, level: 1 })).toBeVisible()
    await expect(page.getByRole('button', { name: '删除' })).toHaveCount(0)
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 Excel' }).click()
    const file = await saved
    expect(file.suggestedFilename()).toMatch(/^试算-签约期限缩短为 5 个工作日,教育局-.*\.xlsx$/u)
    expect(
      readFileSync(await file.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    await page.getByRole('link', { name: '按现在的记录再试' }).click()
    await expect(basis).toBeVisible({ timeout: 30_000 })
    await expect(page.getByRole('button', { name: '保存试算' })).toHaveCount(0)
  })

  await test.step('the same in English', async () => {
    await page.getByRole('button', { name: /Switch to English/ }).click()
    await page.getByRole('link', { name: 'Saved trials' }).click()
    await expectGoodOnPhoneAndDesk(page, 'simulation-saved-en')
    await main.getByRole('link', { name: NAME }).click()
    await expect(section('Conditions')).toContainText('tried as 5 working days')
    await expectGoodOnPhoneAndDesk(page, 'simulation-opened-en')
  })
})
