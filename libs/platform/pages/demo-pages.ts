import { createHash } from 'node:crypto'
import type { PageReader, PageSeen } from './page-reader.js'

/** The made-up web of the demo: addresses that can belong to nobody (RFC 2606). One with `gone` in it is gone, one with `closed` lets nobody look. */
export const demoPage = (address: string): PageSeen | null => {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url?.hostname.endsWith('.example')) return null
  const steps = url.pathname.split('/').filter(Boolean)
  const bare = { address: url.href, mediaType: 'text/html', title: null, sha256: null }
  if (steps.includes('gone')) return { ...bare, found: 'gone', status: 404 }
  if (steps.includes('closed')) return { ...bare, found: 'closed', status: 403 }
  const title = [url.hostname, ...steps.map((step) => step.replace(/[.-]/g, ' '))].join(' · ').slice(0, 200)
  return { ...bare, found: 'there', status: 200, title, sha256: createHash('sha256').update(title).digest('hex') }
}
export const demoPages: PageReader = {
  read: async ({ addresses }) => new Map(addresses.flatMap((address) => {
    const seen = demoPage(address)
    return seen ? [[address, seen] as const] : []
  })),
}
