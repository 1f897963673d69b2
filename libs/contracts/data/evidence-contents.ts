import type { StoragePort } from '@rolecall/platform'

const textOf = (bytes: Buffer): string | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}
/** Texts of uploaded files; null for pictures, archives and whatever else is no text. Called outside transactions. */
export const fileTexts = async (storage: StoragePort, ids: readonly string[]): Promise<Record<string, string | null>> =>
  Object.fromEntries(await Promise.all(ids.map(async (id) => [id, textOf(await storage.get(id))] as const)))
