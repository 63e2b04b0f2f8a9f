import type { Random } from './random.ts'
import type { Ware } from './wares/ware.ts'

/** Fills the words of `ware` with a place and the year it is bought for. */
export function titleFor(random: Random, ware: Ware, year: number): string {
  const title = ware.title.replace('{place}', random.pick(ware.places))
  return title.replace('{year}年度', `${year} 年度`).replace('{year}学年', `${year} 学年`).replace('{year}', `${year} `)
}

/** `title`, or the same with a lot number when it is taken already. Remembers what it gives out. */
export function untaken(taken: Set<string>, title: string): string {
  let found = title
  for (let lot = 2; taken.has(found); lot += 1) found = `${title}(第 ${lot} 批)`
  taken.add(found)
  return found
}
