import { formatYuan } from '@tenderlight/law/money'
import type { zhCertificate } from './zh-certificate.ts'

/** What is said about a certificate of a contract that is checked, in English. */
export const enCertificate: typeof zhCertificate = {
  help: 'check a certificate of a contract offline: whether it was signed, as it stands, with the key of one of these public keys',
  file: 'the certificate (JSON)',
  key: 'the public keys (PEM, one or several): /api/public/certificate-keys.pem of the installation',
  exitCodes: ['Exit codes: 0 genuine; 1 altered, or signed with another key; 2 a file cannot be used'],
  whatIsRead: 'Give a certificate as it was saved from the installation (JSON).',
  whichKey: 'Give the public keys of the installation (PEM): /api/public/certificate-keys.pem.',
  noCertificate: (file) => `${file} is no certificate of a contract`,
  genuine: 'Genuine: it stands as it was issued',
  altered: 'Altered: it does not stand as it was signed; do not rely on it',
  otherKey: (key) => `None of the public keys given is that of the signature, ${key}`,
  says: ({ number, district, project, buyer, supplier, amount, signedOn, issuedOn }) => [
    `number     ${number}`,
    `district   ${district}`,
    `project    ${project.title} (${project.number})`,
    `buyer      ${buyer}`,
    `supplier   ${supplier.name}  ${supplier.code}`,
    `amount     ${formatYuan(amount)} yuan`,
    `signed on  ${signedOn}`,
    `issued on  ${issuedOn}`,
  ],
  askThere: 'Whether it was withdrawn only the installation can tell, at /verify.',
}
