/** The pages to link to: the first, the last and those around `page`; `gap` where some are left out. */
export function pageNumbers(page: number, last: number): (number | 'gap')[] {
  const around = [page - 1, page, page + 1].filter((one) => one > 1 && one < last)
  const shown = [...new Set([1, ...around, last])].filter((one) => one >= 1)
  return shown.flatMap((one, index) => {
    const before = shown[index - 1]
    if (before === undefined || one - before === 1) return [one]
    // A gap of a single page is that page.
    return one - before === 2 ? [one - 1, one] : ['gap' as const, one]
  })
}
