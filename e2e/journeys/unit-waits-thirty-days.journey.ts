import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { typeDate } from '../pages/fields.ts'
import { IntentionPage } from '../pages/intention.page.ts'
import { PortalPage } from '../pages/portal.page.ts'
import { ReviewPage } from '../pages/review.page.ts'
import { SignInPage } from '../pages/sign-in.page.ts'

const TITLE = '示范区实验学校钢琴及音乐教室设备采购'

test('a unit announces on the thirtieth day after its intention, not on the twenty-ninth', async ({
  browser,
  page,
  product,
  signIn,
}) => {
  // The server starts three times, and two people work.
  test.slow()
  const intention = new IntentionPage(page)
  let number = ''

  await test.step('the form says earliest day, required reserve and deposit while it is filled in', async () => {
    await signIn.as('education')
    await intention.open()
    await expect(intention.verdict).toContainText('最早可于 2026-10-16 公告')
    await intention.fill('项目名称', TITLE)
    await intention.choose('类别', '货物')
    await intention.choose('采购方式', '公开招标')
    await intention.fill('预算', '300万')
    await expect(intention.verdict).toContainText('要求预留 1,200,000 元,其中小微 840,000 元')
    await intention.fill('需求概况', '钢琴 12 台、音乐教室成套设备 6 套,含安装调试和三年保修。')
    await intention.choose('预留措施', '采购包预留')
    await intention.fill('预留金额', '100万')
    await intention.fill('其中小微', '84万')
    await expect(intention.verdict).toContainText('预留金额不足')
    await intention.verdict.getByRole('button', { name: /按要求填写/ }).click()
    await expect(intention.verdict).not.toContainText('预留金额不足')
    await intention.fill('投标保证金', '60000')
    await expect(intention.verdict).toContainText('投标保证金超过上限')
    await intention.fill('投标保证金', '0')
    await intention.verdict.getByRole('button', { name: /填入 10-16/ }).click()
    await typeDate(intention.form.getByLabel('预计采购时间'), '2026-10')
    await expect(intention.verdict).toContainText('意向四项内容齐全')
    await expectAccessible(page)
    await intention.submit()
  })

  await test.step('the unit’s reviewer approves it, and it is out', async () => {
    const context = await browser.newContext({ baseURL: product.origin })
    const other = await context.newPage()
    await new SignInPage(other).as('reviewer')
    const review = new ReviewPage(other)
    await review.open(TITLE)
    await expect(other.getByText('今天可以公开')).toBeVisible()
    number = await review.approve()
    await context.close()
  })

  await test.step('a bidder without an account finds the intention by search and in the feed', async () => {
    const context = await browser.newContext({ baseURL: product.origin })
    const stranger = await context.newPage()
    const portal = new PortalPage(stranger)
    await portal.open()
    await portal.search('音乐教室')
    await expect(portal.notices).toHaveCount(1)
    await expect(portal.notice(TITLE)).toContainText('预留 40%')
    await expectAccessible(stranger)
    await stranger.getByRole('link', { name: TITLE }).click()
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(TITLE)
    await expect(stranger.getByText('第 30 天').first()).toBeVisible()
    await expectAccessible(stranger)
    for (const feed of ['/feed.rss', '/feed.atom']) {
      const answer = await stranger.request.get(`${feed}?q=${encodeURIComponent('音乐教室')}`)
      expect(answer.status()).toBe(200)
      expect(await answer.text()).toContain(`/notices/${number}`)
    }
    await context.close()
  })

  await test.step('on day 29 the announcement is refused, with the earliest day', async () => {
    await product.restartOn('2026-10-15')
    await signIn.as('education')
    await page.goto('/app/procurements')
    await page.getByRole('searchbox').fill('音乐教室')
    await expect(page.getByRole('status').filter({ hasText: '共 1 个' })).toBeVisible()
    await page.getByRole('link', { name: TITLE }).click()
    await page.getByRole('button', { name: '发布公告' }).click()
    const drawer = page.getByRole('dialog')
    await expect(drawer).toContainText('今天还不能公告')
    await expect(drawer).toContainText('最早可于 2026-10-16 公告')
    await expect(drawer.getByRole('button', { name: '预览公告' })).toHaveCount(0)
    await expectAccessible(page)
  })

  await test.step('the server refuses it too, whatever the page shows', async () => {
    const key = /procurements\/([0-9a-f-]{36})/.exec(page.url())?.[1]
    const answer = await page.request.post('/trpc/intentions.announce', { data: { key, seen: '0'.repeat(64) } })
    expect(answer.status()).toBeGreaterThanOrEqual(400)
    expect(answer.status()).toBeLessThan(500)
    expect(await answer.text()).toContain('2026-10-16')
  })

  await test.step('on day 30 the clerk sees what will be public and submits it', async () => {
    await product.restartOn('2026-10-16')
    await signIn.as('education')
    await page.goto('/app/procurements')
    await page.getByRole('searchbox').fill('音乐教室')
    await expect(page.getByRole('status').filter({ hasText: '共 1 个' })).toBeVisible()
    await page.getByRole('link', { name: TITLE }).click()
    await page.getByRole('button', { name: '发布公告' }).click()
    const drawer = page.getByRole('dialog')
    await expect(drawer).toContainText('今天可以公告')
    await drawer.getByRole('button', { name: '预览公告' }).click()
    await expect(drawer.getByRole('region', { name: '将公开的内容' })).toContainText('3,000,000')
    await expectAccessible(page)
    await drawer.getByRole('button', { name: '提交复核' }).click()
    await expect(drawer).toContainText('公告待复核')
    await expectAccessible(page)
  })

  await test.step('the reviewer approves exactly that: it goes out, and the bidder sees it', async () => {
    await signIn.as('reviewer')
    const review = new ReviewPage(page)
    await review.open(TITLE)
    await expect(page.getByRole('region', { name: '复核通过后公开的内容' })).toContainText('3,000,000')
    await expectAccessible(page)
    expect(await review.approve()).toMatch(/^GG-/u)
    const portal = new PortalPage(page)
    await portal.open()
    await portal.search('音乐教室')
    await expect(portal.notices).toHaveCount(2)
    await expect(portal.notices.filter({ hasText: '采购公告' })).toHaveCount(1)
  })
})
