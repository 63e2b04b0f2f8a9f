/** A notice taken apart: lines of prose and tables of text, in their order. */
export type Block = LineBlock | TableBlock

export interface LineBlock {
  readonly kind: 'line'
  readonly text: string
}

export interface TableBlock {
  readonly kind: 'table'
  readonly rows: readonly (readonly string[])[]
}
