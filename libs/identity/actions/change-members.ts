import { isRefusal, NotFoundSignal, type NotAllowed } from '@rolecall/kernel'
import type { Ctx, MemberRight } from '@rolecall/platform'
import { Account, Business, Member } from '../data/account.entity.js'
import type { MemberFacts } from '../data/queries.js'
import { mayIn } from '../data/rights.js'
import { cleanEmail } from '../domain/email.rules.js'
import { LastOwner, NoSuchAccount } from '../domain/refusals.js'

export interface AddMember {
  readonly businessId: string
  readonly email: string
  readonly right: MemberRight
}
export interface RemoveMember {
  readonly businessId: string
  readonly accountId: string
}

/** The business row stands for its list of members: changes of it go one after another. */
const lockMembers = async (ctx: Ctx, businessId: string): Promise<Member[]> => {
  await ctx.db.findOneOrFail(Business, { where: { id: businessId }, lock: { mode: 'pessimistic_write' } })
  return ctx.db.findBy(Member, { businessId })
}
const isLastOwner = (members: Member[], accountId: string): boolean =>
  members.filter((member) => member.right === 'owner').every((member) => member.accountId === accountId)

/** Gives somebody with an account a right in the business, or another right than before. */
export const addMember = async (
  ctx: Ctx,
  { businessId, email, right }: AddMember,
): Promise<MemberFacts | NotAllowed | NoSuchAccount | LastOwner> => {
  const refused = mayIn(ctx, businessId, 'administer')
  if (isRefusal(refused)) return refused
  const account = await ctx.db.findOneBy(Account, { email: cleanEmail(email) ?? '' })
  if (!account) return new NoSuchAccount().at('input', 'email')
  const members = await lockMembers(ctx, businessId)
  if (right !== 'owner' && isLastOwner(members, account.id)) return new LastOwner().at('input', 'right')
  const joinedAt = members.find((member) => member.accountId === account.id)?.joinedAt ?? ctx.now
  await ctx.db.save(ctx.db.create(Member, { businessId, accountId: account.id, right, joinedAt }))
  return { accountId: account.id, name: account.name, email: account.email, right }
}

/** Takes a member out; the last owner stays. */
export const removeMember = async (
  ctx: Ctx,
  { businessId, accountId }: RemoveMember,
): Promise<{ ok: true } | NotAllowed | LastOwner> => {
  const refused = mayIn(ctx, businessId, 'administer')
  if (isRefusal(refused)) return refused
  const members = await lockMembers(ctx, businessId)
  if (!members.some((member) => member.accountId === accountId)) throw new NotFoundSignal()
  if (isLastOwner(members, accountId)) return new LastOwner().at('input', 'accountId')
  await ctx.db.delete(Member, { businessId, accountId })
  return { ok: true }
}
