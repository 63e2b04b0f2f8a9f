/** What is said of JSON files that a command takes, in Simplified Chinese. */
export const zhJson = {
  unusable: (file: string, problems: number): string => `文件不能用:${file}(${problems} 处)`,
  notJson: (file: string): string => `${file} 不是 JSON 文件。`,
  place: (line: number, column: number): string => `第 ${line} 行第 ${column} 个字符处读不下去。`,
  whole: '整个文件',
  lacking: (where: string, expected: string): string => `${where}:缺少,应为${expected}`,
  problem: (where: string, found: string, expected: string): string => `${where}:写的是 ${found},应为${expected}`,
  more: (count: number): string => `…… 另有 ${count} 处`,
}
