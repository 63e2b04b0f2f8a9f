import { expectAccessible, expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { typeDate } from '../pages/fields.ts'
import { IntentionPage } from '../pages/intention.page.ts'
import { PortalPage } from '../pages/portal.page.ts'
import { ReviewPage } from '../pages/review.page.ts'
import { SignInPage } from '../pages/sign-in.page.ts'

const TITLE = '示范区第二中学物理实验室设备采购'

test('who enters an intention does not publish it: a reviewer returns it, then approves it; a correction points back', async ({
  browser,
  page,
  product,
  signIn,
}) => {
  // Two people, three windows and two sizes of screen, each looked at by axe.
  test.setTimeout(600_000)
  const context = await browser.newContext({ baseURL: product.origin })
  const other = await context.newPage()
  const review = new ReviewPage(other)
  let number = ''

  await test.step('the clerk submits; nobody outside sees it yet', async () => {
    await signIn.as('education')
    const intention = new IntentionPage(page)
    await intention.open()
    await intention.fill('项目名称', TITLE)
    await intention.choose('类别', '货物')
    await intention.choose('采购方式', '公开招标')
    await intention.fill('预算', '300万')
    await intention.fill('需求概况', '物理实验台 60 套。联系人:张三 13812345678')
    await typeDate(intention.form.getByLabel('预计采购时间'), '2026-11')
    await intention.choose('预留措施', '采购包预留')
    await intention.verdict.getByRole('button', { name: /按要求填写/ }).click()
    await intention.fill('投标保证金', '0')
    await intention.submit()
    await expect(page.getByText('可由复核甲复核')).toBeVisible()
    await expectGoodOnPhoneAndDesk(page)
    await page.getByRole('link', { name: '查看办理情况' }).click()
    await expect(page.getByText('待复核').first()).toBeVisible()
    await expect(page.getByRole('button', { name: '复核通过并公开' })).toHaveCount(0)
    await expectGoodOnPhoneAndDesk(page)
  })

  await test.step('the reviewer sees that it waits, reads it, and returns it with a reason', async () => {
    await new SignInPage(other).as('reviewer')
    const link = other.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: /^复核/ })
    await expect(link).toContainText('2 项等您处理')
    await link.press('Enter')
    await expect(other.getByRole('heading', { name: '复核', level: 1 })).toBeVisible()
    await expectGoodOnPhoneAndDesk(other)
    await review.open(TITLE)
    await expectGoodOnPhoneAndDesk(other)
    await other.getByRole('button', { name: '退回' }).click()
    const dialog = other.getByRole('dialog')
    await dialog.getByRole('button', { name: '退回' }).click()
    await expect(dialog.getByText('请写明')).toBeVisible()
    await expectAccessible(other)
    await other.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await review.sendBack('请写明交货地点')
    await expect(other.getByText('已退回').first()).toBeVisible()
  })

  await test.step('the clerk reads the reason, changes it and submits it again', async () => {
    await page.goto('/app/reviews')
    await expect(page.getByRole('listitem').filter({ hasText: TITLE })).toContainText('请写明交货地点')
    await page.getByRole('link', { name: TITLE }).click()
    await page.getByRole('button', { name: '修改并重新提交' }).click()
    await expect(page.getByRole('heading', { name: '修改意向', level: 1 })).toBeVisible()
    await expect(page.getByRole('alert')).toContainText('请写明交货地点')
    const intention = new IntentionPage(page)
    await intention.fill('需求概况', '物理实验台 60 套,送至第二中学。联系人:张三 13812345678')
    await expectGoodOnPhoneAndDesk(page)
    await intention.submit()
  })

  await test.step('the reviewer approves; of two windows the second is told who was first', async () => {
    await review.open(TITLE)
    const second = await context.newPage()
    await second.goto(other.url())
    await expect(second.getByRole('button', { name: '复核通过并公开' })).toBeVisible()
    number = await review.approve()
    await expect(other.getByText('已公开').first()).toBeVisible()
    await second.getByRole('button', { name: '复核通过并公开' }).click()
    await second.getByRole('dialog').getByRole('button', { name: '复核通过并公开' }).click()
    await expect(second.getByRole('alert')).toContainText('该事项已由复核甲处理:已通过')
    await second.close()
  })

  await test.step('the public reads it without the name and the telephone', async () => {
    const stranger = await context.newPage()
    await stranger.goto(`/notices/${number}`)
    await expect(stranger.getByText('联系人:张** 138****5678')).toBeVisible()
    await stranger.close()
  })

  await test.step('a correction is a notice of its own that points back, and the old one says so', async () => {
    await page.goto('/app/procurements')
    await page.getByRole('searchbox').fill('物理实验室')
    await page.getByRole('link', { name: TITLE }).click()
    await expect(page.getByText('复核甲 公开')).toBeVisible()
    await page
      .getByRole('link', { name: `更正公告 ${number}` })
      .first()
      .click()
    const intention = new IntentionPage(page)
    await intention.fill('需求概况', '物理实验台 66 套,送至第二中学。')
    await page.getByRole('button', { name: '提交复核' }).click()
    await expect(page.getByText('请写明').first()).toBeVisible()
    await page.getByLabel('更正理由').fill('数量有误')
    await expectGoodOnPhoneAndDesk(page)
    await intention.submit()
    await review.open(TITLE)
    await expect(other.getByText('更正自').first()).toBeVisible()
    const corrected = await review.approve()

    const portal = new PortalPage(other)
    await portal.open()
    await portal.search('物理实验')
    await expect(portal.notices).toHaveCount(2)
    await expect(portal.notices.filter({ hasText: '已更正' })).toHaveCount(1)
    await other.goto(`/notices/${number}`)
    await expect(other.getByRole('note')).toContainText(corrected)
    await expectGoodOnPhoneAndDesk(other)
    await other.getByRole('link', { name: corrected }).first().click()
    await expect(other.getByRole('note')).toContainText(`更正自 ${number}`)
    await expect(other.getByRole('note')).toContainText('数量有误')
    await expectGoodOnPhoneAndDesk(other)
  })
  await context.close()
})

