import { expect, test } from 'vitest'
import { COLUMNS } from './columns.ts'
import { readHeader } from './header.ts'

test.each(COLUMNS.flatMap(({ header, aliases, field }) => [header, ...aliases].map((name) => ({ name, field }))))(
  '$name is $field',
  ({ name, field }) => {
    expect(readHeader(name)?.column.field).toBe(field)
  },
)

test('no name stands for two fields', () => {
  const names = COLUMNS.flatMap(({ header, aliases }) => [header, ...aliases])
  expect(new Set(names).size).toBe(names.length)
})

test.each`
  because                                 | header                          | field                 | places
  ${'blanks around and within'}           | ${' 项 目 编 号 '}              | ${'id'}               | ${undefined}
  ${'a line break within'}                | ${'预算金额\n(元)'}             | ${'budget'}           | ${2}
  ${'万元'}                               | ${'预算金额(万元)'}             | ${'budget'}           | ${6}
  ${'full-width brackets'}                | ${'预算金额（万元）'}           | ${'budget'}           | ${6}
  ${'black brackets'}                     | ${'预算金额【万元】'}           | ${'budget'}           | ${6}
  ${'square brackets'}                    | ${'预算金额[元]'}               | ${'budget'}           | ${2}
  ${'tortoise-shell brackets'}            | ${'控制价〔万元〕'}             | ${'controlPrice'}     | ${6}
  ${'the unit after the word unit'}       | ${'合同金额（单位：万元）'}     | ${'contractAmount'}   | ${6}
  ${'a bracket that is part of the name'} | ${'中标（成交）通知书发出日期'} | ${'awardNoticeOn'}    | ${undefined}
  ${'a hint behind the name'}             | ${'预计采购时间(填写到月)'}     | ${'expectedMonth'}    | ${undefined}
  ${'a star for required'}                | ${'*项目名称'}                  | ${'title'}            | ${undefined}
  ${'a note that is no unit'}             | ${'预算金额（含税）'}           | ${'budget'}           | ${undefined}
  ${'full-width letters do not matter'}   | ${'预留比例（％）'}             | ${'reservedSmeShare'} | ${undefined}
`('$header: $because', ({ header, field, places }) => {
  const known = readHeader(header)
  expect(known?.column.field).toBe(field)
  expect(known?.places).toBe(places)
})

test.each`
  because                      | header
  ${'another currency'}        | ${'预算金额(美元)'}
  ${'a unit of area'}          | ${'建筑面积(万平方米)'}
  ${'a longer name'}           | ${'项目编号说明'}
  ${'no column of the ledger'} | ${'备注'}
  ${'nothing'}                 | ${''}
`('$header is no column: $because', ({ header }) => {
  expect(readHeader(header)).toBeUndefined()
})

test('(%) in a header says that numbers are percentages', () => {
  expect(readHeader('预留比例(%)')?.inPercent).toBe(true)
  expect(readHeader('预留比例')?.inPercent).toBe(false)
})
