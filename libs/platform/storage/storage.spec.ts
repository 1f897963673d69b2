import { afterAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@rolecall/kernel'
import { folderStorage, linkHolds, signLink } from './storage.js'

const dir = mkdtempSync(join(tmpdir(), 'rolecall-files-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const storage = folderStorage(dir)

describe('a stored file', () => {
  test('comes back byte for byte, is replaced as a whole, and is gone when removed', async () => {
    const key = newId()
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, n) => n % 256))
    await storage.put(key, bytes)
    expect((await storage.get(key)).equals(bytes)).toBe(true)
    await storage.put(key, Buffer.from('new'))
    expect(String(await storage.get(key))).toBe('new')
    expect(readdirSync(dir, { recursive: true }).filter((name) => String(name).endsWith('.part'))).toEqual([])
    await storage.remove(key)
    await storage.remove(key)
    await expect(storage.get(key)).rejects.toThrow('ENOENT')
  })
  test.each(['../../etc/passwd', 'a'.repeat(36).toUpperCase(), '', `${'0'.repeat(35)}/`, `${newId()}x`])('of the name %p is never touched', async (key) => {
    for (const act of [() => storage.get(key), () => storage.put(key, Buffer.from('x')), () => storage.remove(key)]) {
      await expect((async () => act())()).rejects.toThrow('a key is a uuid')
    }
  })
})

describe('a private link', () => {
  const text = 'file 17 until 1764000000'
  const signature = signLink('the secret of the shop', text)
  test('holds for its text and its secret only', () => {
    expect(linkHolds('the secret of the shop', text, signature)).toBe(true)
    expect(linkHolds('the secret of the shop', `${text}0`, signature)).toBe(false)
    expect(linkHolds('another secret', text, signature)).toBe(false)
    for (const forged of ['', signature.slice(1), `${signature}=`, 'я'.repeat(16), 'x'.repeat(signature.length)]) expect(linkHolds('the secret of the shop', text, forged)).toBe(false)
  })
})