test('where there is no second person the unit is told so, and the administrator may decide to do without', async ({
  page,
  signIn,
}) => {
  test.slow()
  const signOut = () => signIn.out()
  await test.step('the unit’s only clerk reads that somebody is missing', async () => {
    await signIn.as('management')
    const review = new ReviewPage(page)
    await review.open('示范区环卫作业车辆采购')
    await expect(page.getByText('没有可以复核的第二人')).toBeVisible()
    await expectAccessible(page)
    await signOut()
  })
  await test.step('the administrator decides it, with a reason that stays on record', async () => {
    await signIn.as('administrator')
    await page.goto('/app/settings')
    const section = page.getByRole('region', { name: '意向和公告复核' })
    await expect(section.getByText('需要第二人复核')).toBeVisible()
    await section.getByRole('button', { name: '免予复核' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('理由').fill('部分单位仅一人办理采购')
    await dialog.locator('.ant-modal-footer').getByRole('button').last().click()
    await expect(page.getByRole('rowheader', { name: '采购意向免予复核' })).toBeVisible()
    await expectAccessible(page)
    await signOut()
  })
  await test.step('what the clerk submits now is out at once, and says that nobody second looked at it', async () => {
    await signIn.as('management')
    const review = new ReviewPage(page)
    await review.open('示范区环卫作业车辆采购')
    await page.getByRole('button', { name: '撤回' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click()
    await page.getByRole('button', { name: '修改并重新提交' }).click()
    await page.getByRole('button', { name: '公开意向' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '公开意向' }).click()
    await expect(page.getByRole('status').filter({ hasText: '意向已公开' })).toBeVisible()
    await review.open('示范区环卫作业车辆采购')
    await expect(page.getByText('本区已决定免予复核')).toBeVisible()
  })
})
