import { createHash } from 'node:crypto'
import { money } from '@rolecall/kernel'
import { translate, type Lang } from '@rolecall/platform'
import type { PackFacts, PackItem } from '../data/pack-reads.js'

/** What the bank takes in one field, less room for the operator's own words. */
export const PACK_MAX = 18_000
/** Of a long text the beginning and its hash. */
const TEXT_MAX = 600

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
export const moment = (at: Date | null): string => (at ? `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC` : '—')

export type Say = (key: string, facts?: Record<string, unknown>) => string
type Piece = PackItem['evidence'][number]
export const pieceText = (say: Say, { url, text, file }: Piece): string => {
  if (file) return say('file', { name: file.name, bytes: file.bytes, hash: file.sha256 })
  if (url) return say('link', { url })
  const words = (text ?? '').replace(/\s+/g, ' ').trim()
  return words.length > TEXT_MAX ? say('longText', { text: words.slice(0, TEXT_MAX), hash: sha256(text ?? '') }) : say('text', { text: words })
}
const itemText = (say: Say, { item, evidence, acceptedBy }: PackItem, number: number): string => {
  const facts = { number, title: item.title, submitted: moment(item.submittedAt), accepted: moment(item.acceptedAt) }
  return [say(acceptedBy === 'client' ? 'item' : 'itemBySilence', facts), ...evidence.map((piece) => `   ${pieceText(say, piece)}`)].join('\n')
}

/** What was agreed: title, sides, terms with their hash and signatures, duties. */
export const headText = (say: Say, { terms, signatures, milestone, hold }: Pick<PackFacts, 'terms' | 'signatures' | 'milestone' | 'hold'>): string => {
  const { content, version, hash } = terms
  const signedBy = (party: 'client' | 'freelancer') => moment(signatures.find((one) => one.party === party)?.signedAt ?? null)
  return [
    say('contract', { title: content.title, business: content.business.name, freelancer: content.freelancer.name }),
    say('terms', { version, hash, client: signedBy('client'), freelancer: signedBy('freelancer') }),
    say('milestone', { milestone: milestone.title, amount: milestone.price, paid: moment(hold.paidAt) }),
    say('duties'),
    ...content.duties.map((duty) => `- ${duty.title}: ${duty.quantity}, ${duty.cadenceText}`),
    say('window', { days: content.reviewWindowDays, hours: content.itemReviewWindowHours }),
  ].join('\n')
}

export interface EvidencePack {
  /** Fits into the bank's field; of very long packs the end is only named, with its hash. */
  readonly text: string
  /** Of the whole pack, uncut. */
  readonly sha256: string
  readonly acceptedItems: number
  readonly items: number
}

/** Terms, signatures, accepted work with its evidence, times and hashes, in words. */
export const packText = (lang: Lang, pack: PackFacts): EvidencePack => {
  const say: Say = (key, facts = {}) => translate(lang, `pack.${key}`, facts)
  const { hold, accepted, items, milestone } = pack
  const blocks = accepted.map((one, index) => itemText(say, one, index + 1))
  const released = money(hold.released.minor, milestone.price.currency)
  const head = [headText(say, pack), say('accepted', { accepted: accepted.length, items }), ...(released.minor > 0n ? [say('released', { amount: released, at: moment(hold.releasedAt) })] : [])].join('\n')
  const whole = [head, ...blocks].join('\n')
  if (whole.length <= PACK_MAX) return { text: whole, sha256: sha256(whole), acceptedItems: accepted.length, items }
  const kept: string[] = []
  for (let length = head.length; kept.length < blocks.length && length + blocks[kept.length]!.length < PACK_MAX; length += blocks[kept.length - 1]!.length + 1) kept.push(blocks[kept.length]!)
  const rest = say('rest', { left: blocks.length - kept.length, hash: sha256(whole) })
  return { text: [head, ...kept, rest].join('\n').slice(0, PACK_MAX + 500), sha256: sha256(whole), acceptedItems: accepted.length, items }
}
