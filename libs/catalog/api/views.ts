import { Field, Int, ObjectType } from '@nestjs/graphql'
import type { Cadence, DutyKind, EvidenceKind, RoleShortKey } from '../domain/catalogue.js'
import { CadenceEnum, DutyKindEnum, EvidenceKindEnum } from './enums.js'

@ObjectType('CadenceLine', { description: 'How often a part of a duty is done. Quantities are for a 30-day period.' })
export class CadenceLineView {
  @Field(() => CadenceEnum, { description: 'How often.' })
  cadence: Cadence
  @Field(() => Int, { description: 'How many in a 30-day period; 30 (22 on weekdays) is every day, 4 is every week.' })
  quantity: number
  @Field({ description: 'Monday to Friday only.' })
  weekdaysOnly: boolean
  @Field({ description: 'Not repeated in later periods.' })
  firstPeriodOnly: boolean
  @Field(() => Int, { nullable: true, description: 'Hours to react, for work on demand.' })
  slaHours: number | null
  @Field({ description: 'False for checks and conditions that make no item of work.' })
  countsAsItem: boolean
}

@ObjectType('Duty', { description: 'One of the 31 duties: what is done, how often, what shows it, when it is accepted.' })
export class DutyView {
  @Field({ description: 'Name in addresses and inputs, for example smm.daily-posting.' })
  slug: string
  @Field({ description: 'Short reference, for example S1.' })
  code: string
  @Field({ description: 'The role it belongs to.' })
  roleSlug: string
  @Field({ description: 'Name of the duty.' })
  title: string
  @Field({ description: 'What the freelancer does and what the client gets.' })
  help: string
  @Field({ description: 'When the work is accepted.' })
  acceptance: string
  @Field(() => DutyKindEnum, { description: 'Output or outcome.' })
  kind: DutyKind
  @Field({ description: 'Depends on a condition that the client answers.' })
  conditional: boolean
  @Field(() => String, { nullable: true, description: 'The condition in words.' })
  condition: string | null
  @Field({ description: 'False: no price of its own, an acceptance condition of other work.' })
  priced: boolean
  @Field(() => [CadenceLineView], { description: 'One or two lines.' })
  cadence: CadenceLineView[]
  @Field(() => [[EvidenceKindEnum]], { description: 'Alternatives of sets: any one set, with everything in it.' })
  evidence: EvidenceKind[][]
}

@ObjectType('RoleTeam', { description: 'A role that one brief often needs beside another, and which work waits for which.' })
export class RoleTeamView {
  @Field({ description: 'The other role.' })
  roleSlug: string
  @Field({ description: 'True where this role waits for the other; false where the other waits.' })
  waits: boolean
  @Field({ description: 'Duty of this role.' })
  dutySlug: string
  @Field({ description: 'Duty of the other role.' })
  otherDutySlug: string
}
@ObjectType('Role', { description: 'One of the five roles with its duties and its limits.' })
export class RoleView {
  @Field({ description: 'Name in addresses and inputs, for example smm-specialist.' })
  slug: string
  @Field(() => String, { description: 'Short name for colours and pictures: smm, ads, content, copy, bot.' })
  shortKey: RoleShortKey
  @Field({ description: 'Name of the role.' })
  title: string
  @Field({ description: 'What the role is.' })
  about: string
  @Field(() => [String], { description: 'What the role does not do, one sentence each.' })
  limits: string[]
  @Field({ description: 'Where the role stands among the others.' })
  levelRemark: string
  @Field(() => Int, { description: 'Hours a week proposed for a new job.' })
  defaultHoursPerWeek: number
  @Field(() => Int, { description: 'Common working hours a day proposed for a new job.' })
  defaultMinOverlapHours: number
  @Field(() => [DutyView], { description: 'Duties of the role in the order of the catalogue.' })
  duties: DutyView[]
}

@ObjectType('RoleName', { description: 'A role by name, for cards and lists.' })
export class RoleNameView {
  @Field({ description: 'Name in addresses and inputs.' })
  slug: string
  @Field(() => String, { description: 'Short name for colours and pictures.' })
  shortKey: RoleShortKey
  @Field({ description: 'Name of the role.' })
  title: string
}

@ObjectType('Skill', { description: 'One of the 25 skills; a skill may serve duties of several roles.' })
export class SkillView {
  @Field({ description: 'Name in addresses and inputs.' })
  slug: string
  @Field({ description: 'Name of the skill.' })
  title: string
  @Field(() => [String], { description: 'Duties that need it.' })
  dutySlugs: string[]
}

@ObjectType('Choice', { description: 'A value of a list: a platform, a niche or a language.' })
export class ChoiceView {
  @Field({ description: 'Value in inputs.' })
  slug: string
  @Field({ description: 'Name to show.' })
  title: string
}

@ObjectType('Catalogue', { description: 'The catalogue in force, in the language of the request.' })
export class CatalogueView {
  @Field(() => Int, { description: 'Number of the version; contracts keep the one they were signed with.' })
  version: number
  @Field(() => [RoleView], { description: 'The five roles.' })
  roles: RoleView[]
  @Field(() => [SkillView], { description: 'The 25 skills.' })
  skills: SkillView[]
  @Field(() => [ChoiceView], { description: 'Social networks and ad cabinets.' })
  platforms: ChoiceView[]
  @Field(() => [ChoiceView], { description: 'Fields of business.' })
  niches: ChoiceView[]
  @Field(() => [ChoiceView], { description: 'Languages people work in, as BCP 47 tags.' })
  languages: ChoiceView[]
}
