import type { GuaranteeRefusal } from '@tenderlight/exchange/guarantee/guarantee'
import { formatYuan } from '@tenderlight/law/money'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import { Refused } from '../../problem.ts'

const refused = (zh: string, en: string, toDoZh: string, toDoEn: string): Refused =>
  new Refused('deposit-refused', { zh, en, toDoZh, toDoEn })

const WORDS = {
  bid: { zh: '投标保证金', en: 'bid deposit' },
  performance: { zh: '履约保证金', en: 'performance bond' },
} as const
type Purpose = keyof typeof WORDS

export function askedUnknown(purpose: Purpose): Refused {
  const { zh, en } = WORDS[purpose]
  return refused(
    `尚未登记采购文件要求的${zh}数额。`,
    `It is not on record how large the ${en} has to be.`,
    '请先在“约定”中登记,免收的填 0。',
    'Record it among the terms first; 0 where none is asked for.',
  )
}

export function bidsEndUnknown(): Refused {
  return refused(
    '尚未登记投标有效期,无法核对保函有效期。',
    'The last day on which the bids bind is not on record, so that the guarantee cannot be checked.',
    '请先在“约定”中登记投标有效期的最后一日。',
    'Record it among the terms first.',
  )
}

/** A paper ends before the bids cease to bind; a written reason takes it all the same. */
export function endsTooSoon(validUntil: CivilDate, bidsValidUntil: CivilDate): Refused {
  return new Refused(
    'deposit-refused',
    {
      zh: `保函有效至 ${validUntil},早于投标有效期的最后一日 ${bidsValidUntil}。`,
      en: `The paper ends on ${validUntil}, before the bids cease to bind on ${bidsValidUntil}.`,
      toDoZh: '请要求换开或延长;仍按此登记的,请写明理由,登记后会在项目页提示。',
      toDoEn: 'Ask for a longer one; to take it as it is give the reason: it stays marked on the project page.',
    },
    { command: 'collect-deposit', decision: 'needs-reason', findings: [], earliest: null, overridable: false },
  )
}

export function tooMuch(purpose: Purpose, amount: Fen, asked: Fen): Refused {
  const { zh, en } = WORDS[purpose]
  return refused(
    `金额 ${formatYuan(amount)} 元,超过采购文件要求的${zh} ${formatYuan(asked)} 元。`,
    `${formatYuan(amount)} yuan are more than the ${en} of ${formatYuan(asked)} that is asked for.`,
    '请核对金额;多缴的部分不是保证金,按约定数额登记后另行退回。',
    'Check the amount; what was paid too much is no deposit: record what is asked for and give the rest back.',
  )
}

export function lessThanTaken(asked: Fen, taken: Fen): Refused {
  return refused(
    `已登记的保证金有 ${formatYuan(taken)} 元的,多于 ${formatYuan(asked)} 元。`,
    `A deposit of ${formatYuan(taken)} yuan is on record, which is more than ${formatYuan(asked)}.`,
    '请先更正或退还该笔保证金的登记,再更改约定。',
    'Correct that deposit first.',
  )
}

export function termsNeedReason(): Refused {
  return refused(
    '更改已登记的约定,需写明理由。',
    'What is on record of the terms changes: a reason is needed.',
    '请填写理由后再保存。',
    'Give the reason and save again.',
  )
}

export function sameBidder(bidder: string, purpose: Purpose): Refused {
  const { zh, en } = WORDS[purpose]
  return refused(
    `“${bidder}”的${zh}已有登记。`,
    `The ${en} of “${bidder}” is on record already.`,
    '有误的,请更正原登记;误登的,先撤销原登记。',
    'Correct that entry; if it should not be there, withdraw it first.',
  )
}

export function waivedOrNot(): Refused {
  return refused(
    '免收的金额应为 0,其他形式的金额应大于 0。',
    'What is waived is 0 yuan, and everything else is more.',
    '请更正金额或形式。',
    'Correct the amount or the form.',
  )
}

export function paperIncomplete(): Refused {
  return refused(
    '保函、保险须写明出具机构、编号和有效期。',
    'A guarantee or insurance needs its issuer, its number and its last day.',
    '请对照保函、保单补充。',
    'Complete them from the paper.',
  )
}

export function paperUsed({ what, remedy }: GuaranteeRefusal): Refused {
  return refused(what.zh, what.en, remedy.zh, remedy.en)
}

export function notElectronic(): Refused {
  return refused(
    '电子保函的内容由保证人签名,不能改写。',
    'What an electronic guarantee says is signed by its guarantor and cannot be changed here.',
    '保函有误的,撤销本笔登记,重新上传保证人更正后的保函。',
    'If it is wrong, withdraw this entry and upload the corrected guarantee.',
  )
}

export function nothingToRefund(): Refused {
  return refused(
    '本笔为免收,没有可退还的保证金。',
    'Nothing was taken, so that nothing can be refunded.',
    '形式或金额有误的,请先更正。',
    'Correct form or amount if they are wrong.',
  )
}

export function interestUnknown(): Refused {
  return refused(
    '招标项目退还投标保证金,应同时退还银行同期存款利息。',
    'In tendering, interest of the bank is refunded together with the bid deposit.',
    '请填写已退还的利息;确未退还的填 0。',
    'Enter the interest that was paid; 0 where none was.',
  )
}

export function refundedAhead(): Refused {
  return refused(
    '退还日期早于收取日期,或本笔已登记退还。',
    'The refund would be earlier than the deposit, or is on record already.',
    '请核对日期;更正已登记的退还须写明理由。',
    'Check the days; to correct a refund, give a reason.',
  )
}

/** The first of a guarantee's refusals; all of them are shown before it is recorded. */
export function notAccepted(refusals: readonly GuaranteeRefusal[]): Refused {
  const join = (pick: (one: GuaranteeRefusal) => string) => refusals.map(pick).join('')
  return refused(
    join(({ what }) => what.zh),
    refusals.map(({ what }) => what.en).join(' '),
    join(({ remedy }) => remedy.zh),
    refusals.map(({ remedy }) => remedy.en).join(' '),
  )
}
