import { NotFoundSignal } from '@rolecall/kernel'
import { accountIdOf, type Ctx, type Lang, type MemberRight, prepared, type StaffRight } from '@rolecall/platform'
import { In } from 'typeorm'
import type { SecondFactorState } from '../domain/second-factor.rules.js'
import { secondFactorOf } from './second-factor.js'
import { Account, Member, StaffGrant } from './account.entity.js'

export interface AccountFacts {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly lang: Lang
  readonly timeZone: string
  readonly country: string
}
export interface BusinessFacts {
  readonly id: string
  readonly name: string
  readonly timeZone: string
  readonly country: string
  readonly about: string
  readonly createdAt: Date
}
export interface MemberFacts {
  readonly accountId: string
  readonly name: string
  readonly email: string
  readonly right: MemberRight
}
export interface MeFacts {
  readonly account: AccountFacts
  readonly memberships: { business: BusinessFacts; right: MemberRight }[]
  /** Those that this session may use. */
  readonly staff: StaffRight[]
  readonly secondFactor: SecondFactorState
}

const byId = <T extends { id: string }>(rows: T[]): Map<string, T> => new Map(rows.map((row) => [row.id, row]))

/** People by id, for other contexts' own use; never shown raw to others. */
export const accountsByIds = async (
  ctx: Pick<Ctx, 'db'>,
  accountIds: readonly string[],
): Promise<Map<string, AccountFacts>> => {
  if (accountIds.length === 0) return new Map()
  const select = { id: true, name: true, email: true, lang: true, timeZone: true, country: true } as const
  return byId(await ctx.db.find(Account, { select, where: { id: In([...new Set(accountIds)]) } }))
}

const BUSINESSES = `SELECT id, name, time_zone AS "timeZone", country, about, created_at AS "createdAt" FROM identity.businesses WHERE id = ANY($1::uuid[])`
/** Businesses by id; everything in it is public. */
export const businessesByIds = async (
  ctx: Pick<Ctx, 'db'>,
  businessIds: readonly string[],
): Promise<Map<string, BusinessFacts>> =>
  businessIds.length === 0 ? new Map() : byId(await prepared<BusinessFacts>(ctx.db, BUSINESSES, [[...new Set(businessIds)]]))

export const membersOf = async (
  ctx: Pick<Ctx, 'db'>,
  businessId: string,
): Promise<{ accountId: string; right: MemberRight }[]> =>
  ctx.db.find(Member, {
    select: { accountId: true, right: true },
    where: { businessId },
    order: { joinedAt: 'ASC', accountId: 'ASC' },
  })

/** Businesses of an account, with its right in each. */
export const membershipsOf = (ctx: Pick<Ctx, 'db'>, accountId: string): Promise<{ businessId: string; right: MemberRight }[]> =>
  ctx.db.find(Member, { select: { businessId: true, right: true }, where: { accountId }, order: { joinedAt: 'ASC', businessId: 'ASC' } })

const OWNERS = `SELECT business_id AS "businessId", account_id AS "accountId" FROM identity.members WHERE business_id = ANY($1::uuid[]) AND "right" = 'owner' ORDER BY account_id`
/** Owners of businesses, however many: who owns two of them is one person in both. */
export const ownersOf = async (ctx: Pick<Ctx, 'db'>, businessIds: readonly string[]): Promise<Map<string, string[]>> => {
  const owners = new Map<string, string[]>()
  if (businessIds.length === 0) return owners
  const rows = await prepared<{ businessId: string; accountId: string }>(ctx.db, OWNERS, [[...new Set(businessIds)]])
  for (const { businessId, accountId } of rows) owners.set(businessId, [...(owners.get(businessId) ?? []), accountId])
  return owners
}

/** Members that hold one of the rights, for telling them something. */
export const accountIdsWithRight = async (
  ctx: Pick<Ctx, 'db'>,
  businessId: string,
  rights: readonly MemberRight[],
): Promise<string[]> =>
  (await membersOf(ctx, businessId)).filter((member) => rights.includes(member.right)).map((member) => member.accountId)

/** People with a staff right, for telling them of work to do. */
export const accountIdsOfStaff = async (ctx: Pick<Ctx, 'db'>, right: StaffRight): Promise<string[]> =>
  (await ctx.db.find(StaffGrant, { select: { accountId: true }, where: { right }, order: { accountId: 'ASC' } })).map((grant) => grant.accountId)

/** The signed-in person; nobody is there for an anonymous asker. */
export const personOf = (ctx: Pick<Ctx, 'actor'>): string => {
  const accountId = accountIdOf(ctx.actor)
  if (accountId === null) throw new NotFoundSignal()
  return accountId
}

/** An account with its businesses and staff rights, as it sees itself. */
export const meOf = async (ctx: Ctx, { accountId, passed }: { accountId: string; passed: boolean }): Promise<MeFacts> => {
  const account = (await accountsByIds(ctx, [accountId])).get(accountId)
  if (!account) throw new NotFoundSignal()
  const members = await ctx.db.find(Member, { where: { accountId }, order: { joinedAt: 'ASC', businessId: 'ASC' } })
  const businesses = await businessesByIds(
    ctx,
    members.map((member) => member.businessId),
  )
  const staff = await ctx.db.findBy(StaffGrant, { accountId })
  const secondFactor = await secondFactorOf(ctx, { accountId, passed })
  const isUsable = secondFactor === 'passed' || secondFactor === 'not_needed'
  return {
    account,
    memberships: members.map((member) => ({ business: businesses.get(member.businessId)!, right: member.right })),
    staff: isUsable ? staff.map((grant) => grant.right).sort() : [],
    secondFactor,
  }
}

/** Members with their names; only for members. */
export const memberList = async (ctx: Ctx, { businessId }: { businessId: string }): Promise<MemberFacts[]> => {
  const members = await membersOf(ctx, businessId)
  if (!members.some((member) => member.accountId === personOf(ctx))) throw new NotFoundSignal()
  const accounts = await accountsByIds(
    ctx,
    members.map((member) => member.accountId),
  )
  return members.map(({ accountId, right }) => {
    const { name, email } = accounts.get(accountId)!
    return { accountId, name, email, right }
  })
}

/** The asker as he sees himself; NotFound for visitors. */
export const myself = (ctx: Ctx): Promise<MeFacts> => {
  const { actor } = ctx
  return meOf(ctx, { accountId: personOf(ctx), passed: actor.kind === 'person' && !actor.idleStaff?.length })
}

/** One business, for everybody. */
export const businessOf = async (ctx: Ctx, { id }: { id: string }): Promise<BusinessFacts | null> =>
  (await businessesByIds(ctx, [id])).get(id) ?? null
