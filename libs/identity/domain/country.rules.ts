const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
/** ISO 3166-1 alpha-2, as far as the runtime knows it. */
export const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && regions.of(code) !== undefined
