import { checkLength, InvalidInput, newId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Business, Member } from '../data/account.entity.js'
import { personOf } from '../data/queries.js'
import { BusinessCreated } from '../domain/events.js'
import { ABOUT_MAX, checkCountry, checkName, checkTimeZone } from './check-input.js'

export interface CreateBusiness {
  readonly name: string
  readonly timeZone: string
  readonly country: string
  readonly about?: string | null
}

/** The first member is the owner. */
export const createBusinessFor = async (
  ctx: Ctx,
  ownerId: string,
  input: CreateBusiness,
): Promise<Business | InvalidInput> => {
  const { name, timeZone, country, about } = input
  const fault =
    checkName('name', name) ??
    checkTimeZone(timeZone) ??
    checkCountry(country) ??
    checkLength('about', about ?? '', { max: ABOUT_MAX })
  if (fault) return fault
  const id = newId(ctx.now.getTime())
  const business = ctx.db.create(Business, {
    id,
    name: name.trim(),
    timeZone,
    country,
    about: (about ?? '').trim(),
    createdAt: ctx.now,
  })
  await ctx.db.insert(Business, business)
  await ctx.db.insert(Member, { businessId: id, accountId: ownerId, right: 'owner', joinedAt: ctx.now })
  ctx.emit(new BusinessCreated(id))
  return business
}

/** A signed-in person opens a business and owns it. */
export const createBusiness = (ctx: Ctx, input: CreateBusiness): Promise<Business | InvalidInput> =>
  createBusinessFor(ctx, personOf(ctx), input)
