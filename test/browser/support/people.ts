import { registerAccount } from '@rolecall/identity'
import { money } from '@rolecall/kernel'
import type { BrowserContext, Page } from 'playwright-core'
import { aFreelancer, granted, type TestFreelancer } from '../../factories/market.js'
import { faultsOf, geometryAt, Watch } from './page-checks.js'
import type { Stack } from './stack.js'
import { words, type Lang, type Words } from './texts.js'

export const password = 'a long enough phrase'
const heights: Record<number, number> = { 390: 844, 1440: 900 }

/** Each page is seen in two views: together they are both languages, both widths and both themes. */
export interface View {
  readonly lang: Lang
  readonly width: number
  readonly theme: 'light' | 'dark'
}

/** Somebody in front of a browser window of their own. */
export interface Somebody {
  readonly page: Page
  readonly context: BrowserContext
  readonly watch: Watch
  readonly t: Words
  readonly lang: Lang
  /** Goes to an address of the product. */
  open(path: string): Promise<void>
  /** Looks at the page as it stands and writes down what is wrong with it: a flaw of one page does not end the walk. */
  look(name: string): Promise<void>
  /** The geometry of the page at other widths. */
  resize(name: string, widths: readonly number[]): Promise<void>
  readonly flaws: string[]
  button(key: string, values?: Record<string, string | number>): ReturnType<Page['getByRole']>
  link(key: string, values?: Record<string, string | number>): ReturnType<Page['getByRole']>
}

/** Opens a window; the language comes from the browser, as for a new visitor. */
export const sitDown = async (stack: Stack, { lang, width, theme }: View): Promise<Somebody> => {
  const context = await stack.browser.newContext({
    baseURL: stack.url, locale: lang === 'ru' ? 'ru-RU' : 'en-GB', timezoneId: 'Europe/Berlin', colorScheme: theme, reducedMotion: 'reduce',
    viewport: { width, height: heights[width]! }, ...(width < 820 ? { isMobile: true, hasTouch: true } : {}), bypassCSP: false,
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const watch = new Watch(page, [new URL(stack.url).host, new URL(stack.sandbox.url).host])
  const t = words(lang)
  const flaws: string[] = []
  return {
    flaws, page, context, watch, t, lang,
    open: async (path) => {
      await page.goto(path)
      await watch.settled()
    },
    look: async (name) => void flaws.push(...(await faultsOf(watch, { name: `${name}.${lang}.${width}.${theme}`, lang }))),
    resize: async (name, widths) => {
      for (const other of widths) flaws.push(...(await geometryAt(watch, { name: `${name}.${lang}`, lang, width: other })))
    },
    button: (key, values) => page.getByRole('button', { name: t(key, values) }),
    link: (key, values) => page.getByRole('link', { name: t(key, values) }),
  }
}

export interface Account {
  readonly accountId: string
  readonly email: string
}
let accounts = 0
/** An account with a password. */
export const newAccount = async ({ world }: Stack, { lang, name }: { lang: Lang; name: string }): Promise<Account> => {
  const email = `person${++accounts}.${lang}@browser.example`
  const input = { email, name, password, lang, timeZone: 'Europe/Berlin', country: lang === 'ru' ? 'RU' : 'DE' }
  const { accountId } = granted(await world.work.run(world.system, registerAccount, input))
  return { accountId, email }
}

const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Refusal { code message } } }`
/** Signs a window in without walking through the sign-in page. */
export const enter = async ({ context }: Somebody, { email }: Account): Promise<void> => {
  const answer = await context.request.post('/graphql', { data: { query: signIn, variables: { input: { email, password } } } })
  const said = (await answer.json()) as { data?: { signIn?: { __typename: string } } }
  if (said.data?.signIn?.__typename !== 'SignedIn') throw new Error(`sign-in failed: ${JSON.stringify(said)}`)
}

/** What is left to the freelancer stands as `net`. Words of the people of a language; each language is a market of its own, so that matching keeps them apart. */
export const market = {
  ru: {
    currency: 'RUB', rate: 90_000n, budget: '45 000', net: '40 500', each: 1_400_000n, headline: 'Веду сообщества кафе и студий', about: 'Шесть лет с небольшими командами.',
    names: ['Вера Линд', 'Ольга Штерн', 'Иван Гофман'], letter: 'Вела страницы двух кафе, отвечаю в течение часа.', plan: 'Сначала план, потом посты.',
  },
  en: {
    currency: 'EUR', rate: 1_500n, budget: '900', net: '810', each: 29_000n, headline: 'Runs communities for cafés and studios', about: 'Six years with small teams.',
    names: ['Vera Lind', 'Olga Stern', 'Ivan Hoffmann'], letter: 'I ran the pages of two cafés and answer within the hour.', plan: 'First the plan, then the posts.',
  },
} as const

/** A freelancer whose duties a moderator has seen; with an account of their own when given. */
export const verified = (stack: Stack, lang: Lang, { accountId, grade }: { accountId: string; grade: 0.6 | 0.8 | 1 }): Promise<TestFreelancer> => {
  const { rate, currency, headline, about } = market[lang]
  return aFreelancer(stack.world, { accountId, grade, profile: { headline, about, languages: [lang], rate: money(rate, currency), country: lang === 'ru' ? 'RU' : 'DE' } })
}

/** The first of the market's freelancers can sign in; the others answer through the API. */
export const freelancers = async (stack: Stack, lang: Lang): Promise<{ first: Account; others: TestFreelancer[] }> => {
  const [first, ...rest] = await Promise.all(market[lang].names.map((name) => newAccount(stack, { lang, name })))
  await verified(stack, lang, { accountId: first!.accountId, grade: 1 })
  const others = []
  for (const { accountId } of rest) others.push(await verified(stack, lang, { accountId, grade: 0.8 }))
  return { first: first!, others }
}
