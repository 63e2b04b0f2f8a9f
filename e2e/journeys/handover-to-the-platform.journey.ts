import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible, expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { choose } from '../pages/fields.ts'
import { openPlatform } from '../pages/handover.page.ts'
import { NavigationPage } from '../pages/navigation.page.ts'
import { ReviewPage } from '../pages/review.page.ts'
import { Clicks } from '../pages/worklist.page.ts'

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
  const clicks = await Clicks.countedOn(page)
  const main = page.getByRole('main')
  const dialog = page.getByRole('dialog')
  const drawer = page.locator('.ant-drawer').getByRole('dialog')

  await test.step('nothing is set yet; the bureau sets the channel, and what it typed outlives a reload, but for the secret', async () => {
    await signIn.as('bureau')
    await new NavigationPage(page).follow(/^平台推送/u)
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
    await expect(drawer).toHaveCount(1)

    // Rejected again, it stands in the worklist, and is pushed from there.
    const waiting = main.getByRole('listitem').filter({ hasText: '未送达省平台' })
    await expect(async () => {
      expect(platform.pushed.filter(({ type }) => type === 'notice')).toHaveLength(2)
      await page.goto('/app/worklist')
      await expect(waiting).toHaveCount(1, { timeout: 2_000 })
    }).toPass(SOON)
    await expect(waiting).toContainText('平台退回 · 缺少采购品目编码')
    await expectGoodOnPhoneAndDesk(page)
    const spent = await clicks.of(async () => {
      await waiting.getByRole('button', { name: `重新推送:${number}` }).click()
      const asking = page.getByRole('dialog', { name: `重新推送 ${number}` })
      await asking.getByRole('button', { name: '重新推送' }).click()
      await expect(waiting).toHaveCount(0)
    })
    expect(spent).toBe(2)
    await page.goto('/app/handover')
    await expect(row.filter({ hasText: '皖购公告' })).toBeVisible(SOON)
    const pushed = platform.pushed.filter(({ type }) => type === 'notice')
    expect(pushed.map(({ notice }) => notice?.number)).toEqual([number, number, number])
    expect(new Set(pushed.map(({ delivery }) => delivery)).size).toBe(3)

    // The project says it, too.
    await row.filter({ hasText: '皖购公告' }).getByRole('rowheader').getByRole('link').click()
    await expect(main.getByText('省平台:平台已接收 · 平台编号 皖购公告〔2026〕3')).toBeVisible()
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

  await test.step('in English, by files: an earlier notice lies in the folder that the page names, and the answer put beside it is taken in', async () => {
    await signIn.out()
    await signIn.as('bureau')
    await page.getByRole('button', { name: /Switch to English/u }).click()
    await page.goto('/app/handover/channel')
    await expect(main.getByRole('heading', { name: 'Channel to the platform' })).toBeVisible()
    await choose(page, main, 'Way of pushing', 'files')
    const folder = await main.getByText(/^\/.*handover/u).innerText()
    await expectGoodOnPhoneAndDesk(page)
    await main.getByRole('button', { name: 'Save' }).click()
    await expect(dialog.getByText('The address and secret that are stored will be forgotten.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toHaveCount(0)
    await main.getByRole('button', { name: 'Send a test' }).click()
    await expect(main.getByText(`${folder} takes notices`)).toBeVisible()
    const pushOne = async () => {
      await page.goto('/app/handover/earlier')
      await expect(main.getByRole('heading', { name: 'Push earlier notices' })).toBeVisible()
      const box = main.getByRole('checkbox', { name: /^Choose GG-/u }).first()
      const name = (await box.getAttribute('aria-label')) ?? ''
      await box.check()
      await main.getByRole('button', { name: 'Push 1' }).click()
      await dialog.getByRole('button', { name: 'Push 1' }).click()
      await expect(main.getByRole('heading', { name: 'Hand-over to the provincial platform' })).toBeVisible()
      return /GG-\d{4}-\d+/u.exec(name)?.[0] ?? ''
    }
    const number = await pushOne()
    const row = main.getByRole('row').filter({ hasText: number })
    await expect(row.getByText('pushed, no answer yet')).toBeVisible(SOON)
    expect(existsSync(join(folder, `${number}.xlsx`))).toBe(true)
    const pushed: unknown = JSON.parse(readFileSync(join(folder, `${number}.json`), 'utf8'))
    expect(pushed).toMatchObject({ version: 2, notice: { number }, tender: { status: 'active' } })
    const answer = join(folder, 'answers', `${number}.json`)
    writeFileSync(`${answer}.part`, JSON.stringify({ accepted: true, number: 'WAN-2026-1', reason: null }))
    renameSync(`${answer}.part`, answer)
    // Whoever puts files there takes answers in, too; by itself it is done every minute.
    await pushOne()
    await expect(row.getByText('accepted', { exact: true })).toBeVisible(SOON)
    await expectGoodOnPhoneAndDesk(page)
    await row.getByRole('button', { name: `Open the hand-over of ${number}` }).click()
    await expect(drawer.getByText('the platform answered: accepted')).toBeVisible()
    await expectAccessible(page)
  })
  await platform.close()
})
