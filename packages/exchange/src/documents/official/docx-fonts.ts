import type { IFontAttributesProperties } from 'docx'

/** What a piece of an official paper is set in. */
export type Face = 'title' | 'body' | 'heading' | 'subheading' | 'number'

const face = (eastAsia: string): IFontAttributesProperties => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
})

/** The fonts that the standard names, as offices have them installed; Word takes one of its own where one is missing. */
export const FONTS: Readonly<Record<Face, IFontAttributesProperties>> = {
  title: face('方正小标宋简体'),
  body: face('仿宋_GB2312'),
  heading: face('黑体'),
  subheading: face('楷体_GB2312'),
  number: face('宋体'),
}
