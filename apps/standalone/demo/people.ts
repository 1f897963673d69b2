import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allDuties, catalogue, roleOf, type Catalogue } from '@rolecall/catalog'
import { createAccount, grantStaff, registerAccount } from '@rolecall/identity'
import { money, type Currency } from '@rolecall/kernel'
import type { Ctx, StaffRight } from '@rolecall/platform'
import { claimDuties, gradeSkillEvidence, saveProfile, submitSkillEvidence } from '@rolecall/talent'
import { ago } from './calendar.js'
import { lottery, type Lottery } from './lottery.js'
import { granted, type Market, type Somebody } from './market.js'
import { lastSkills, sitQuiz } from './quizzes.js'

export const readData = <T>(name: string): T => JSON.parse(readFileSync(join(import.meta.dirname, 'data', `${name}.json`), 'utf8')) as T

type Lang = 'ru' | 'en'
interface PeopleTexts extends Record<Lang, string[]> {
  headlines: Record<string, Record<Lang, string[]>>
  about: Record<Lang, string[]>
  notes: Record<Lang, string[]>
  letters: Record<Lang, string[]>
  plans: Record<Lang, string[]>
}
export const texts = readData<PeopleTexts>('people')
const logins = JSON.parse(readFileSync(join(import.meta.dirname, 'logins.json'), 'utf8')) as { as: string, email: string, password: string }[]

export interface Freelancer extends Somebody {
  readonly email: string
  readonly name: string
  readonly roleSlug: string
  readonly currency: Currency
  /** Nothing is verified yet. */
  readonly isNewcomer: boolean
}
export interface Business extends Somebody {
  readonly businessId: string
  readonly currency: Currency
  readonly timeZone: string
}
export type BusinessKey = 'club' | 'coffee' | 'dental'

interface BusinessText { owner: string, email: string, name: string, lang: Lang, timeZone: string, country: string, currency: Currency }
const passwordOf = (email: string): { password: string } | object => {
  const login = logins.find((entry) => entry.email === email)
  return login ? { password: login.password } : {}
}

/** The three businesses; the first owner is the demo login of a business. */
export const openBusinesses = async (market: Market): Promise<Record<BusinessKey, Business>> => {
  const found: Partial<Record<BusinessKey, Business>> = {}
  for (const [key, text] of Object.entries(readData<Record<BusinessKey, BusinessText>>('businesses'))) {
    const { owner: name, email, lang, timeZone, country, currency } = text
    const made = await market.once({
      key: `business:${key}`, at: ago(market.today, 62), who: null,
      act: async (ctx) => granted(await registerAccount(ctx, { name, email, lang, timeZone, country, businessName: text.name, ...passwordOf(email) })),
    })
    const businessId = made.businessId!
    found[key as BusinessKey] = { accountId: made.accountId, businessId, lang, currency, timeZone, memberships: [{ businessId, right: 'owner' }] }
  }
  return found as Record<BusinessKey, Business>
}

const staff: { key: string, name: string, right: StaffRight }[] = [
  { key: 'moderator', name: 'Лев Морозов', right: 'moderator' },
  { key: 'operator', name: 'Софья Белкина', right: 'operator' },
  { key: 'operator2', name: 'Семён Рябов', right: 'operator' },
]
/** The staff of the demo; answers the moderator. */
export const hireStaff = async (market: Market): Promise<Somebody> => {
  const ids: string[] = []
  for (const { key, name, right } of staff) {
    const { email, password } = logins.find((login) => login.as === key)!
    ids.push(await market.once({
      key: `staff:${key}`, at: ago(market.today, 61), who: null,
      act: async (ctx) => {
        const { accountId } = granted(await createAccount(ctx, { name, email, password, lang: 'ru', timeZone: 'Europe/Moscow', country: 'RU' }))
        granted(await grantStaff(ctx, { email, right }))
        return accountId
      },
    }))
  }
  return { accountId: ids[0]!, lang: 'ru', staff: ['moderator'] }
}

