/** A web address, or null for any other text. */
export const webUrl = (text: string): URL | null => {
  try {
    const url = new URL(text.trim())
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
  } catch {
    return null
  }
}

const isTracking = (name: string): boolean => /^(utm_\w+|fbclid|gclid|yclid)$/i.test(name)
/** The same page has one key: no fragment, no tracking, no `www.`, no closing slash. */
export const linkKey = (link: string): string => {
  const url = webUrl(link)
  if (!url) throw new Error('not a web link')
  const kept = [...url.searchParams].filter(([name]) => !isTracking(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  const query = kept.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
  const host = url.hostname.replace(/^www\./, '')
  return `${host}${url.port ? `:${url.port}` : ''}${url.pathname.replace(/\/+$/, '')}${query ? `?${query}` : ''}`
}
