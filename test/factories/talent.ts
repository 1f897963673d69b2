import { seedCatalogue } from '@rolecall/catalog'
import { isRefusal } from '@rolecall/kernel'
import type { Asker, Ctx } from '@rolecall/platform'
import { gradeSkillEvidence, saveProfile, type SaveProfile, submitSkillEvidence } from '@rolecall/talent'
import type { SomeBody, World } from '../support/world.js'
import { newPerson } from './identity.js'

/** Puts the shipped catalogue into the test's database; once is enough, twice is harmless. */
export const withCatalogue = async (world: World): Promise<void> => {
  await world.work.run(world.system, (ctx: Ctx) => seedCatalogue(ctx), undefined)
}

export const profile = (more: Partial<SaveProfile> = {}): SaveProfile => ({
  headline: 'I run communities',
  about: 'Five years of it.',
  country: 'DE',
  timeZone: 'Europe/Berlin',
  languages: ['en', 'ru'],
  platforms: ['telegram'],
  niches: ['education'],
  rate: { minor: 2000n, currency: 'EUR' },
  hoursPerWeek: 30,
  roleSlugs: ['smm-specialist'],
  growthRoleSlugs: [],
  ...more,
})

export interface TestFreelancer {
  readonly freelancerId: string
  readonly asker: Asker
}
/** A person with a freelancer's profile. */
export const newFreelancer = async (
  world: World,
  more: Partial<SaveProfile> & { name?: string; lang?: 'ru' | 'en' } = {},
): Promise<TestFreelancer> => {
  const { name = 'Vera', lang = 'en', ...rest } = more
  const { accountId } = await newPerson(world, { name, lang })
  const asker = world.as({ accountId, lang })
  const saved = await world.work.run(asker, saveProfile, profile(rest))
  if (isRefusal(saved)) throw new Error(`${saved.code} ${JSON.stringify(saved)}`)
  return { freelancerId: accountId, asker }
}

/** A moderator of the installation. */
export const newModerator = async (world: World, more: Partial<SomeBody> = {}): Promise<Asker> => {
  const accountId = more.accountId ?? (await newPerson(world)).accountId
  return world.as({ ...more, accountId, staff: ['moderator'] })
}

let pieces = 0
/** Hands in a piece and has it graded. */
export const provenDuty = async (
  world: World,
  { asker, dutySlug, grade = 0.8, moderator }: { asker: Asker; dutySlug: string; grade?: number; moderator: Asker },
): Promise<void> => {
  const url = `https://work.example/${++pieces}`
  const piece = await world.work.run(asker, submitSkillEvidence, { dutySlug, kind: 'task', url, note: '' })
  if (isRefusal(piece)) throw new Error(piece.code)
  const graded = await world.work.run(moderator, gradeSkillEvidence, { id: piece.id, grade })
  if (isRefusal(graded)) throw new Error(graded.code)
}
