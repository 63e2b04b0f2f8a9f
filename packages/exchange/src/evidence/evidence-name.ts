import { badName } from './unusable-evidence.ts'

const MOST_CHARACTERS = 120
/** What a file system takes at most. */
const MOST_BYTES = 240
/** Controls, invisible marks, and those that turn the direction of writing: `a\u202Efdp.exe` shows as `aexe.pdf`. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\uFFFD]/u
/** What a name cannot hold on Windows. */
const FORBIDDEN = /[<>:"|?*]/u
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/iu
/** What other programs run or show as something else. */
const KNOWN = new Set(
  (
    'pdf png jpg jpeg webp gif bmp tif tiff svg doc docx docm dot dotm xls xlsx xlsm xlsb xlam xlt ppt pptx pptm pps ppsx wps et dps ' +
    'ofd rtf txt csv htm html mht xml xhtml js mjs jse vbs vbe wsf hta exe com scr pif bat cmd msi dll jar ps1 sh py php ' +
    'asp aspx jsp lnk url reg cpl chm iso img zip rar 7z gz tar apk'
  ).split(' '),
)

const extensionOf = (name: string): string => /\.([^.]*)$/u.exec(name)?.[1]?.toLowerCase() ?? ''

/** The name of an uploaded file as it is kept, and its ending in small letters. Throws `UnusableEvidence`. */
export function evidenceName(given: string): { readonly name: string; readonly extension: string } {
  const name = given.normalize('NFC')
  if (/[/\\]/u.test(name)) throw badName({ zh: '文件名含有路径。', en: 'The name holds a path.' })
  if (INVISIBLE.test(name) || FORBIDDEN.test(name)) {
    throw badName({
      zh: '文件名含有看不见的字符、方向控制符或 < > : " | ? * 之一。',
      en: 'The name holds invisible characters, marks of direction or one of < > : " | ? *.',
    })
  }
  if (name !== name.trim() || /^\.|\.$/u.test(name) || RESERVED.test(name)) {
    throw badName({
      zh: '文件名以空格或点开头、结尾,或是系统保留名。',
      en: 'The name begins or ends in a blank or a dot, or is reserved.',
    })
  }
  const characters = name.length
  if (characters > MOST_CHARACTERS || Buffer.byteLength(name) > MOST_BYTES) {
    throw badName({
      zh: `文件名过长(${characters} 个字符),上限为 ${MOST_CHARACTERS} 个字符、约 80 个汉字。`,
      en: `The name is too long (${characters} characters); the limit is ${MOST_CHARACTERS}.`,
    })
  }
  const extension = extensionOf(name)
  const stem = name.slice(0, name.length - extension.length - 1)
  if (extension === '' || stem === '') throw badName({ zh: '文件名没有扩展名。', en: 'The name has no ending.' })
  const inner = extensionOf(stem).trim()
  if (KNOWN.has(inner)) {
    throw badName({
      zh: `文件名有两个扩展名(.${inner}.${extension})。`,
      en: `The name has two endings (.${inner}.${extension}).`,
    })
  }
  return { name, extension }
}
