import { pageLanguage } from '../../lib/language.js'

/** `1 USD = 0.9311 EUR`, with the comma where it is written so. */
export const rateInWords = ({ from, to, rate }: { from: string; to: string; rate: string }): string => {
  const comma = pageLanguage() === 'ru'
  return `1 ${from} = ${comma ? rate.replace('.', ',') : rate} ${to}`
}
