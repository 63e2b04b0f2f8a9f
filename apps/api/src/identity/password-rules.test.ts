import { expect, test } from 'vitest'
import { COMMON } from './common-passwords.ts'
import { checkPassword } from './password-rules.ts'

const OWNER = { username: 'jiaoyu-li', name: '李明芳', email: 'li.mingfang@example.gov.cn' }

test.each`
  because                          | password                   | reason
  ${'nine characters'}             | ${'kD8#vn2!p'}             | ${'至少 10 个字符'}
  ${'nine Chinese characters'}     | ${'雨打芭蕉夜不成眠'}      | ${'至少 10 个字符'}
  ${'tried first everywhere'}      | ${'1234567890'}            | ${'容易被猜中'}
  ${'one character'}               | ${'aaaaaaaaaaaa'}          | ${'容易被猜中'}
  ${'two characters'}              | ${'abababababab'}          | ${'容易被猜中'}
  ${'a row of the keyboard'}       | ${'qwertyuiop'}            | ${'容易被猜中'}
  ${'the same from the other end'} | ${'poiuytrewq'}            | ${'容易被猜中'}
  ${'down and up the keyboard'}    | ${'1qaz2wsx3edc'}          | ${'容易被猜中'}
  ${'a common word dressed up'}    | ${'P@ssw0rd2026'}          | ${'过于常见'}
  ${'a common word with the year'} | ${'sunshine2026'}          | ${'过于常见'}
  ${'said twice'}                  | ${'liangdengliangdeng'}    | ${'过于常见'}
  ${'what people love here'}       | ${'woaini1314520'}         | ${'过于常见'}
  ${'a word of the office'}        | ${'Caizhengju@2026'}       | ${'过于常见'}
  ${'the user name in it'}         | ${'Jiaoyu-Li#2026'}        | ${'用户名、姓名'}
  ${'the name in it'}              | ${'我是李明芳,你好呀你好'} | ${'用户名、姓名'}
  ${'the e-mail address in it'}    | ${'xx li.mingfang 88'}     | ${'用户名、姓名'}
`('refused: $because', ({ password, reason }) => {
  expect(() => checkPassword(password, OWNER)).toThrow(
    expect.objectContaining({
      problem: 'password-refused',
      details: expect.objectContaining({ zh: expect.stringContaining(reason) }),
    }),
  )
})

test.each([
  '清晨 有雨 三只白鹭',
  'correct horse battery staple',
  'kD8#vn2!pQ',
  'zhuzi-hua-kai-92-ci',
  'only-for-tests-2026',
])('taken: %s', (password) => {
  expect(() => checkPassword(password, OWNER)).not.toThrow()
})

test('of the hundred passwords of the list that are long enough, each is refused', () => {
  const long = COMMON.filter((word) => word.length >= 10).slice(0, 100)
  expect(long).toHaveLength(100)
  for (const word of long) expect(() => checkPassword(word, OWNER)).toThrow('password-refused')
})
