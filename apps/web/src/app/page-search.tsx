import { useRouter } from '@tanstack/react-router'
import { SearchBox } from '../ui/antd/search-box.tsx'
import type { SearchBoxProps } from '../ui/antd/search-box.tsx'

interface PageSearchProps extends SearchBoxProps {
  /** How the address of the page ends. */
  readonly page: string
}

/**
 * The search of a list whose words stand in the address. Who has followed a link sees the list until the next page is
 * ready: a search that ends its pause then must not call back.
 */
export function PageSearch({ page, onSearch, ...box }: PageSearchProps) {
  const { history } = useRouter()
  return <SearchBox {...box} onSearch={(text) => history.location.pathname.endsWith(page) && onSearch(text)} />
}
