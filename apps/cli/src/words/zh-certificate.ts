import type { Certificate } from '@tenderlight/db/certificates/certificate'
import { formatYuan } from '@tenderlight/law/money'

/** What is said about a certificate of a contract that is checked, in Simplified Chinese. */
export const zhCertificate = {
  help: '离线查验合同证明:文件是否由给出的公钥对应的密钥签名、内容是否被改动',
  file: '合同证明(JSON)',
  key: '公钥文件(PEM,可含多个):平台的 /api/public/certificate-keys.pem',
  exitCodes: ['退出码:0 签名有效;1 内容或签名不符;2 文件不可用'],
  whatIsRead: '请给出从平台下载的合同证明(JSON)。',
  whichKey: '请给出平台的公钥文件(PEM):/api/public/certificate-keys.pem。',
  noCertificate: (file: string): string => `${file} 不是合同证明`,
  genuine: '签名有效:内容与出具时一致',
  altered: '签名不符:内容在出具后被改动,请勿采信',
  otherKey: (key: string): string => `给出的公钥中没有签名所用的密钥 ${key}`,
  says: ({ number, district, project, buyer, supplier, amount, signedOn, issuedOn }: Certificate): string[] => [
    `证明编号  ${number}`,
    `出具地区  ${district}`,
    `项目      ${project.title}(${project.number})`,
    `采购人    ${buyer}`,
    `供应商    ${supplier.name}  ${supplier.code}`,
    `合同金额  ${formatYuan(amount)} 元`,
    `合同签订  ${signedOn}`,
    `出具日期  ${issuedOn}`,
  ],
  askThere: '是否已撤回只能在平台的查验页面(/verify)得知。',
}
