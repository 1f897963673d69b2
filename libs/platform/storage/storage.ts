import { createHmac, timingSafeEqual } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Private files by generated key; never reachable by name. */
export interface StoragePort {
  put(key: string, bytes: Buffer): Promise<void>
  get(key: string): Promise<Buffer>
  remove(key: string): Promise<void>
}
export const STORAGE = Symbol('storage')

const pathOf = (dir: string, key: string): string => {
  if (!/^[0-9a-f-]{36}$/.test(key)) throw new Error('storage: a key is a uuid')
  return join(dir, key.slice(-2), key)
}

/** Files in a folder; written to a side name first, so a crash leaves no half file. */
export const folderStorage = (dir: string): StoragePort => ({
  put: async (key, bytes) => {
    const path = pathOf(dir, key)
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(`${path}.part`, bytes)
    await rename(`${path}.part`, path)
  },
  get: (key) => readFile(pathOf(dir, key)),
  remove: (key) => rm(pathOf(dir, key), { force: true }),
})

/** Signature of a private link: file id and the second it ends. */
export const signLink = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('base64url').slice(0, 32)
export const linkHolds = (secret: string, text: string, signature: string): boolean => {
  const wanted = Buffer.from(signLink(secret, text))
  const given = Buffer.from(signature)
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}
