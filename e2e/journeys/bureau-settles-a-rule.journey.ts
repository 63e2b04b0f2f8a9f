import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { expectNoSideways, expectNothingKept, RESTORED, typeDate } from '../pages/fields.ts'
import { NavigationPage } from '../pages/navigation.page.ts'

const COMMAND = join(import.meta.dirname, '../../apps/cli/src/bin.ts')
const SIGN = '7 个工作日内签订合同(区)'

test('the finance bureau switches a rule off and on, confirms one, and compares the levels', async ({
  page,
  signIn,
}) => {
  // Every entry judges the whole district anew, and each page is looked at by axe.
  test.slow()
  const row = (rule: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: rule }) })
  const dialog = page.getByRole('dialog')
  const clocks = async () => {
    await page.goto('/app/procurements?clock=contract&level=commitment')
    // The tendered works are there in any case: the list has come.
    await expect(page.getByRole('main').getByText('订立书面合同').first()).toBeVisible()
    return page.getByRole('main').getByText('7 个工作日内签订合同').count()
  }

  await signIn.as('bureau')
  const before = await clocks()
  expect(before).toBeGreaterThan(0)

  await test.step('a rule is switched off from a day, with the reason', async () => {
    await new NavigationPage(page).follow('设置')
    await expect(page.getByRole('heading', { name: '区县设置' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: `停用 ${SIGN}` }).click()
    await dialog.getByRole('button', { name: '登记' }).click()
    await expect(dialog.getByText('请写明理由或依据。'), 'nothing is recorded without a reason').toBeVisible()
    await expectAccessible(page)
    await typeDate(dialog.getByLabel('自哪一天起'), '2023-02-06')
    await dialog.getByLabel('理由或依据').fill('区政府专题会议纪要〔2026〕3号')
    await dialog.getByRole('button', { name: '登记' }).click()
    await expect(page.getByText(/重新判定了 \d+ 个项目/)).toBeVisible()
    await expect(row(SIGN).first()).toContainText('自 2023-02-06 起停用')
  })

  await test.step('its clocks are gone from the list', async () => {
    expect(await clocks()).toBe(0)
  })

  await test.step('the entry is withdrawn, and the clocks are back', async () => {
    await page.goto('/app/settings')
    const entry = page.getByRole('row').filter({ hasText: `停用:${SIGN}` })
    await expect(entry).toContainText('区政府专题会议纪要〔2026〕3号')
    await page.getByRole('button', { name: `撤回 停用:${SIGN}` }).click()
    await dialog.getByLabel('理由或依据').fill('登记有误')
    await dialog.getByRole('button', { name: '撤回' }).click()
    await expect(page.getByRole('row').filter({ hasText: `撤回:停用:${SIGN}` })).toBeVisible()
    await expect(entry.filter({ hasText: '已撤回' })).toBeVisible()
    expect(await clocks()).toBe(before)
  })

  await test.step('a promise is confirmed, and its mark goes', async () => {
    await page.goto('/app/settings')
    const promise = '5 日内提出诉求解决方案'
    await expect(row(promise).first()).toContainText('待区县确认')
    await page.getByRole('button', { name: `确认 ${promise}` }).click()
    await dialog.getByLabel('理由或依据').fill('与区方案核对')
    await page.reload()
    await page.getByRole('button', { name: `确认 ${promise}` }).click()
    await expect(dialog.getByText(RESTORED), 'a reload takes nothing away').toBeVisible()
    await expect(dialog.getByLabel('理由或依据')).toHaveValue('与区方案核对')
    await dialog.getByRole('button', { name: '清空重填' }).click()
    await expect(dialog.getByLabel('理由或依据')).toHaveValue('')
    await dialog.getByLabel('理由或依据').fill('与区方案核对一致')
    await dialog.getByRole('button', { name: '登记' }).click()
    await expect(row(promise).first()).toContainText('确认')
    await expect(row(promise).first()).not.toContainText('待区县确认')
    await expectNothingKept(page)
  })

  await test.step('the levels are compared: what is looser than law is named', async () => {
    await page.getByRole('link', { name: '层级规定对照' }).click()
    await expect(page.getByRole('heading', { name: '层级规定对照' })).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: '个步骤' })).toContainText('宽于上位规定')
    const signing = page.getByRole('row').filter({ hasText: '共 8 个工作日' })
    await expect(signing).toContainText('不超过 7 个工作日')
    await expectAccessible(page)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 CSV' }).click()
    expect((await download).suggestedFilename()).toMatch(/^levels-jiujiang-\d{4}-\d\d-\d\d\.csv$/u)
  })

  await test.step('the board of a past day is made by what was known then, and a project shown then and now', async () => {
    await page.goto('/app/audit?level=law')
    await typeDate(page.getByLabel('回看哪一天'), '2026-08-31')
    await expect(page.getByRole('heading', { name: '2026-08-31 的看板(按当日已知信息)' })).toBeVisible({
      timeout: 30_000,
    })
    await expect(page.getByText('当晚没有留存看板')).toBeVisible()
    await expectAccessible(page)
    await page
      .getByRole('link', { name: /的当日与现在$/u })
      .first()
      .click()
    await expect(page).toHaveURL(/day=2026-08-31.*project=/u)
    await expect(page.getByRole('columnheader', { name: '2026-08-31 已知' })).toBeVisible()
    await expect(page.getByRole('columnheader', { name: '2026-09-16 已知' })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('projects are drawn by a seed: the address draws the same again', async () => {
    await page.goto('/app/audit/sample?n=5')
    await page.getByLabel('随机种子').fill('2026-09')
    await page.getByRole('button', { name: '抽取', exact: true }).click()
    const drawn = page.getByRole('row').locator('th[scope=row]')
    await expect(drawn).toHaveCount(5)
    const first = await drawn.allInnerTexts()
    await page.reload()
    await expect(drawn).toHaveCount(5)
    expect(await drawn.allInnerTexts()).toEqual(first)
    await expectAccessible(page)
    await drawn.first().getByRole('link').click()
  })

  await test.step('its whole file is saved, and verifies offline', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出项目档案' }).click()
    const file = await (await download).path()
    const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, 'verify-file', file, '--lang', 'zh-CN'])
    expect(stdout).toContain('档案完整')
    await page.goto('/app/log')
    await expect(page.getByRole('rowheader', { name: '导出项目档案' })).toBeVisible()
  })

  await test.step('a unit reads what was settled and changes nothing', async () => {
    await signIn.out()
    await signIn.as('education')
    await page.goto('/app/settings')
    await expect(page.getByText('由财政部门登记,其他单位可以查看。')).toBeVisible()
    await expect(page.getByRole('button', { name: /^停用/ })).toHaveCount(0)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSideways(page)
    await expectAccessible(page)
  })
})
