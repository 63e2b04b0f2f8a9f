import { expectAccessible, expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { expectNoSideways } from '../pages/fields.ts'
import { ACCOUNTS } from '../pages/sign-in.page.ts'
import { WorklistPage } from '../pages/worklist.page.ts'

test.use({ engine: 'postgresql' })

test('the filters and the calendar are kept in the address; rest and make-up days have their names', async ({
  page,
  signIn,
}) => {
  await signIn.as('bureau')
  await page.goto('/app/worklist')
  await expect(page.getByRole('listitem').first()).toBeVisible()
  await expectGoodOnPhoneAndDesk(page)
  await page.goto('/app/worklist?stage=contract&level=law')
  await expect(page.getByText('没有符合筛选的事项').or(page.getByRole('listitem').first()).first()).toBeVisible()
  await expect(page.locator('.work-row .tag').filter({ hasText: '承诺' })).toHaveCount(0)
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(page).toHaveURL(/\/app\/worklist$/)
  await page.getByRole('search').getByText('日历', { exact: true }).click()
  await expect(page).toHaveURL(/view=calendar/)
  const grid = page.getByRole('table', { name: '到期日' })
  const day = (date: string) => grid.locator('td').filter({ has: page.locator(`time[datetime="${date}"]`) })
  await expect(day('2026-09-20')).toContainText('班')
  await expect(day('2026-09-25')).toContainText('中秋')
  await expectAccessible(page)
  await day('2026-09-16').getByRole('button').focus()
  for (const key of ['ArrowRight', 'ArrowDown', 'Home']) await page.keyboard.press(key)
  await expect(day('2026-09-21').getByRole('button')).toBeFocused()
  await expect(page).toHaveURL(/day=2026-09-21/)
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('heading', { name: '2026 年 10 月', exact: true })).toBeVisible()
  await expect(day('2026-10-21').getByRole('button')).toBeFocused()
  await expect(day('2026-10-01')).toContainText('国庆')
  await page.reload()
  await expect(page.getByRole('heading', { name: '2026 年 10 月', exact: true })).toBeVisible()
  await expectGoodOnPhoneAndDesk(page)
})

test.describe('where the holidays of the year are not published', () => {
  test.use({ today: '2026-12-24' })

  test('a day of the calendar says that what is due on it is provisional', async ({ page, signIn }) => {
    const list = new WorklistPage(page)
    await signIn.as('education')
    await page.goto('/app/worklist')
    await page
      .getByRole('button', { name: /^登记签订/ })
      .first()
      .click()
    await list.record()
    await expect(list.done).toBeVisible()
    await page.goto('/app/worklist?view=calendar&month=2027-01&level=law')
    await expect(page.getByRole('heading', { name: '2027 年 1 月', exact: true })).toBeVisible()
    const day = (date: string) => page.locator('td').filter({ has: page.locator(`time[datetime="${date}"]`) })
    await expect(day('2027-01-05')).toContainText('暂定')
    await expect(day('2027-01-31')).not.toContainText('暂定')
    await expectAccessible(page)
  })
})

test('on a phone the calendar is a list of days, and a step is done from it', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn.as('education')
  await page.goto('/app/worklist?view=calendar')
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
  await expectNoSideways(page)
  await expectAccessible(page)
  const list = new WorklistPage(page)
  await list.actions.first().click()
  await list.record()
  await expect(page.getByText(/^已登记:/)).toBeVisible()
  await expectNoSideways(page)
})

test('a calendar program reads what is due, until the address is taken back; the weekly mail comes on Monday', async ({
  mailbox,
  page,
  product,
  request,
  signIn,
}) => {
  test.setTimeout(240_000)
  const read = async (address: string) => {
    const answer = await request.get(address)
    return { status: answer.status(), text: await answer.text() }
  }
  const card = page.getByRole('region', { name: '待办订阅' })
  const address = card.getByLabel('订阅地址')

  await test.step('the administrator gives the clerk an address for mail', async () => {
    await signIn.as('administrator')
    const people = await page.request.get('/trpc/organisations.people')
    const { result } = (await people.json()) as { result: { data: { people: { id: string; username: string }[] } } }
    const clerk = result.data.people.find(({ username }) => username === ACCOUNTS.education.username)
    const changed = await page.request.post('/trpc/organisations.changePerson', {
      data: { id: clerk?.id, email: 'jiaoyu@example.cn', disabled: false },
    })
    expect(changed.status()).toBe(200)
  })

  await test.step('the clerk makes an address, and another one, and takes it back', async () => {
    await signIn.as('education')
    await page.goto('/app/worklist')
    await page.getByRole('button', { name: '订阅待办' }).click()
    await expect(card).toBeInViewport()
    await card.getByRole('button', { name: '生成订阅地址' }).click()
    await expect(address).toHaveValue(/\/worklist\/[\w-]{43}\/due\.ics$/)
    await expectGoodOnPhoneAndDesk(page)
    const first = await address.inputValue()
    const { status, text } = await read(first)
    expect(status).toBe(200)
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(text).toContain('SEQUENCE:')
    expect(text).toContain('DTSTART;VALUE=DATE:2026')
    await card.getByRole('button', { name: '换新地址' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '换新地址' }).click()
    await expect(address).not.toHaveValue(first)
    const second = await address.inputValue()
    expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200])
    await card.getByRole('button', { name: '收回地址' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '收回地址' }).click()
    await expect(card).toContainText('还没有订阅地址。')
    expect((await read(second)).status).toBe(404)
  })

  await test.step('the mail is switched on, and comes on the first working day of the week', async () => {
    await card.getByRole('switch', { name: '每周邮件' }).click()
    await expect(card).toContainText('发送至 jiaoyu@example.cn')
    await expect(card.getByRole('switch')).toBeChecked()
    await product.restartOn('2026-09-21')
    const weekly = () => mailbox.mails.filter(({ subject }) => subject?.includes('本周待办') === true)
    await expect.poll(() => weekly().length, { timeout: 60_000 }).toBe(1)
    const [mail] = weekly()
    expect(mail?.to?.map((to) => to.address)).toEqual(['jiaoyu@example.cn'])
    expect(mail?.subject).toMatch(/2026-09-21 至 2026-09-27/)
    expect(mail?.text).toContain('/app/procurements/')
  })

  await test.step('all of it is on the log', async () => {
    await signIn.as('bureau')
    await page.goto('/app/log?action=account.change')
    await expect(page.getByText('日历订阅').first()).toBeVisible()
    await expect(page.getByText('每周待办邮件').first()).toBeVisible()
    await expectAccessible(page)
  })
})
