import type { Config } from '@rolecall/platform'

/** Page of the web app about one's own earnings. */
const EARNINGS_PAGE = '/earnings'

/** Where the provider's form leads back to: a fresh link when it is used up, and the page that asks for the state. */
export const onboardingUrls = (config: Config, country: string): { refreshUrl: string; returnUrl: string } => ({
  refreshUrl: `${config.PUBLIC_URL}/api/payees/onboarding?country=${encodeURIComponent(country)}`,
  returnUrl: `${config.PUBLIC_URL}${EARNINGS_PAGE}?onboarding=returned`,
})
export const earningsPage = (config: Config): string => `${config.PUBLIC_URL}${EARNINGS_PAGE}`
