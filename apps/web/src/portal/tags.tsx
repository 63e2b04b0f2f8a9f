import { tagsOf } from './notice-tags.ts'

const CLASSES = { green: 'tag tag-green', accent: 'tag tag-accent', yellow: 'tag tag-yellow', plain: 'tag' } as const

/** The labels of a notice. */
export function Tags({ notice }: { readonly notice: Parameters<typeof tagsOf>[0] }) {
  return (
    <ul className="tags">
      {tagsOf(notice).map(({ tone, text }) => (
        <li key={text} className={CLASSES[tone]}>
          {text}
        </li>
      ))}
    </ul>
  )
}
