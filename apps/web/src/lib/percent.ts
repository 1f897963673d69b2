import { pageLanguage } from './language.js'

/** "100%" in English, "100 %" in Russian; a dash for what is not known. */
export const formatPercent = (percent: number | null | undefined, options: Intl.NumberFormatOptions = {}): string =>
  percent === null || percent === undefined
    ? '–'
    : new Intl.NumberFormat(pageLanguage() === 'ru' ? 'ru-RU' : 'en-GB', { style: 'percent', maximumFractionDigits: 1, ...options }).format(percent / 100)
