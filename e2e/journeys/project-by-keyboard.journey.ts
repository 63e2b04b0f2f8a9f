import { expect, test } from '../journey.ts'
import { Keyboard } from '../pages/keyboard.ts'

const TITLE = '示范区特殊教育学校康复设备采购'

/** What happens after the intention of 16 September, in time for every rule. */
const STEPS = [
  { step: '采购(招标)公告', menu: '采购公告(已在其他媒体发布)', on: '2026-10-16', proof: '省采购网 2026-1016' },
  { step: '投标截止', on: '2026-11-06' },
  { step: '评审结束', on: '2026-11-06' },
  { step: '确定中标(成交)结果', on: '2026-11-09' },
  { step: '中标(成交)通知书', on: '2026-11-09' },
  { step: '合同签订', on: '2026-11-12', amount: '286万' },
  { step: '合同公示(市交易网)', on: '2026-11-13' },
  { step: '履约验收', on: '2026-11-27' },
  { step: '收到发票', on: '2026-11-30' },
  { step: '支付款项', on: '2026-12-02' },
] as const

test('a whole project is entered without a mouse, from the intention in packages to the payment', async ({
  page,
  product,
}) => {
  test.slow()
  const keyboard = await Keyboard.of(page)
  const form = page.getByRole('region', { name: '意向内容' })
  const button = (name: RegExp | string) => page.getByRole('button', { name })
  const dialog = page.getByRole('dialog')

  await test.step('the clerk fills in every kind of field and submits it', async () => {
    await keyboard.signIn('education')
    await keyboard.to(page.getByRole('link', { name: '新建意向' }))
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: '新建采购意向' })).toBeVisible()
    await keyboard.fill(form.getByLabel('项目名称'), TITLE)
    await keyboard.choose(form, '类别', '货物')
    await keyboard.choose(form, '采购方式', '公开招标')
    await keyboard.fill(form.getByLabel('预算', { exact: true }), '300万')
    await keyboard.date(form.getByLabel('计划公告日'), '2026-10-20')
    await expect(form.getByLabel('计划公告日')).toHaveValue('2026-10-20')
    await keyboard.date(form.getByLabel('预计采购时间'), '2026-10')
  })

  await test.step('nothing reserved asks for a ground and a telephone; packages for a measure each', async () => {
    await keyboard.choose(form, '预留措施', '不预留')
    await keyboard.to(form.getByRole('combobox', { name: '不预留的情形' }))
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await keyboard.fill(form.getByLabel('不预留原因'), '设备只有一家大型企业生产')
    await keyboard.fill(form.getByLabel('投诉电话'), '0553-1234567')
    await keyboard.choose(form, '预留措施', '采购包预留', true)
    const lot = (n: number) => form.getByRole('group', { name: `第 ${n} 包` })
    await keyboard.to(button('增加采购包'))
    await keyboard.press('Enter')
    await expect(lot(1).getByLabel('包名称')).toBeFocused()
    await keyboard.type('康复训练器材')
    await keyboard.fill(lot(1).getByLabel('包预算'), '120万')
    await keyboard.fill(lot(1).getByLabel('其中小微'), '84万')
    await keyboard.to(button('增加采购包'))
    await keyboard.press('Enter')
    await expect(lot(2).getByLabel('包名称')).toBeFocused()
    await keyboard.type('评估设备')
    await expect(lot(2).getByLabel('包预算')).toHaveValue('1,800,000')
    await keyboard.choose(lot(2), '预留方式', '不预留')
    await keyboard.fill(form.getByLabel('需求概况'), '康复训练器材 12 套、评估设备 2 套,含安装调试和三年保修。')
    await keyboard.fill(form.getByLabel('投标保证金'), '0')
    await keyboard.to(button('提交复核'))
    await keyboard.press('Enter')
    await expect(dialog.getByRole('button', { name: '提交复核' })).toBeFocused()
    await keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: '已提交复核' })).toBeVisible()
    await expect(page.locator('main')).toBeFocused()
  })

  await test.step('the reviewer approves it', async () => {
    await keyboard.to(button('退出登录'), true)
    await keyboard.press('Enter')
    await expect(page.getByLabel('用户名')).toBeVisible()
    await keyboard.signIn('reviewer')
    await keyboard.to(page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: /^复核/u }))
    await keyboard.press('Enter')
    await keyboard.to(page.getByRole('link', { name: TITLE }).first())
    await keyboard.press('Enter')
    await keyboard.to(button('复核通过并公开'))
    await keyboard.press('Enter')
    await expect(dialog.getByRole('button', { name: '复核通过并公开' })).toBeFocused()
    await keyboard.press('Enter')
    await expect(page.getByRole('link', { name: /^查看公告/u })).toBeVisible()
  })

  await test.step('months later the clerk finds it', async () => {
    await product.restartOn('2026-12-10')
    await keyboard.signIn('education')
    await keyboard.to(page.getByRole('link', { name: '项目', exact: true }))
    await keyboard.press('Enter')
    await keyboard.fill(page.getByRole('searchbox'), TITLE)
    await expect(page.getByRole('status').filter({ hasText: '共 1 个' })).toBeVisible()
    await keyboard.to(page.getByRole('link', { name: TITLE }))
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: TITLE, level: 1 })).toBeVisible()
  })

  await test.step('every step is put on record, and the focus comes back to where the next one begins', async () => {
    const chooser = button('登记步骤')
    await keyboard.to(chooser)
    for (const { step, on, ...more } of STEPS) {
      await keyboard.chooseInMenu(chooser, 'menu' in more ? more.menu : step)
      const drawer = page.getByRole('dialog')
      await keyboard.date(drawer.getByLabel('日期'), on)
      if ('amount' in more) await keyboard.fill(drawer.getByLabel(/^合同金额/u), more.amount)
      if ('proof' in more) await keyboard.fill(drawer.getByLabel(/^凭证/u), more.proof)
      await keyboard.to(drawer.getByRole('button', { name: /^登\s*记$/u }))
      await keyboard.press('Enter')
      await expect(drawer).toBeHidden()
      await expect(chooser).toBeFocused()
    }
    const facts = page.getByRole('region', { name: '事实记录' })
    for (const { step, on } of STEPS) {
      await expect(facts.getByRole('row').filter({ hasText: step }).filter({ hasText: on })).toHaveCount(1)
    }
  })

  await test.step('sections are reached by their bar; a withdrawn signing takes its amount along', async () => {
    const sections = page.getByRole('navigation', { name: '本页章节' })
    await keyboard.to(sections.getByRole('link', { name: '事实记录' }))
    await keyboard.press('Enter')
    await expect(page).toHaveURL(/#facts$/u)
    await expect(page.getByRole('heading', { name: '事实记录' })).toBeFocused()
    await expect(sections.getByRole('link', { name: '事实记录' })).toHaveAttribute('aria-current', 'location')
    const attributes = page.getByRole('region', { name: '项目信息' })
    await expect(attributes).toContainText('2,860,000.00 元')
    const correct = button('更正合同签订 2026-11-12')
    await keyboard.to(correct)
    await keyboard.press('Enter')
    await keyboard.to(dialog.getByRole('radio').first())
    await keyboard.press('ArrowDown')
    await expect(dialog.getByRole('note')).toContainText('合同金额 2,860,000.00 元随这一步登记,一并撤回')
    await keyboard.fill(dialog.getByLabel('更正理由'), '合同尚未盖章')
    await keyboard.to(dialog.getByRole('button', { name: '确认撤回' }))
    await keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(attributes).not.toContainText('2,860,000.00 元')
    // The button is gone with the entry: the heading of its section has the focus.
    await expect(page.getByRole('heading', { name: '事实记录' })).toBeFocused()
  })

  expect(keyboard.pointed, 'times the mouse was used').toBe(0)
  expect(keyboard.unseen, 'stops without a visible ring').toEqual([])
})