/** How far a person has shown his work: all of it, a half of it, or only handed in. */
type Standing = 'shown' | 'partly' | 'waiting'
interface Plan {
  readonly email: string
  readonly name: string
  readonly lang: Lang
  readonly roleSlug: string
  readonly growthSlug: string | null
  readonly secondSlug: string | null
  readonly standing: Standing
}
const roleSlugs = ['smm-specialist', 'content-manager', 'targeted-ads-specialist', 'copywriter', 'chatbot-funnel-architect']
const growsInto: Record<string, string> = { 'smm-specialist': 'copywriter', 'content-manager': 'copywriter', 'copywriter': 'content-manager' }

/** 39 people besides the demo freelancer, at least seven a role in each part of the market together. */
const plans = (): Plan[] => {
  const people = (['ru', 'en'] as const).flatMap((lang) => texts[lang].map((name, index) => ({ lang, name, index })))
  const others = people.map(({ lang, name, index }): Plan => {
    const roleSlug = roleSlugs[index % roleSlugs.length]!
    const round = Math.floor(index / roleSlugs.length)
    const isLast = round === (lang === 'ru' ? 4 : 2)
    return {
      email: `${lang}.${index + 1}@people.example`, name, lang, roleSlug, secondSlug: null,
      growthSlug: round === 1 ? growsInto[roleSlug] ?? null : null,
      standing: isLast ? 'waiting' : round === 3 ? 'partly' : 'shown',
    }
  })
  const { email } = logins.find((login) => login.as === 'freelancer')!
  const demo: Plan = { email, name: 'Алина Соколова', lang: 'ru', roleSlug: 'smm-specialist', secondSlug: 'content-manager', growthSlug: null, standing: 'shown' }
  return [demo, ...others]
}

const platformsFor: Record<Lang, string[]> = {
  ru: ['vk', 'telegram', 'ok', 'dzen', 'vk-ads', 'telegram-ads', 'yandex-direct'], en: ['instagram', 'telegram', 'linkedin', 'youtube', 'meta-ads'],
}
const zones: Record<Lang, [string, string][]> = {
  ru: [['Europe/Moscow', 'RU'], ['Europe/Samara', 'RU'], ['Europe/Kaliningrad', 'RU'], ['Asia/Yekaterinburg', 'RU'], ['Asia/Almaty', 'KZ']],
  en: [['Europe/Dublin', 'IE'], ['Europe/Berlin', 'DE'], ['Europe/Lisbon', 'PT'], ['Europe/Prague', 'CZ']],
}

const profileOf = (plan: Plan, draw: Lottery) => {
  const isDemo = plan.secondSlug !== null
  const [timeZone, country] = isDemo ? zones.ru[0]! : draw.pick(zones[plan.lang])
  const rate = plan.lang === 'ru' ? money(BigInt(draw.between(12, 22)) * 2500n, 'RUB') : money(BigInt(draw.between(13, 19)) * 100n, 'EUR')
  return {
    headline: draw.pick(texts.headlines[plan.roleSlug]![plan.lang]), about: draw.pick(texts.about[plan.lang]), country, timeZone, rate,
    languages: plan.lang === 'ru' ? (draw.chance(0.4) || isDemo ? ['ru', 'en'] : ['ru']) : ['en'],
    platforms: platformsFor[plan.lang], niches: [draw.pick(['kids', 'education', 'beauty']), draw.pick(['food', 'health', 'sport'])],
    hoursPerWeek: isDemo ? 45 : draw.pick([30, 35, 40]), roleSlugs: plan.secondSlug ? [plan.roleSlug, plan.secondSlug] : [plan.roleSlug],
    growthRoleSlugs: plan.growthSlug ? [plan.growthSlug] : [],
  }
}

const dutiesOf = (current: Catalogue, plan: Plan): string[] =>
  [plan.roleSlug, plan.secondSlug].flatMap((slug) => slug ? roleOf(current, slug)!.duties.filter((duty) => duty.priced).map((duty) => duty.slug) : [])

