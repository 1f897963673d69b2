import { createHash } from 'node:crypto'
import { newId } from '@rolecall/kernel'
import { personOf } from '@rolecall/identity'
import type { Ctx } from '@rolecall/platform'
import { StoredFile } from '../data/file.entity.js'
import { QUOTA_BYTES, type AllowedFile } from '../domain/files.rules.js'
import { FileRefused } from '../domain/refusals.js'

export interface StoreFile extends AllowedFile {
  readonly id: string
  readonly bytes: Buffer
}
export const newFileId = (): string => newId()

/** Writes down an uploaded file. Uploads of one account wait for each other, so that the quota holds. */
export const storeFile = async (ctx: Ctx, { id, name, mediaType, bytes }: StoreFile) => {
  const ownerId = personOf(ctx)
  await ctx.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`contracts.files.${ownerId}`])
  const used = (await ctx.db.sum(StoredFile, 'bytes', { ownerId })) ?? 0
  if (used + bytes.length > QUOTA_BYTES) return new FileRefused('quota', String(QUOTA_BYTES / 1024 / 1024))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = ctx.db.create(StoredFile, {
    id,
    ownerId,
    name,
    mediaType,
    bytes: bytes.length,
    sha256,
    createdAt: ctx.now,
  })
  await ctx.db.insert(StoredFile, file)
  return file
}
