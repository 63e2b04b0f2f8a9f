import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { choose, expectNoSideways, expectNothingKept, RESTORED, searchAndChoose, typeDate } from '../pages/fields.ts'
import { NavigationPage } from '../pages/navigation.page.ts'

test.use({ engine: 'postgresql' })

const UNIT = '示范区城市管理局'
const AGENCY = '示范招标代理有限公司'

test('an administrator adds a reviewer, who appoints an agency, which then acts for the unit', async ({
  page,
  signIn,
}) => {
  test.slow()
  const dialog = page.getByRole('dialog')
  const navigation = new NavigationPage(page)
  const signOut = () => signIn.out()
  let password = ''

  await test.step('the administrator adds a person with a role, and notes the first password', async () => {
    await signIn.as('administrator')
    await expect(page.getByRole('heading', { name: '组织与人员', level: 1 })).toBeVisible()
    await expect(navigation.entry('看板')).toHaveCount(0)
    await expect(navigation.entry('项目')).toHaveCount(0)
    await expectAccessible(page)
    await page.getByRole('button', { name: '增加人员' }).click()
    await dialog.getByRole('button', { name: '增加人员' }).click()
    await expect(dialog.getByText('2 至 60 个字母').first()).toBeVisible()
    await dialog.getByLabel('姓名').fill('复核新')
    await dialog.getByLabel('用户名').fill('chengguan-fuhe')
    await searchAndChoose(page, dialog, '所在单位', UNIT)
    await choose(page, dialog, '岗位', '复核')
    await page.reload()
    await page.getByRole('button', { name: '增加人员' }).click()
    await expect(dialog.getByText(RESTORED), 'what was typed outlives a reload').toBeVisible()
    await expect(dialog.getByLabel('姓名')).toHaveValue('复核新')
    await expect(dialog.getByLabel('用户名')).toHaveValue('chengguan-fuhe')
    await expect(dialog.getByTitle(UNIT, { exact: true })).toBeVisible()
    await expect(dialog.getByTitle('复核', { exact: true })).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '增加人员' }).click()
    await expect(dialog.getByText('初始密码只显示这一次')).toBeVisible()
    await expectNothingKept(page)
    password = (await dialog.locator('code').textContent()) ?? ''
    expect(password).toHaveLength(16)
    await dialog.getByRole('button', { name: '已记下' }).click()
    await expect(page.getByRole('row').filter({ hasText: 'chengguan-fuhe' })).toContainText(`${UNIT} · 复核`)
  })

  await test.step('a unit that has others below it is not closed, and the page says what to do', async () => {
    await page.getByRole('button', { name: '增加单位' }).click()
    await dialog.getByLabel('单位名称').fill('示范区城管执法大队')
    await searchAndChoose(page, dialog, '上级单位', UNIT)
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(page.getByRole('rowheader', { name: '示范区城管执法大队' })).toBeVisible()
    await page.getByRole('button', { name: `停用 ${UNIT}` }).click()
    await dialog.getByRole('button', { name: '停用' }).click()
    await expect(dialog.getByRole('alert')).toContainText('请先停用或移走下级单位')
    await dialog.getByRole('button', { name: '取消' }).click()
  })

  await test.step('whoever signs out is asked about what is typed and not saved, and leaves nothing of it', async () => {
    await page.getByRole('button', { name: '增加单位' }).click()
    await dialog.getByLabel('单位名称').fill('示范区园林管理所')
    await page.reload()
    await page.getByRole('button', { name: '退出登录' }).click()
    await expect(dialog.getByText('本机浏览器里还留有 1 份填写后尚未保存的表单')).toBeVisible()
    await dialog.getByRole('button', { name: '暂不退出' }).click()
    await page.getByRole('button', { name: '增加单位' }).click()
    await expect(dialog.getByLabel('单位名称')).toHaveValue('示范区园林管理所')
    await page.reload()
    await page.getByRole('button', { name: '退出登录' }).click()
    await dialog.getByRole('button', { name: '清除并退出' }).click()
    await expect(page).toHaveURL(/sign-in/)
    await expectNothingKept(page)
  })

  await test.step('the reviewer appoints an agency, and sees only what a reviewer may', async () => {
    await signIn.with('chengguan-fuhe', password)
    await expect(navigation.entry('新建意向')).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^登记/ })).toHaveCount(0)
    await navigation.follow('委托代理')
    await page.getByRole('button', { name: '新增委托' }).click()
    await searchAndChoose(page, dialog, '代理机构', AGENCY)
    await searchAndChoose(page, dialog, '委托单位', UNIT)
    await typeDate(dialog.getByLabel('截止日期(含当日)'), '2026-12-31')
    await dialog.getByRole('button', { name: '新增委托' }).click()
    await expect(page.getByRole('row').filter({ hasText: AGENCY })).toContainText('有效')
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSideways(page)
    await page.setViewportSize({ width: 1440, height: 900 })
    await signOut()
  })

  await test.step('the agency finds the unit’s projects beside those of the others that appointed it', async () => {
    await signIn.as('agency')
    await navigation.follow('项目')
    await page.getByRole('searchbox').fill('城市管理局')
    await expect(page.getByRole('main').getByText(UNIT).first()).toBeVisible()
    await page.getByRole('searchbox').fill('民政局')
    await expect(page.getByText('没有符合条件')).toBeVisible()
    await expect(navigation.entry('新建意向')).toHaveCount(0)
    await expect(navigation.entry('预算')).toHaveCount(0)
  })

  await test.step('it records a step for the unit, which sees who did', async () => {
    await navigation.follow(/^待办/u)
    await page
      .getByRole('listitem')
      .filter({ hasText: UNIT })
      .getByRole('button', { name: /^登记公示:/u })
      .first()
      .click()
    await dialog.getByRole('button', { name: '登记' }).click()
    const done = page.getByRole('listitem').filter({ hasText: '已登记:' })
    await done.getByRole('link').first().click()
    await expect(page.getByRole('row').filter({ hasText: '合同公示' }).first()).toContainText('代理甲')
    await signOut()
  })

  await test.step('the auditor reads everything and finds nothing to change', async () => {
    await signIn.as('auditor')
    await expect(page.getByRole('heading', { name: '监管看板' })).toBeVisible()
    await page.goto('/app/organisations')
    await expect(page.getByRole('row').filter({ hasText: 'chengguan-fuhe' })).toBeVisible()
    await expect(page.getByRole('button', { name: '增加人员' })).toHaveCount(0)
    await page.goto('/app/worklist')
    await expect(page.getByRole('heading', { name: '接下来要做的' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^登记/ })).toHaveCount(0)
    const answer = await page.request.post('/trpc/organisations.add', {
      data: { name: '不该有的单位', kind: 'budget-unit', parentId: null },
    })
    expect(answer.status()).toBe(403)
  })
})
