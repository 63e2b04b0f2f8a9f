import { QueryClientProvider } from '@tanstack/react-query'
import { App as AntdApp, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { LocaleBoundary } from './locale-boundary.tsx'
import { useLocale } from './locale-context.ts'
import { useTheme } from './theme.ts'
import { queryClient } from './trpc.ts'

/**
 * antd's own icon of a button at work leaves when its movement ends; where the browser never tells of that end, it stays and
 * the button is read out as “loading” for good.
 */
const BUTTON = { autoInsertSpace: false, loadingIcon: <span className="button-spinner" aria-hidden="true" /> }

function AntdInLanguage({ children }: { readonly children: ReactNode }) {
  const { locale } = useLocale()
  const theme = useTheme()
  useEffect(() => {
    dayjs.locale(locale === 'en' ? 'en' : 'zh-cn')
  }, [locale])
  return (
    <ConfigProvider theme={theme} locale={locale === 'en' ? enUS : zhCN} button={BUTTON}>
      <AntdApp component={false}>{children}</AntdApp>
    </ConfigProvider>
  )
}

/** What every page of the workspace stands on: the API's answers, the language, the theme. */
export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <LocaleBoundary>
        <AntdInLanguage>{children}</AntdInLanguage>
      </LocaleBoundary>
    </QueryClientProvider>
  )
}
