import type { Problem } from '@tenderlight/contracts/errors'
import type { FastifyRequest } from 'fastify'
import { sayProblem } from './error-map.ts'
import type { ProblemDetails } from './problem.ts'

/** Whether somebody's browser asks for a page to be looked at, and not a program for an answer. */
export function asksForPage({ method, url, headers }: Pick<FastifyRequest, 'method' | 'url' | 'headers'>): boolean {
  return (
    method === 'GET' &&
    headers.accept?.includes('text/html') === true &&
    !/^\/(?:trpc|api|metrics)(?:[/?]|$)/u.test(url)
  )
}

/** What went wrong, as a page of words in both languages that needs nothing else of the server. */
export function errorPage(problem: Problem, details: ProblemDetails): string {
  const said = (locale: 'zh-CN' | 'en', again: string) => {
    const { message, toDo } = sayProblem(problem, details, locale)
    return `<section lang="${locale}"><h1>${escaped(message)}</h1><p>${escaped(toDo)}</p><p><a href="">${again}</a></p></section>`
  }
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>采招亮灯 Tenderlight</title>
<style>body{font:1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem}h1{font-size:1.25rem}a{color:#0b5cad}</style>
</head><body><main>${said('zh-CN', '重新打开本页')}${said('en', 'Open this page again')}</main></body></html>
`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign)
