import { Args, Query, Resolver } from '@nestjs/graphql'
import { Desk, ids, Public, Who, type Asker } from '@rolecall/platform'
import { identityChecked } from '../data/identity-check.js'

/** Who somebody is, apart from what he can do: no skill, level or rank hangs on it. */
@Resolver()
export class IdentityCheckResolver {
  constructor(private readonly desk: Desk) {}

  @Public()
  @Query(() => Boolean, { nullable: true, description: 'The payment provider has checked who this freelancer is; says nothing of skill.' })
  identityChecked(@Who() asker: Asker, @Args('freelancerId', { type: () => ids.account, description: 'The freelancer.' }) freelancerId: string): Promise<boolean | null> {
    return this.desk.read(asker, identityChecked, { freelancerId })
  }
}
