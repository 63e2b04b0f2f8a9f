import { expect, test } from 'vitest'
import { readCategory } from './category.ts'

test.each`
  title                         | need                                  | category
  ${'某校课桌椅采购项目'}       | ${undefined}                          | ${'货物'}
  ${'信创服务器采购(第二批)'}   | ${undefined}                          | ${'货物'}
  ${'示范区公务用车购置'}       | ${undefined}                          | ${'货物'}
  ${'办公楼物业管理服务项目'}   | ${undefined}                          | ${'服务'}
  ${'河道疏浚工程监理'}         | ${undefined}                          | ${'服务'}
  ${'道路照明设施运维'}         | ${undefined}                          | ${'服务'}
  ${'校舍改造工程项目'}         | ${undefined}                          | ${'工程'}
  ${'花园路雨污管网工程(一期)'} | ${undefined}                          | ${'工程'}
  ${'办公楼装修'}               | ${undefined}                          | ${'工程'}
  ${'船艇采购项目'}             | ${'标的名称：钢质趸船\n标的数量：8'}  | ${'货物'}
  ${'敬老院项目'}               | ${'新建一栋4层养老楼'}                | ${'工程'}
  ${'信息化工程'}               | ${undefined}                          | ${undefined}
  ${'展区布展项目'}             | ${'展区布展改造，含设计、制作及安装'} | ${undefined}
  ${'智慧水务平台建设项目'}     | ${'建设水务平台'}                     | ${undefined}
  ${'老旧小区改造项目'}         | ${undefined}                          | ${undefined}
  ${undefined}                  | ${undefined}                          | ${undefined}
`('$title is $category', ({ title, need, category }) => {
  expect(readCategory(title, need)?.value).toBe(category)
})
