import { dictionary } from '@zxcvbn-ts/language-common'

/** Words that people here think of, beside those of the list. */
const HERE = [
  'tenderlight',
  'liangdeng',
  'caizhao',
  'caigou',
  'caizheng',
  'caizhengju',
  'zhaobiao',
  'zhengfu',
  'zhengfucaigou',
  'gongwuyuan',
  'bangong',
  'bangongshi',
  'danwei',
  'mima',
  'denglu',
  'guanliyuan',
  'zhongguo',
  'beijing',
  'shanghai',
  'woaini',
  'woaini1314',
  'woaizhongguo',
  '5201314',
  '1314520',
  'a123456789',
  'aa123456',
  'abc123456',
  'qq123456',
  '政府采购',
  '财政局',
  '我爱你',
  '密码',
]

/** Passwords that are tried first, in lower case: a public list of some fifty thousand, and words of this trade. */
export const COMMON: readonly string[] = [...HERE, ...dictionary['passwords-common']]
