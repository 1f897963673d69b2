import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { type Asker, Desk, SignedIn, Who } from '@rolecall/platform'
import { LadderStepView } from '@rolecall/talent'
import { stepJobs } from '../data/step-jobs.js'
import { gather } from './gather.js'

/** Adds to a step of the ladder how many jobs it would open, from above. */
@Resolver(() => LadderStepView)
export class LadderJobsResolver {
  private readonly jobs = gather<Asker, string, number>(async (asker, roleSlugs) => {
    const found = await this.desk.read(asker, stepJobs, roleSlugs)
    return (roleSlug) => found?.get(roleSlug) ?? 0
  })
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @ResolveField(() => Int, { description: 'Open jobs of that role that I could be invited to once it is verified.' })
  openJobs(@Parent() step: { readonly roleSlug: string }, @Who() asker: Asker): Promise<number> {
    return this.jobs.load(asker, step.roleSlug)
  }
}
