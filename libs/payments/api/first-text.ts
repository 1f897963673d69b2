import { hasText, translate, type Lang } from '@rolecall/platform'

/** The first of the keys that has words, from the closest to the general one. */
export const firstText = (lang: Lang, keys: string[], facts: Record<string, unknown> = {}): string =>
  translate(lang, keys.find((key) => hasText(lang, key)) ?? keys.at(-1)!, facts)
