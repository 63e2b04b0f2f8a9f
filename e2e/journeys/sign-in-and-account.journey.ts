import { expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { codeNow } from '../pages/authenticator.ts'
import { ACCOUNTS } from '../pages/sign-in.page.ts'

test.use({ engine: 'postgresql' })

const NEW = '清晨 有雨 三只白鹭'

test('the administrator requires a second factor; a supervisor sets it up, loses the phone and the password', async ({
  page,
  signIn,
  browser,
  baseURL,
}) => {
  test.slow()
  const dialog = page.getByRole('dialog')
  const signOut = () => signIn.out()
  const enterPassword = async (password: string) => {
    await page.goto('/app/sign-in')
    await page.getByLabel('用户名').fill(ACCOUNTS.bureau.username)
    await page.getByLabel('密码').fill(password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
  }
  let link = ''
  let recoveryCode = ''

  await test.step('the rule of the demonstration is visible, and another one is put on record with its reason', async () => {
    await signIn.as('administrator')
    await expect(page.getByRole('rowheader', { name: '不要求二次验证' })).toBeVisible()
    await page.getByRole('button', { name: '要求二次验证' }).click()
    await dialog.getByLabel('理由或依据').fill('区委网信办〔2026〕3号')
    await dialog.getByRole('button', { name: '保存' }).click()
    // At once, for whoever asked for it as well: the page leads there by itself.
    await expect(page.getByRole('heading', { name: '设置二次验证' })).toBeVisible()
    await signOut()
  })

  await test.step('a supervisor can do nothing before it is set up, and is where they wanted to be afterwards', async () => {
    await enterPassword(ACCOUNTS.bureau.password)
    await expect(page.getByRole('heading', { name: '设置二次验证' })).toBeVisible()
    await page.goto('/app/board')
    await expect(page.getByRole('heading', { name: '设置二次验证' })).toBeVisible()
    await expectGoodOnPhoneAndDesk(page)
    await page.getByLabel('请再次输入密码').fill(ACCOUNTS.bureau.password)
    await page.getByRole('button', { name: '开始设置' }).click()
    await expect(page.getByText('用手机上的验证器')).toBeVisible()
    await expectGoodOnPhoneAndDesk(page)
    const key = (await page.locator('.secret-text').textContent()) ?? ''
    recoveryCode = (await page.getByRole('list', { name: '恢复码' }).locator('code').first().textContent()) ?? ''
    await page.getByLabel('验证码').fill('000000')
    await page.getByRole('button', { name: '完成设置' }).click()
    await expect(page.getByRole('alert')).toContainText('验证码或恢复码不正确')
    await page.getByLabel('验证码').fill(codeNow(key))
    await page.getByRole('button', { name: '完成设置' }).click()
    await expect(page.getByRole('heading', { name: '监管看板' })).toBeVisible()
    await signOut()
  })

  await test.step('signing in takes a second step; a recovery code takes the place of the phone', async () => {
    await enterPassword(ACCOUNTS.bureau.password)
    await expect(page.getByRole('heading', { name: '二次验证' })).toBeVisible()
    await expectGoodOnPhoneAndDesk(page)
    await page.getByLabel('验证码').fill('000000')
    await page.getByRole('button', { name: '继续' }).click()
    await expect(page.getByRole('alert')).toContainText('不正确')
    await page.getByRole('button', { name: '手机不在身边,用恢复码' }).click()
    await page.getByLabel('恢复码', { exact: true }).fill(recoveryCode)
    await page.getByRole('button', { name: '继续' }).click()
    await expect(page.getByRole('heading', { name: '监管看板' })).toBeVisible()
  })

  await test.step('the account lists where one is signed in; another browser is ended from here', async () => {
    const other = await browser.newContext(baseURL === undefined ? {} : { baseURL })
    const elsewhere = await other.newPage()
    const clerk = ACCOUNTS.education
    await elsewhere.request.post('/trpc/access.signIn', { data: clerk })
    await signOut()
    await signIn.as('education')
    await page.getByRole('link', { name: /教育/ }).first().click()
    await expect(page.getByRole('heading', { name: '我的账号', level: 1 })).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: '当前设备' })).toContainText('Chrome')
    await expectGoodOnPhoneAndDesk(page)
    await page.getByRole('button', { name: '退出其他设备' }).click()
    await expect(page.getByRole('row').filter({ hasText: '127.0.0.1' })).toHaveCount(1)
    await elsewhere.goto('/app/worklist')
    await expect(elsewhere.getByRole('heading', { name: '登录' })).toBeVisible()
    await other.close()
  })

  await test.step('a password that is tried first is refused in words, another one is taken', async () => {
    await page.getByLabel('当前密码').fill(ACCOUNTS.education.password)
    await page.getByLabel('新密码').fill('P@ssw0rd2026')
    await page.getByRole('button', { name: '修改密码' }).click()
    const card = page.getByRole('region', { name: '密码' })
    await expect(card.getByRole('alert')).toContainText('过于常见')
    await page.getByLabel('新密码').fill(NEW)
    await page.getByRole('button', { name: '修改密码' }).click()
    await expect(page.getByText('密码已修改')).toBeVisible()
    await signOut()
    await signIn.with(ACCOUNTS.education.username, NEW)
    await signOut()
  })

  await test.step('for whoever forgot the password an administrator makes a link, which works once', async () => {
    await page.goto('/app/sign-in')
    await page.getByLabel('用户名').fill(ACCOUNTS.administrator.username)
    await page.getByLabel('密码').fill(ACCOUNTS.administrator.password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByLabel('请再次输入密码').fill(ACCOUNTS.administrator.password)
    await page.getByRole('button', { name: '开始设置' }).click()
    await page.getByLabel('验证码').fill(codeNow((await page.locator('.secret-text').textContent()) ?? ''))
    await page.getByRole('button', { name: '完成设置' }).click()
    const row = page.getByRole('row').filter({ hasText: 'caizheng' })
    await expect(row).toContainText('二次验证已开启')
    await row.getByRole('button', { name: /^重置密码/ }).click()
    await dialog.getByRole('checkbox').check()
    await dialog.getByRole('button', { name: '生成链接' }).click()
    await expect(dialog.getByText('链接只显示这一次')).toBeVisible()
    await expectGoodOnPhoneAndDesk(page)
    link = (await dialog.locator('code').textContent()) ?? ''
    await dialog.getByRole('button', { name: '已记下' }).click()
    await expect(row).not.toContainText('二次验证已开启')
    await signOut()

    await page.goto(link)
    await expect(page.getByRole('heading', { name: '设置新密码' })).toBeVisible()
    await expectGoodOnPhoneAndDesk(page)
    await page.getByLabel('新密码').fill(NEW)
    await page.getByRole('button', { name: '设置密码' }).click()
    await expect(page.getByRole('status')).toContainText('密码已设置')
    await page.goto('/app/sign-in')
    await page.goto(link)
    await expect(page.getByRole('alert')).toContainText('链接已用过')
    await enterPassword(NEW)
    await expect(page.getByRole('heading', { name: '设置二次验证' })).toBeVisible()
  })
})
