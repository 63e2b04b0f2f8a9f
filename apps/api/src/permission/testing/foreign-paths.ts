import type { Place } from '@tenderlight/db/testing/place'
import { storedLink } from './foreign-inputs.ts'

/** What a route that is no procedure is asked about a place. */
interface Asking {
  /** Answers everybody alike, with what is published and nothing else. */
  readonly published?: (place: Place) => string
  /** What of a place this route itself publishes, beside what the public pages show. */
  readonly tells?: (place: Place) => readonly string[]
  /** Paths that name what is no business of whoever asks: answered like those of a place that is nowhere. */
  readonly hidden?: (place: Place) => readonly string[]
}

const words = (text: string) => encodeURIComponent(text)

/** A list with the same filters everywhere: by unit, and by words that stand in drafts alone, or in `more`. */
const list = (path: string, more: readonly string[] = []): Asking => ({
  published: ({ name, unitName }) => `${path}?unit=${words(name + unitName)}`,
  hidden: ({ unitName }) => ['的意向', ...more].map((own) => `${path}?q=${words(unitName + own)}`),
})
const onePage = (path: string): Asking => ({ published: () => path })

/** For every route that is no procedure what to ask it about a place, which is not the caller's. */
export const FOREIGN_PATHS: Readonly<Record<string, Asking>> = {
  'GET /api/public/notices': list('/api/public/notices', ['的项目', '经办', '-1']),
  'GET /api/public/notices/:number': {
    published: ({ unitName }) => `/api/public/notices/${words(`${unitName}-YX`)}`,
    hidden: ({ unitName, project, key }) =>
      [words(`${unitName}-1`), project, key('notice'), key('submission')].map((id) => `/api/public/notices/${id}`),
  },
  'GET /api/public/disclosures': list('/api/public/disclosures', ['的项目', '经办']),
  'GET /api/public/disclosures/:number': {
    published: ({ unitName }) => `/api/public/disclosures/${words(`${unitName}-LY`)}`,
    hidden: ({ unitName, project, key }) =>
      [words(`${unitName}-1`), project, key('disclosure')].map((id) => `/api/public/disclosures/${id}`),
  },
  'GET /api/public/disclosing-units': onePage('/api/public/disclosing-units'),
  'GET /api/public/accuracy': onePage('/api/public/accuracy'),
  'GET /api/public/units': onePage('/api/public/units'),
  // A district's key is its public address.
  'GET /api/public/districts': { ...onePage('/api/public/districts'), tells: ({ district }) => [district] },
  'GET /feed.atom': list('/feed.atom'),
  'GET /feed.rss': list('/feed.rss'),
  'GET /api/public/holidays': onePage('/api/public/holidays'),
  'GET /calendar.ics': list('/calendar.ics'),
  'GET /worklist/:token/due.ics': { hidden: (place) => [`/worklist/${storedLink(place)}/due.ics`] },
  // Tells where the district of whoever asks stands, whatever else is asked.
  'GET /api/board/events': { hidden: () => ['/api/board/events?once=1'] },
  'GET /healthz': onePage('/healthz'),
  'GET /readyz': onePage('/readyz'),
  'GET /metrics': onePage('/metrics'),
  'GET /api/identity/callback/oidc': {
    hidden: (place) => [`/api/identity/callback/oidc?state=${storedLink(place)}&code=${place.key('value')}`],
  },
  'POST /api/matters/files': { hidden: ({ key }) => [`/api/matters/files?id=${key('matter')}&name=a.pdf`] },
  'GET /api/matters/files/:id': { hidden: ({ key }) => [`/api/matters/files/${key('matter file')}`] },
  'POST /api/cases/files': { hidden: ({ key }) => [`/api/cases/files?id=${key('case')}&step=1&name=a.pdf`] },
  'GET /api/cases/files/:id': { hidden: ({ key }) => [`/api/cases/files/${key('case file')}`] },
  'POST /api/requests': { hidden: ({ unitName }) => [`/api/requests?title=${words(unitName)}`] },
  'POST /api/requests/follow': { hidden: ({ unitName }) => [`/api/requests/follow?number=SQ-2026-${words(unitName)}`] },
  'POST /api/requests/files': {
    hidden: ({ unitName }) => [`/api/requests/files?number=SQ-2026-${words(unitName)}&name=a.pdf`],
  },
  'POST /api/requests/satisfaction': {
    hidden: ({ unitName }) => [`/api/requests/satisfaction?number=SQ-2026-${words(unitName)}`],
  },
  'POST /api/evidence': { hidden: ({ project }) => [`/api/evidence?key=${project}&event=intention&name=a.pdf`] },
  'GET /api/public/certificates/:number': {
    published: ({ unitName }) => `/api/public/certificates/${words(`${unitName}-HT`)}`,
    hidden: ({ unitName, key }) =>
      [words(`${unitName}-1`), key('certificate')].map((id) => `/api/public/certificates/${id}`),
  },
  'POST /api/public/certificates/verify': onePage('/api/public/certificates/verify'),
  'GET /api/public/certificate-keys.pem': onePage('/api/public/certificate-keys.pem'),
  'POST /api/tender-documents': { hidden: ({ project }) => [`/api/tender-documents?key=${project}&name=a.txt`] },
  'GET /api/tender-documents/:id': { hidden: ({ key }) => [`/api/tender-documents/${key('document')}`] },
  'POST /api/fairness-reviews': {
    hidden: ({ project, key }) => {
      const asked = {
        key: project,
        name: 'a.pdf',
        subject: 'policy',
        title: '办法',
        reviewer: '某局',
        outcome: 'passed',
      }
      const of = new URLSearchParams({ ...asked, reviewedOn: '2026-03-02', replaces: key('review') })
      return [`/api/fairness-reviews?${of.toString()}`]
    },
  },
  'GET /api/fairness-reviews/:id': { hidden: ({ key }) => [`/api/fairness-reviews/${key('review')}`] },
  'POST /api/audit/files/:key': { hidden: ({ project }) => [`/api/audit/files/${project}`] },
  'GET /api/evidence/:id': { hidden: ({ key }) => [`/api/evidence/${key('evidence')}`] },
}

/** Told to everybody alike, but for what is measured of the process. */
export const isPublic = (route: string): boolean =>
  FOREIGN_PATHS[route]?.published !== undefined && route !== 'GET /metrics'
