import { Args, Int, Query, Resolver } from '@nestjs/graphql'
import { Desk, ids, SignedIn, TimeZoneScalar, Who, type Asker, type Connection } from '@rolecall/platform'
import { businessMovementPage, myContracts, myEarnings, myMovementPage } from './movement-reads.js'
import { EarningsView, MoneyContractView, MovementArgs, MovementConnection, MovementView } from './movement.views.js'

/** Lists and sums of money: the freelancer's own, and a business's for its members. */
@Resolver()
export class MovementsResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Query(() => MovementConnection, { description: 'Own earnings and payouts, newest first.' })
  myMovements(@Who() asker: Asker, @Args() args: MovementArgs): Promise<Connection<MovementView> | null> {
    return this.desk.read(asker, myMovementPage, args)
  }

  @SignedIn()
  @Query(() => MovementConnection, { description: 'What a business paid and released, newest first; empty for who is not its member.' })
  businessMovements(
    @Who() asker: Asker,
    @Args('businessId', { type: () => ids.business }) businessId: string,
    @Args() args: MovementArgs,
  ): Promise<Connection<MovementView> | null> {
    return this.desk.read(asker, businessMovementPage, { businessId, args })
  }

  @SignedIn()
  @Query(() => [MoneyContractView], { description: 'Contracts with money, newest first: of a business for its members, else the own ones.' })
  async moneyContracts(
    @Who() asker: Asker,
    @Args('businessId', { type: () => ids.business, nullable: true }) businessId?: string | null,
  ): Promise<MoneyContractView[]> {
    return (await this.desk.read(asker, myContracts, { businessId: businessId ?? null })) ?? []
  }

  @SignedIn()
  @Query(() => [EarningsView], { description: 'Own earnings by month and by business, one row per currency.' })
  async myEarnings(
    @Who() asker: Asker,
    @Args('months', { type: () => Int, description: 'How many months, the present one last, 1-36.' }) months: number,
    @Args('timeZone', { type: () => TimeZoneScalar, description: 'Zone in which months begin.' }) timeZone: string,
  ): Promise<EarningsView[]> {
    return (await this.desk.read(asker, myEarnings, { months, timeZone })) ?? []
  }
}
