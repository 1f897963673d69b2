import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { Desk, Public, Who, type Asker } from '@rolecall/platform'
import { spokenCatalogue, spokenRole } from '../data/spoken-queries.js'
import { plannedItemCount } from '../domain/cadence.rules.js'
import type { CadenceLine, CataloguePlatform, SkillNeed } from '../domain/catalogue.js'
import type { Spoken } from '../domain/spoken.js'
import { teamMatesOf, type TeamMate } from '../domain/teams.rules.js'
import { CatalogueView, ChoiceView, DutyView, RoleTeamView, RoleView } from './views.js'

/** The catalogue is public. */
@Resolver()
export class CatalogueResolver {
  constructor(private readonly desk: Desk) {}

  @Public()
  @Query(() => CatalogueView, { description: 'Roles, duties, skills and the lists of choices.' })
  catalogue(@Who() asker: Asker): Promise<CatalogueView | null> {
    return this.desk.read(asker, spokenCatalogue, undefined)
  }

  @Public()
  @Query(() => RoleView, { nullable: true, description: 'One role with its duties; null when there is none of that name.' })
  role(@Who() asker: Asker, @Args('slug') slug: string): Promise<RoleView | null> {
    return this.desk.read(asker, spokenRole, { slug })
  }
}

@Resolver(() => RoleView)
export class RoleResolver {
  @Public()
  @ResolveField(() => Int, { description: 'Items of the first 30-day period by the defaults.' })
  plannedItemsFirst(@Parent() role: { duties: { cadence: CadenceLine[] }[] }): number {
    return plannedItemCount(role.duties)
  }

  @Public()
  @ResolveField(() => Int, { description: 'Items of a later 30-day period by the defaults.' })
  plannedItemsLater(@Parent() role: { duties: { cadence: CadenceLine[] }[] }): number {
    return plannedItemCount(role.duties, { firstPeriod: false })
  }

  @Public()
  @ResolveField(() => [RoleTeamView], { description: 'Roles that one brief often needs beside this one.' })
  teams(@Parent() { slug }: { slug: string }): TeamMate[] {
    return teamMatesOf(slug)
  }
}

@Resolver(() => DutyView)
export class DutyResolver {
  @Public()
  @ResolveField(() => [String], { description: 'Skills that the duty needs.' })
  skillSlugs(@Parent() duty: { skills: SkillNeed[] }): string[] {
    return duty.skills.map((need) => need.skill)
  }
}

@Resolver(() => ChoiceView)
export class ChoiceResolver {
  @Public()
  @ResolveField(() => String, { nullable: true, description: 'Words the law asks to show beside the name.' })
  remark(@Parent() choice: Partial<Pick<Spoken<CataloguePlatform>, 'remarks'>>): string | null {
    return choice.remarks?.map((remark) => remark.text).join('; ') || null
  }
}
