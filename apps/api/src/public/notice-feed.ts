import type { ListedNotice } from '@tenderlight/contracts/notices'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { Feed } from 'feed'
import { categoryWord, kindWord, noticeLines } from './notice-line.ts'
import { plain } from './plain-text.ts'

/** Where a feed stands: its own address, the page that shows the same list, and the address of a notice's page. */
export interface FeedPlace {
  readonly feedUrl: string
  readonly listUrl: string
  readonly noticeUrl: (number: string) => string
}

/**
 * The feed of `notices` (newest first). Nothing in it depends on the hour, so an unchanged list gives the same bytes;
 * `today` dates a feed that has no entry.
 */
export function noticeFeed(
  notices: readonly ListedNotice[],
  place: FeedPlace,
  about: { readonly district: string; readonly today: CivilDate },
): Feed {
  const feed = new Feed({
    id: place.feedUrl,
    title: plain(`${about.district}采购意向与预留公告`),
    description: plain(`${about.district}各单位公开的采购意向与面向中小企业预留公告,按公开时间。`),
    link: place.listUrl,
    feed: place.feedUrl,
    language: 'zh-CN',
    generator: '采招亮灯 Tenderlight',
    author: { name: plain(about.district) },
    updated: midnightInChina(notices[0]?.publishedOn ?? about.today),
  })
  for (const notice of notices) {
    const url = place.noticeUrl(notice.number)
    feed.addItem({
      title: markup(`【${kindWord(notice)}】${notice.title}`),
      id: url,
      link: url,
      date: midnightInChina(notice.publishedOn),
      published: midnightInChina(notice.publishedOn),
      description: noticeLines(notice).map(markup).join('<br/>'),
      author: [{ name: plain(notice.unit) }],
      category: [{ name: categoryWord(notice.category), term: notice.category }],
    })
  }
  return feed
}

/** The instant at which a civil day begins in China. */
function midnightInChina(day: CivilDate): Date {
  return new Date(`${day}T00:00:00+08:00`)
}

/** Text as HTML, which is what the elements declare that hold it; so it cannot close the CDATA section around it either. */
function markup(text: string): string {
  return plain(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\r?\n/gu, '<br/>')
}
