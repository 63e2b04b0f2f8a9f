/** What is said about the text of tender documents, in Simplified Chinese. */
export const zhDocument = {
  help: {
    document: '检查采购(招标)文件的文字,列出需要核对的表述;只检查文字,是提示,不是结论',
    file: '采购(招标)文件(.docx .pdf .txt .md .html;文本为 UTF-8 或 GB18030)',
    on: '按这一天的规定(公告日;默认:今天,北京时间)',
    regime: '适用的法律(默认:两部法律的检查都做)',
    jurisdiction: '所在区划,例如 jiujiang',
  },
  whatIsRead: '可读 .docx、.pdf、.txt、.md、.html;旧版 .doc 请先另存为 .docx。',
  foreign: (kind: string): string => `这是${kind}。`,
  head: (place: string, on: string, places: number): string =>
    `${place}  按 ${on} 的规定  ${places === 0 ? '没有发现需要核对的表述' : `${places} 处表述请核对`}`,
  line: (line: number): string => `第 ${line} 行`,
  toCheck: '▲ 请核对',
  excerpt: (text: string): string => `“${text}”`,
  checked: (titles: readonly string[]): string =>
    titles.length === 0 ? '当日没有可作文字检查的规则。' : `检查的规则:${titles.join('、')}`,
  onlyWords: '只检查了文字:列出的不一定不符,没有列出的不一定相符。',
  pageLines: '行号按从网页取出的文字计,表格一行为一行。',
  paragraphLines: '行号按文件的段落计,表格一行为一段。',
}
