/** The persons of the demo market; each is found by the e-mail `<key>@demo.rolecall.example`. */
export const demoKeys = ['business', 'freelancer', 'moderator', 'operator', 'operator2'] as const
export type DemoKey = (typeof demoKeys)[number]
const DEMO_DOMAIN = 'demo.rolecall.example'

export const demoEmail = (key: string): string => `${key}@${DEMO_DOMAIN}`
export const isDemoKey = (text: string): text is DemoKey => (demoKeys as readonly string[]).includes(text)

/** A step of the demo clock: long enough for a whole contract. */
export const SKIP_HOURS_MAX = 24 * 31
