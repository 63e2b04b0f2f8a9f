import type { CivilDate } from '@tenderlight/law/civil-date'
import { formatYuan } from '@tenderlight/law/money'
import type { Fen } from '@tenderlight/law/money'
import type { GuaranteeRefusal } from './guarantee.ts'

const ASK_ANEW = {
  zh: '请供应商向保证人取得改正后的保函,再上传。',
  en: 'Let the bidder get a corrected guarantee from the guarantor, and upload that.',
}

export function notInForm(found: { readonly zh: string; readonly en: string }): GuaranteeRefusal {
  return {
    code: 'form',
    what: { zh: `电子保函文件不合格式:${found.zh}。`, en: `The document is not in form: ${found.en}.` },
    remedy: {
      zh: '请上传保证人出具的原始 JSON 文件,不要用其他软件另存或修改。',
      en: 'Upload the very JSON file that the guarantor issued, not one saved or changed by another program.',
    },
  }
}

export function keyUnknown(key: string): GuaranteeRefusal {
  return {
    code: 'key-unknown',
    what: {
      zh: `签名所用的公钥(${key})不属于本区县登记的保证人。`,
      en: `The key ${key} belongs to no guarantor that the district has registered.`,
    },
    remedy: {
      zh: '请核对保证人;确属可接受的保证人的,由管理员在“保证人名录”中登记其公钥后再上传。',
      en: 'Check the guarantor; if it is acceptable, the administrator registers its key first.',
    },
  }
}

export function badSignature(guarantor: string): GuaranteeRefusal {
  return {
    code: 'signature',
    what: {
      zh: `签名与内容不符:文件不是${guarantor}出具的原件,或出具后被改动。`,
      en: `The signature does not fit: this is not what ${guarantor} issued, or it was changed since.`,
    },
    remedy: {
      zh: '请供应商重新提供原始文件;仍不符的,向保证人核实。',
      en: 'Let the bidder give the original file again; if it still does not fit, ask the guarantor.',
    },
  }
}

export function otherGuarantor(stated: string, registered: string): GuaranteeRefusal {
  return {
    code: 'guarantor-name',
    what: {
      zh: `保函写明的保证人“${stated}”与公钥登记的保证人“${registered}”不一致(名称或统一社会信用代码)。`,
      en: `The guarantor of the document (“${stated}”) is not the one of the key (“${registered}”), by name or code.`,
    },
    remedy: {
      zh: '请向保证人核实;登记有误的,由管理员更正“保证人名录”。',
      en: 'Ask the guarantor; if the register is wrong, the administrator corrects it.',
    },
  }
}

export function notRegisteredOn(
  name: string,
  on: CivilDate,
  from: CivilDate,
  until: CivilDate | null,
): GuaranteeRefusal {
  const term = { zh: until === null ? `${from} 起` : `${from} 至 ${until}`, en: `${from} – ${until ?? ''}` }
  return {
    code: 'guarantor-days',
    what: {
      zh: `${name} 的登记有效期为${term.zh},不含 ${on}(出具日或提交日)。`,
      en: `${name} is registered ${term.en}, which leaves out ${on} (day of issue or of presenting).`,
    },
    remedy: {
      zh: '请供应商更换在登记有效期内的保证人;登记有误的,由管理员更正“保证人名录”。',
      en: 'Let the bidder take a guarantor that is registered on that day; if the register is wrong, the administrator corrects it.',
    },
  }
}

export function otherPurpose(asked: 'bid' | 'performance'): GuaranteeRefusal {
  const [wanted, given] = asked === 'bid' ? (['投标', '履约'] as const) : (['履约', '投标'] as const)
  return {
    code: 'purpose',
    what: { zh: `这是${given}保函,此处应为${wanted}保函。`, en: `This is not a guarantee for the ${asked}.` },
    remedy: { zh: '请在相应的保证金下上传,或更换保函。', en: 'Upload it where it belongs, or get the right one.' },
  }
}

export function otherBeneficiary(stated: string, unit: string): GuaranteeRefusal {
  return {
    code: 'beneficiary',
    what: {
      zh: `受益人为“${stated}”,不是本项目采购单位“${unit}”。`,
      en: `The beneficiary is “${stated}”, not the unit of this project, “${unit}”.`,
    },
    remedy: ASK_ANEW,
  }
}

export function otherProject(stated: string, project: string): GuaranteeRefusal {
  return {
    code: 'project',
    what: {
      zh: `项目编号为 ${stated},不是本项目 ${project}。`,
      en: `It is for project ${stated}, not for ${project}.`,
    },
    remedy: ASK_ANEW,
  }
}

export function tooLittle(amount: Fen, required: Fen): GuaranteeRefusal {
  return {
    code: 'amount',
    what: {
      zh: `保函金额 ${formatYuan(amount)} 元,低于要求的 ${formatYuan(required)} 元。`,
      en: `It is for ${formatYuan(amount)} yuan; ${formatYuan(required)} are required.`,
    },
    remedy: ASK_ANEW,
  }
}

export function tooShort(
  { validFrom, validUntil }: { readonly validFrom: CivilDate; readonly validUntil: CivilDate },
  from: CivilDate,
  through: CivilDate | undefined,
): GuaranteeRefusal {
  const last =
    through === undefined
      ? { zh: ` ${from}`, en: ` ${from}` }
      : {
          zh: `自 ${from} 至投标有效期最后一日 ${through}`,
          en: ` ${from} through ${through}, the last day of the bids`,
        }
  return {
    code: 'validity',
    what: {
      zh: `保函有效期 ${validFrom} 至 ${validUntil},未覆盖${last.zh}。`,
      en: `It is valid from ${validFrom} through ${validUntil}; it has to cover${last.en}.`,
    },
    remedy: {
      zh: '请供应商办理延长有效期的保函,再上传。',
      en: 'Let the bidder get a guarantee that lasts long enough, and upload that.',
    },
  }
}

export function usedBefore(number: string): GuaranteeRefusal {
  return {
    code: 'number-used',
    what: {
      zh: `保函编号 ${number} 已登记在另一笔保证金上。`,
      en: `The guarantee ${number} stands for another deposit already.`,
    },
    remedy: {
      zh: '一份保函只能使用一次:请供应商另行提供;原登记有误的,先撤销原登记。',
      en: 'A guarantee is used once: let the bidder give another; if the earlier entry is wrong, withdraw that first.',
    },
  }
}
