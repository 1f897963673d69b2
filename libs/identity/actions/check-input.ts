import { checkLength, InvalidInput } from '@rolecall/kernel'
import { isTimeZone } from '@rolecall/platform'
import { isCountry } from '../domain/country.rules.js'

export const NAME_MAX = 120
export const ABOUT_MAX = 1000

export const checkName = (field: string, name: string): InvalidInput | null =>
  checkLength(field, name, { min: 1, max: NAME_MAX })
export const checkCountry = (country: string): InvalidInput | null =>
  isCountry(country) ? null : new InvalidInput('country', 'country_unknown')
export const checkTimeZone = (timeZone: string): InvalidInput | null =>
  isTimeZone(timeZone) ? null : new InvalidInput('timeZone', 'malformed')
