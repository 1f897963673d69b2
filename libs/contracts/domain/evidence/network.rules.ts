import { warn, type EvidenceCheck } from './check.js'

/** Sites of the catalogue's networks; of an ads cabinet, those its ads stand in. */
const sites: Readonly<Record<string, readonly string[]>> = {
  vk: ['vk.com', 'vk.ru', 'vkvideo.ru', 'vk.cc'],
  telegram: ['t.me', 'telegram.me', 'telegram.org', 'telegra.ph'],
  ok: ['ok.ru', 'odnoklassniki.ru'],
  dzen: ['dzen.ru', 'zen.yandex.ru'],
  youtube: ['youtube.com', 'youtu.be'],
  tiktok: ['tiktok.com'],
  instagram: ['instagram.com', 'instagr.am'],
  linkedin: ['linkedin.com', 'lnkd.in'],
}
const cabinets: Readonly<Record<string, readonly string[]>> = { 'vk-ads': ['vk', 'ok'], 'telegram-ads': ['telegram'], 'meta-ads': ['instagram'] }

/** The network a page belongs to; null for every other site, of which nothing is known. */
export const networkOf = ({ hostname }: URL): string | null => {
  const host = hostname.toLowerCase().replace(/\.$/, '')
  return Object.entries(sites).find(([, names]) => names.some((name) => host === name || host.endsWith(`.${name}`)))?.[0] ?? null
}
/** A page of a network the job does not name is worth a look; a document, a drive or a site of the business may stand anywhere. */
export const checkNetwork = (url: URL, platforms: readonly string[]): EvidenceCheck[] => {
  const network = networkOf(url)
  const agreed = platforms.flatMap((platform) => cabinets[platform] ?? [platform])
  const known = agreed.some((platform) => platform in sites)
  return network === null || !known || agreed.includes(network) ? [] : [warn('network', 'link.foreign', { host: url.hostname.replace(/^www\./, '') })]
}
