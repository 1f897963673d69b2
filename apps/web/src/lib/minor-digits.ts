import type { Currency } from '../gql/graphql.js'

/** Digits after the point: 2 for roubles, 0 for yen. */
export const minorDigits = (currency: Currency): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
