/** Words that say what kind of notice a title is of; the name of the project ends before them. */
const NOTICE_WORDS =
  /(?:的)?(?:采购意向|意向|公开招标|邀请招标|竞争性谈判|竞争性磋商|询价|框架协议|招标|采购|中标|成交|结果|合同|公告|公示|公开)+$/u
const ATTEMPT = /\(?第?[一二三四五\d]次\)?$/u
/** Brackets, quotes and strokes that people vary. */
const SIGNS = /[\p{P}\p{S}]+/gu
const ABOUT = /^关于/u

/** A name in half width and small letters, without blanks. */
export function plainName(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, '').toLowerCase()
}

/**
 * What tells a project by its title: half width, without blanks, brackets and signs, without the unit's name in front of it and
 * without the words of a notice behind it. Empty where nothing else is left: such a title tells no project.
 */
export function plainTitle(title: string, unit: string | undefined): string {
  const plain = plainName(title)
  const [name, whole] = [plainName(unit ?? ''), plain.replace(ABOUT, '')]
  const own = name !== '' && whole.startsWith(name) ? whole.slice(name.length) : whole
  const bare = own.replace(ABOUT, '').replace(ATTEMPT, '').replaceAll(SIGNS, '')
  return bare.replace(NOTICE_WORDS, '')
}