interface Piece { id: string, dutySlug: string }
const handIn = async (ctx: Ctx, plan: Plan, draw: Lottery): Promise<Piece[]> => {
  const duties = dutiesOf(await catalogue(ctx), plan)
  const count = plan.standing === 'shown' ? duties.length : plan.standing === 'partly' ? Math.ceil(duties.length / 2) : draw.between(1, 2)
  const pieces: Piece[] = []
  for (const dutySlug of duties.slice(0, count)) {
    const url = `https://works.example/${plan.email.split('@')[0]}/${dutySlug}`
    const { id } = granted(await submitSkillEvidence(ctx, { dutySlug, kind: draw.pick(['portfolio', 'task']), url, note: draw.pick(texts.notes[plan.lang]) }))
    pieces.push({ id, dutySlug })
  }
  return pieces
}

/** Newcomers have passed one mini-test, people with half of their work shown two, the demo freelancer one of each role. */
const sitTests = async (market: Market, plan: Plan, person: Freelancer): Promise<void> => {
  const draw = lottery(`quiz ${plan.email}`)
  await market.once({
    key: `quizzes:${plan.email}`, at: ago(market.today, draw.between(2, 20) / 24), who: person,
    act: async (ctx) => {
      for (const roleSlug of [plan.roleSlug, ...(plan.secondSlug ? [plan.secondSlug] : [])]) {
        const count = plan.standing === 'partly' ? 2 : 1
        for (const skillSlug of await lastSkills(ctx, { roleSlug, count })) await sitQuiz(ctx, { skillSlug, knows: 0.9, draw })
      }
    },
  })
}

const settle = async (market: Market, plan: Plan, moderator: Somebody): Promise<Freelancer> => {
  const draw = lottery(plan.email)
  const { email, name, lang, roleSlug } = plan
  const profile = profileOf(plan, draw)
  const joined = draw.between(50, 59)
  const accountId = await market.once({
    key: `person:${email}`, at: ago(market.today, joined), who: null,
    act: async (ctx) => granted(await createAccount(ctx, { name, email, lang, timeZone: profile.timeZone, country: profile.country, ...passwordOf(email) })).accountId,
  })
  const person: Freelancer = { accountId, email, lang, name, roleSlug, currency: profile.rate.currency, isNewcomer: plan.standing === 'waiting' }
  const handedIn = ago(market.today, person.isNewcomer ? draw.between(1, 40) / 24 : joined - 1)
  const pieces = await market.once({
    key: `profile:${email}`, at: handedIn, who: person,
    act: async (ctx) => {
      granted(await saveProfile(ctx, profile))
      const known = new Set(dutiesOf(await catalogue(ctx), plan))
      const claims = allDuties(await catalogue(ctx)).filter((duty) => known.has(duty.slug)).map((duty) => ({ dutySlug: duty.slug, level: draw.between(3, 5) }))
      granted(await claimDuties(ctx, { claims }))
      return handIn(ctx, plan, draw)
    },
  })
  if (!person.isNewcomer) await market.once({
    key: `graded:${email}`, at: ago(market.today, joined - 2), who: moderator,
    act: async (ctx) => {
      for (const { id } of pieces) granted(await gradeSkillEvidence(ctx, { id, grade: plan.secondSlug ? 1 : draw.pick([0.6, 0.8, 0.8, 1]) }))
    },
  })
  if (plan.standing !== 'shown' || plan.secondSlug) await sitTests(market, plan, person)
  return person
}

const AT_ONCE = 4
/** Everybody with profile, claims and evidence; the first is the demo freelancer. */
export const settlePeople = async (market: Market, moderator: Somebody): Promise<Freelancer[]> => {
  const waiting = plans()
  const people: Freelancer[] = []
  const lane = async (): Promise<void> => {
    for (let plan = waiting.shift(); plan; plan = waiting.shift()) people.push(await settle(market, plan, moderator))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return people
}
