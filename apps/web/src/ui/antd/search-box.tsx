import { Input } from 'antd'
import { useEffect, useState } from 'react'
import './filters.css'

/** Long enough not to ask for every key, short enough not to be waited for. */
const PAUSE_MS = 300

export interface SearchBoxProps {
  readonly label: string
  readonly hint: string
  readonly text: string | undefined
  readonly onSearch: (text: string | undefined) => unknown
}

/** Searches while one types, after a short pause; Enter at once. */
export function SearchBox({ label, hint, text = '', onSearch }: SearchBoxProps) {
  const [typed, setTyped] = useState(text)
  const [known, setKnown] = useState(text)
  // The address changed from outside, for instance by “clear filters”.
  if (text !== known) {
    setKnown(text)
    if (text !== typed.trim()) setTyped(text)
  }
  const search = (wanted: string) => {
    const words = wanted.trim()
    if (words !== text) onSearch(words === '' ? undefined : words)
  }
  useEffect(() => {
    const timer = setTimeout(search, PAUSE_MS, typed)
    return () => clearTimeout(timer)
    // Only what is typed starts the pause anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [typed])
  return (
    <Input
      type="search"
      className="list-search"
      aria-label={label}
      placeholder={hint}
      allowClear
      maxLength={100}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onPressEnter={() => search(typed)}
    />
  )
}
