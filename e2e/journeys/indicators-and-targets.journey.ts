import { readFileSync } from 'node:fs'
import { expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { NavigationPage } from '../pages/navigation.page.ts'

test.use({ engine: 'postgresql' })

const TARGET = '单一响应成交率'

test('the bureau reads the indicators against the year’s targets, down to the projects, and sets another target', async ({
  page,
  signIn,
}) => {
  const main = page.getByRole('main')
  const section = (name: string) => page.getByRole('region', { name, exact: true })

  await test.step('figures that were not made yet are asked for, and appear by themselves', async () => {
    await signIn.as('bureau')
    await new NavigationPage(page).follow('指标与目标')
    await expect(page.getByRole('heading', { name: '指标与目标', level: 1 })).toBeVisible()
    const recalculate = page.getByRole('button', { name: '重新计算' })
    const made = page.getByText('数据截至')
    await expect(recalculate.or(made).first()).toBeVisible()
    if (!(await made.isVisible())) await recalculate.click()
    await expect(made).toBeVisible({ timeout: 60_000 })
  })

  await test.step('a target says whose it is, where it stands and where the year leads', async () => {
    const row = section('年度目标').getByRole('row').filter({ hasText: '授予中小企业合同金额' })
    await expect(row).toContainText('政府采购工作要点')
    await expect(row).toContainText(/\d 亿元|\d 万元/u)
    await expect(section('年度目标').getByText(/^推算/u)).toBeVisible()
    await expect(section('年度目标').getByRole('row').filter({ hasText: '办理满意率' })).toContainText('● 已达到')
    await expectGoodOnPhoneAndDesk(page, 'indicators')
  })

  await test.step('of the requests on record too few were asked to tell how content people are', async () => {
    const card = main.getByRole('listitem').filter({ hasText: '诉求办理满意率' })
    await expect(card).toContainText('数量不足,无法判断')
    await expect(card).toContainText('分子/分母')
  })

  await test.step('the workbook that is saved is one', async () => {
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 Excel' }).click()
    const file = await saved
    expect(file.suggestedFilename()).toMatch(/^指标-\d{4}-.*\.xlsx$/u)
    expect(
      readFileSync(await file.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  await test.step('behind an indicator are its units and, one by one, its projects', async () => {
    await page.getByText('全部年度', { exact: true }).click()
    await main.getByRole('link', { name: '意向到公告的天数分布' }).click()
    await expect(section('天数分布').getByRole('img').first()).toBeVisible()
    await section('天数分布').getByRole('button').click()
    await expect(section('天数分布').getByRole('table')).toBeVisible()
    const looked = Number(/统计 (\d+) 个/u.exec((await main.textContent()) ?? '')?.[1])
    expect(looked).toBeGreaterThan(0)
    await expect(section('相关项目').getByRole('row')).toHaveCount(Math.min(looked, 50) + 1)
    await expectGoodOnPhoneAndDesk(page, 'indicator')
    await section('各单位').getByRole('link').first().click()
    await expect(page).toHaveURL(/unit=/u)
    await section('相关项目').getByRole('link').first().click()
    await expect(page).toHaveURL(/procurements\/[0-9a-f-]{36}/u)
  })

  await test.step('another target is set with its document, and stands beside the others', async () => {
    await page.goto('/app/desk-settings')
    const change = section(`年度目标 · ${TARGET} · 2026 年`)
    await change.getByRole('button', { name: /^设定/u }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('目标值').fill('8')
    await dialog.getByLabel('理由').fill('按区政府专题会议纪要调整')
    await expectGoodOnPhoneAndDesk(page, 'target-dialog')
    await dialog.getByRole('button', { name: '设定', exact: true }).click()
    await expect(change).toContainText('8%')
    await page.goto('/app/indicators?year=2026')
    await expect(section('年度目标').getByRole('row').filter({ hasText: TARGET })).toContainText('8%')
    await page.goto('/app/desk-settings')
    await expectGoodOnPhoneAndDesk(page, 'desk-settings')
  })
  await test.step('another figure is tried out on the district’s records, and the address is the trial', async () => {
    await new NavigationPage(page).follow('试算')
    const figure = page.getByRole('combobox', { name: '选择数值' })
    await figure.fill('采购意向提前 30')
    await page.locator('.ant-select-item-option:visible').first().click()
    await page.getByLabel('试算为').fill('90')
    await page.getByRole('button', { name: '加入试算' }).click()
    await expect(page.getByText(/^试算 \d+ 个项目/u)).toBeVisible({ timeout: 30_000 })
    await expect(section('合计').getByRole('row')).not.toHaveCount(1)
    await expectGoodOnPhoneAndDesk(page, 'simulation')
    const address = page.url()
    expect(address).toContain('set=')
    await page.goto(address)
    await expect(page.getByText(/^试算 \d+ 个项目/u)).toBeVisible()
  })
})
