const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
/** Codes the runtime has names for, but no country answers to. */
const noCountry = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ'])

/** ISO 3166-1 alpha-2, as far as the runtime knows it. */
export const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) && !noCountry.has(code) && regions.of(code) !== undefined
