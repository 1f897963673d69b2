import type { Currency } from '../gql/graphql.js'
import { pageLanguage } from './language.js'

const codes = (
  'AE AM AR AT AU AZ BE BG BR BY CA CH CL CN CY CZ DE DK EE EG ES FI FR GB GE GR HR HU ID IE IL IN IT JP KG KR KZ LT LU LV MA MD ME MK MT MX MY NL NO NZ ' +
  'PH PL PT RO RS RU SE SG SI SK TH TJ TM TN TR UA US UZ VN ZA'
).split(' ')

/** Countries by their names in the page's language. */
export const countryOptions = (): { value: string; label: string }[] => {
  const names = new Intl.DisplayNames([pageLanguage()], { type: 'region' })
  return codes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((first, second) => first.label.localeCompare(second.label, pageLanguage()))
}
export const countryName = (code: string): string => {
  try {
    return new Intl.DisplayNames([pageLanguage()], { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}

/** All time zones the browser knows, the given one among them. */
export const zoneOptions = (present: string): { value: string; label: string }[] =>
  [...new Set([present, ...Intl.supportedValuesOf('timeZone')])].sort().map((value) => ({ value, label: value.replaceAll('_', ' ') }))

const euro = 'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV ME MT NL PT SI SK'.split(' ')
const others: Partial<Record<string, Currency>> = { RU: 'RUB', GB: 'GBP', US: 'USD', JP: 'JPY' }

/** The currency people of a country name prices in, among those the shop knows; dollars elsewhere. */
export const currencyOf = (country: string): Currency => others[country] ?? (euro.includes(country) ? 'EUR' : 'USD')
