import { expectAccessible, expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { openPlatform } from '../pages/handover.page.ts'
import { ReviewPage } from '../pages/review.page.ts'

const SECRET = 'a secret of the platform'
const PLATFORM = '安徽省政府采购网'
/** The worker looks every two seconds, the page every few. */
const SOON = { timeout: 30_000 }

test('the bureau sets the channel to the platform; what is published goes there by itself, earlier notices when they are chosen', async ({
  page,
  signIn,
}) => {
  test.slow()
  const platform = await openPlatform()
  const main = page.getByRole('main')
  const dialog = page.getByRole('dialog')
  const drawer = page.locator('.ant-drawer').getByRole('dialog')

  await test.step('nothing is set yet; the bureau sets the channel, and what it typed outlives a reload, but for the secret', async () => {
    await signIn.as('bureau')
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '平台推送' }).click()
    await expect(main.getByText('尚未启用平台推送')).toBeVisible()
    await expectGoodOnPhoneAndDesk(page)
    await main.getByRole('link', { name: '设置平台通道' }).click()
    await main.getByRole('button', { name: '保存' }).click()
    await expect(main.getByText('请填写平台名称')).toBeVisible()
    await expectGoodOnPhoneAndDesk(page)
    await main.getByLabel('平台名称').fill(PLATFORM)
    await main.getByLabel('接收地址').fill(platform.url)
    await main.getByLabel('签名密钥').fill(SECRET)
    await page.reload()
    await expect(main.getByLabel('平台名称')).toHaveValue(PLATFORM)
    await expect(main.getByLabel('接收地址')).toHaveValue(platform.url)
    await expect(main.getByLabel('签名密钥')).toHaveValue('')
    await main.getByLabel('签名密钥').fill(SECRET)
    await main.getByRole('button', { name: '保存' }).click()
    await expect(dialog.getByText(`推送到“${PLATFORM}”,推送后不能收回`)).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(main.getByLabel('签名密钥')).toHaveValue('')
    await main.getByRole('button', { name: '发送测试' }).click()
    await expect(main.getByText(`${platform.url} 可以接收`)).toBeVisible()
    expect(platform.pushed).toMatchObject([{ type: 'test' }])
    await expectAccessible(page)
    await signIn.out()
  })

  await test.step('the reviewer publishes what waited: it is pushed, and refused with a reason', async () => {
    await signIn.as('reviewer')
    const review = new ReviewPage(page)
    await page.goto('/app/reviews')
    const title = (await main.getByRole('listitem').getByRole('link').first().textContent()) ?? ''
    await review.open(title)
    const number = await review.approve()
    await page.goto('/app/handover')
    const row = main.getByRole('row').filter({ hasText: number })
    await expect(row.getByText('平台退回')).toBeVisible(SOON)
    await expect(row).toContainText('缺少采购品目编码')
    await expectGoodOnPhoneAndDesk(page)
    await row.getByRole('button', { name: `查看 ${number} 的推送` }).click()
    await expect(drawer.getByText('已推送,平台退回')).toBeVisible()
    await expect(drawer.getByRole('region', { name: '推送内容' })).toContainText(`"number": "${number}"`)
    await expectGoodOnPhoneAndDesk(page)
    await drawer.getByRole('button', { name: '重新推送' }).click()
    await page
      .getByRole('dialog', { name: `重新推送 ${number}` })
      .getByRole('button', { name: '重新推送' })
      .click()
    await expect(drawer.getByText('已推送,平台接收')).toBeVisible(SOON)
    const [first, second] = platform.pushed.filter(({ type }) => type === 'notice')
    expect([first?.notice?.number, second?.notice?.number]).toEqual([number, number])
    expect(second?.delivery).not.toBe(first?.delivery)
    await page.keyboard.press('Escape')
    await expect(drawer).toHaveCount(0)

    // The project says it, too.
    await row.filter({ hasText: '皖购公告' }).getByRole('rowheader').getByRole('link').click()
    await expect(main.getByText('省平台:平台已接收 · 平台编号 皖购公告〔2026〕2')).toBeVisible()
    await signIn.out()
  })

  await test.step('the clerk pushes notices of before, and records an answer that came by telephone', async () => {
    await signIn.as('education')
    await page.goto('/app/handover')
    await main.getByRole('link', { name: /^补推此前公开的 \d+ 条$/u }).click()
    await expect(main.getByRole('heading', { name: '补推此前公开的内容' })).toBeVisible()
    for (const at of [0, 1]) await main.getByRole('row').getByRole('checkbox').nth(at).check()
    await expectGoodOnPhoneAndDesk(page)
    await main.getByRole('button', { name: '补推 2 条' }).click()
    await expect(dialog.getByText('补推 2 条公告')).toBeVisible()
    await dialog.getByRole('button', { name: '补推 2 条' }).click()
    await expect(main.getByRole('heading', { name: '省平台推送' })).toBeVisible()
    await expect(main.getByRole('row').filter({ hasText: '由 经办甲' }).getByText('平台已接收')).toHaveCount(2, SOON)

    await main.getByRole('row').filter({ hasText: '由 经办甲' }).first().getByRole('button').click()
    await drawer.getByRole('button', { name: '登记答复' }).click()
    const answer = page.getByRole('dialog', { name: /^登记平台对/u })
    await answer.getByLabel('平台编号').fill('皖购公告〔2026〕特')
    await answer.getByRole('button', { name: '保存' }).click()
    await expect(answer.getByText('请选择答复结果')).toBeVisible()
    await page.reload()
    await main.getByRole('row').filter({ hasText: '由 经办甲' }).first().getByRole('button').click()
    await drawer.getByRole('button', { name: '登记答复' }).click()
    await expect(answer.getByLabel('平台编号')).toHaveValue('皖购公告〔2026〕特')
    await expectAccessible(page)
    await answer.getByRole('combobox', { name: '答复结果' }).click()
    await page.getByTitle('平台已接收', { exact: true }).and(page.locator('.ant-select-item-option:visible')).click()
    await answer.getByRole('button', { name: '保存' }).click()
    await expect(drawer.getByText('登记:平台已接收')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.goto('/app/handover?status=accepted&kind=intention')
    await expect(main.getByRole('row').filter({ hasText: '皖购公告〔2026〕特' })).toHaveCount(1)
  })
  await platform.close()
})
