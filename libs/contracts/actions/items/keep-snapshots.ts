import { createHash } from 'node:crypto'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { EvidenceResult } from '../../data/evidence-results.entity.js'
import { StoredFile } from '../../data/file.entity.js'
import { ItemEvidence } from '../../data/item-history.entity.js'
import type { Item } from '../../data/item.entity.js'
import { EvidenceSnapshot } from '../../data/items/evidence-snapshot.entity.js'
import { wasRead, type SeenPage } from '../../domain/evidence/page.rules.js'
import { linkKey } from '../../domain/evidence.rules.js'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
type Seen = Pick<EvidenceSnapshot, 'address' | 'title' | 'sha256' | 'bytes' | 'seenAt'>
/** A page as it was read when it was handed in; of a page nobody could read, the address. */
const seenLink = (address: string, { submittedAt }: ItemEvidence, page: SeenPage | null): Seen =>
  wasRead(page)
    ? { address, title: page.title, sha256: page.sha256, bytes: null, seenAt: submittedAt }
    : { address, title: null, sha256: sha256(linkKey(address)), bytes: null, seenAt: null }
const seen = (piece: ItemEvidence, { file, page }: { file: StoredFile | undefined; page: SeenPage | null }): Seen | null => {
  if (file) return { address: null, title: file.name, sha256: file.sha256, bytes: file.bytes, seenAt: null }
  if (piece.url !== null) return seenLink(piece.url, piece, page)
  return piece.text === null ? null : { address: null, title: null, sha256: sha256(piece.text), bytes: Buffer.byteLength(piece.text), seenAt: null }
}
const pagesOf = async (ctx: Ctx, pieces: readonly ItemEvidence[]): Promise<Map<string, SeenPage | null>> => {
  const links = pieces.filter(({ url }) => url !== null).map(({ id }) => id)
  const rows = links.length === 0 ? [] : await ctx.db.find(EvidenceResult, { select: { evidenceId: true, page: true }, where: { evidenceId: In(links) } })
  return new Map(rows.map(({ evidenceId, page }) => [evidenceId, page]))
}

/** Keeps what the last hand-in of these items showed when they were accepted; what is kept is never changed. */
export const keepSnapshots = async (ctx: Ctx, items: readonly Item[]): Promise<void> => {
  const handedIn = new Map(items.filter(({ rounds }) => rounds > 0).map((item) => [item.id, item]))
  if (handedIn.size === 0) return
  const all = await ctx.db.findBy(ItemEvidence, { itemId: In([...handedIn.keys()]) })
  const last = all.filter(({ itemId, round }) => round === handedIn.get(itemId)!.rounds)
  const fileIds = last.flatMap(({ fileId }) => fileId ?? [])
  const files = new Map((fileIds.length === 0 ? [] : await ctx.db.findBy(StoredFile, { id: In(fileIds) })).map((file) => [file.id, file]))
  const pages = await pagesOf(ctx, last)
  const rows = last.flatMap((piece) => {
    const found = seen(piece, { file: piece.fileId === null ? undefined : files.get(piece.fileId), page: pages.get(piece.id) ?? null })
    return found ? [{ evidenceId: piece.id, itemId: piece.itemId, takenAt: ctx.now, ...found }] : []
  })
  if (rows.length > 0) await ctx.db.createQueryBuilder().insert().into(EvidenceSnapshot).values(rows).orIgnore().execute()
}
