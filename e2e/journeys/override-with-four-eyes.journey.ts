import { expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { OverridePage } from '../pages/override.page.ts'
import { ReviewPage } from '../pages/review.page.ts'
import { SignInPage } from '../pages/sign-in.page.ts'
import { Clicks } from '../pages/worklist.page.ts'

/** Works of the demo whose plan was published in time by law, and too late by the district's promise. */
const AGREED = '示范区第三小学校舍加固工程'
const DECLINED = '示范区第一小学校舍加固工程'
const PROMISE = '招标计划'

test('a promise gives way when one supervisor asks and another agrees; who, when and why stay on the page', async ({
  browser,
  page,
  product,
  signIn,
}) => {
  // Three people, two projects, two sizes of screen.
  test.setTimeout(360_000)
  const windowOf = async () => (await browser.newContext({ baseURL: product.origin })).newPage()
  const asking = await windowOf()
  const deciding = await windowOf()
  const clicks = await Clicks.countedOn(deciding)
  const clerk = new OverridePage(page)
  const asker = new OverridePage(asking)
  const decider = new OverridePage(deciding)

  await test.step('the clerk is told that the promise is in the way, until when, and who may decide', async () => {
    await signIn.as('education')
    await clerk.open(AGREED)
    await expect(page.getByRole('button', { name: '申请突破承诺' })).toHaveCount(0)
    const gate = await clerk.gate()
    await expect(gate).toContainText('今天还不能公告')
    await expect(gate).toContainText(PROMISE)
    await expect(gate).toContainText('由一名监管人员申请、另一名监管人员同意')
    await expectGoodOnPhoneAndDesk(page)
  })

  await test.step('a supervisor asks, not without a reason, and cannot agree to it', async () => {
    await new SignInPage(asking).as('bureau')
    await asker.open(AGREED)
    await asking.getByRole('button', { name: '申请突破承诺' }).click()
    await asker.dialog.getByRole('button', { name: '申请突破承诺' }).click()
    await expect(asker.dialog.getByText('请写明').first()).toBeVisible()
    await expectGoodOnPhoneAndDesk(asking)
    await asker.dialog.getByRole('button', { name: '取消' }).click()
    await expect(asker.dialog).toHaveCount(0)
    await asker.ask('校舍安全隐患须在开学前排除')
    await expect(asker.card).toContainText('待决定')
    await expect(asker.card).toContainText('您是申请人,请另一名监管人员决定')
    await expectGoodOnPhoneAndDesk(asking)
    await asking.goto('/app/reviews')
    await expect(asker.card).toContainText(AGREED)
    for (const name of [/^同意/, /^不同意/]) await expect(asking.getByRole('button', { name })).toHaveCount(0)
    // The server holds, whatever a page shows.
    const listed = await asking.request.get('/trpc/procurements.overrides')
    const { result } = (await listed.json()) as { result: { data: { overrides: readonly { id: string }[] } } }
    const id = result.data.overrides[0]?.id
    const answer = await asking.request.post('/trpc/procurements.decideOverride', { data: { id, approve: true } })
    expect(answer.status()).toBe(412)
    expect(await answer.text()).toContain('second-person-needed')
  })

  await test.step('asked alone, nothing has changed for the unit', async () => {
    await clerk.open(AGREED)
    await expect(clerk.card).toContainText('待决定')
    await expect(clerk.card.getByRole('button')).toHaveCount(0)
    await expect(await clerk.gate()).toContainText('今天还不能公告')
  })

  await test.step('another supervisor sees that it waits, reads it, and agrees', async () => {
    await new SignInPage(deciding).as('supervisor')
    const reviews = deciding.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: /^复核/ })
    await expect(reviews).toContainText('1 项等您处理')
    await deciding.goto('/app/worklist')
    const spent = await clicks.of(async () => {
      await deciding
        .getByRole('listitem')
        .filter({ hasText: '决定放行申请' })
        .getByRole('link', { name: '查看' })
        .click()
      await expect(decider.card).toContainText('校舍安全隐患须在开学前排除')
      await expectGoodOnPhoneAndDesk(deciding)
      await deciding.getByRole('button', { name: `同意 ${AGREED}`, exact: true }).click()
      await decider.dialog.getByLabel('意见').fill('同意,限本次')
      await expectGoodOnPhoneAndDesk(deciding)
      await decider.dialog.getByRole('button', { name: '同意' }).click()
      await expect(decider.dialog).toHaveCount(0)
    })
    expect(spent).toBe(3)
    await expect(decider.card).toContainText('已同意')
    await expect(reviews).not.toContainText('等您处理')
  })

  await test.step('of the asker’s window, which still shows it waiting, the withdrawal comes too late', async () => {
    await asking.getByRole('button', { name: '撤回申请' }).click()
    await expect(asking.getByText(/已由监管乙处理/)).toBeVisible()
    await expect(asker.card).toContainText('已同意')
  })

  await test.step('the unit reads both names and reasons, and may announce', async () => {
    await clerk.open(AGREED)
    for (const text of ['监管甲', '校舍安全隐患须在开学前排除', '监管乙', '意见:同意,限本次']) {
      await expect(clerk.card).toContainText(text)
    }
    const gate = await clerk.gate()
    await expect(gate).toContainText('今天可以公告')
    await expect(gate).toContainText('监管甲申请、监管乙同意突破区承诺“招标计划提前 30 天发布(区)”')
    await expectGoodOnPhoneAndDesk(page)
    await gate.getByRole('button', { name: '预览公告' }).click()
    await expect(gate.getByRole('region', { name: '将公开的内容' })).toContainText(AGREED)
    await gate.getByRole('button', { name: '提交复核' }).click()
    await expect(gate).toContainText('公告待复核')
    const reviewing = await windowOf()
    await new SignInPage(reviewing).as('reviewer')
    const review = new ReviewPage(reviewing)
    await review.open(AGREED)
    expect(await review.approve()).toMatch(/^GG-/u)
    await reviewing.context().close()
  })

  await test.step('it excuses nothing: the promise’s light says that it was not kept', async () => {
    await clerk.open(AGREED)
    await expect(page.getByRole('main').getByText('超期').first()).toBeVisible()
    await expect(clerk.card).toContainText('已同意')
    await expectGoodOnPhoneAndDesk(page)
  })

  await test.step('what another asks for is declined, with a reason, and stays declined', async () => {
    await decider.open(DECLINED)
    await decider.ask('希望与三小同期施工')
    await asker.open(DECLINED)
    await asking.getByRole('button', { name: '不同意' }).click()
    await asker.dialog.getByRole('button', { name: '不同意' }).click()
    await expect(asker.dialog.getByText('请写明').first()).toBeVisible()
    await expectGoodOnPhoneAndDesk(asking)
    await asker.dialog.getByLabel('意见').fill('无紧急情形,请按承诺时限办理')
    await asker.dialog.getByRole('button', { name: '不同意' }).click()
    await expect(asker.card).toContainText('无紧急情形,请按承诺时限办理')
    await clerk.open(DECLINED)
    await expect(clerk.card).toContainText('希望与三小同期施工')
    await expect(clerk.card).toContainText('无紧急情形,请按承诺时限办理')
    await expect(await clerk.gate()).toContainText('今天还不能公告')
  })

  await test.step('it may be asked for again, and taken back by whoever asked', async () => {
    await decider.open(DECLINED)
    await decider.ask('暑期工期已定')
    await deciding.getByRole('button', { name: '撤回申请' }).click()
    await expect(decider.card).toContainText('已撤回')
    await expect(decider.card.getByRole('listitem')).toHaveCount(2)
  })
  for (const window of [asking, deciding]) await window.context().close()
})
