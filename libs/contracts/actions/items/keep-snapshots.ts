import { createHash } from 'node:crypto'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { StoredFile } from '../../data/file.entity.js'
import { ItemEvidence } from '../../data/item-history.entity.js'
import type { Item } from '../../data/item.entity.js'
import { EvidenceSnapshot } from '../../data/items/evidence-snapshot.entity.js'
import { linkKey } from '../../domain/evidence.rules.js'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
type Seen = Pick<EvidenceSnapshot, 'address' | 'title' | 'sha256' | 'bytes'>
const seen = ({ url, text }: ItemEvidence, file: StoredFile | undefined): Seen | null => {
  if (file) return { address: null, title: file.name, sha256: file.sha256, bytes: file.bytes }
  if (url !== null) return { address: url, title: null, sha256: sha256(linkKey(url)), bytes: null }
  return text === null ? null : { address: null, title: null, sha256: sha256(text), bytes: Buffer.byteLength(text) }
}

/** Keeps what the last hand-in of these items showed when they were accepted; what is kept is never changed. */
export const keepSnapshots = async (ctx: Ctx, items: readonly Item[]): Promise<void> => {
  const handedIn = new Map(items.filter(({ rounds }) => rounds > 0).map((item) => [item.id, item]))
  if (handedIn.size === 0) return
  const all = await ctx.db.findBy(ItemEvidence, { itemId: In([...handedIn.keys()]) })
  const last = all.filter(({ itemId, round }) => round === handedIn.get(itemId)!.rounds)
  const fileIds = last.flatMap(({ fileId }) => fileId ?? [])
  const files = new Map((fileIds.length === 0 ? [] : await ctx.db.findBy(StoredFile, { id: In(fileIds) })).map((file) => [file.id, file]))
  const rows = last.flatMap((piece) => {
    const found = seen(piece, piece.fileId === null ? undefined : files.get(piece.fileId))
    return found ? [{ evidenceId: piece.id, itemId: piece.itemId, takenAt: ctx.now, ...found }] : []
  })
  if (rows.length > 0) await ctx.db.createQueryBuilder().insert().into(EvidenceSnapshot).values(rows).orIgnore().execute()
}
