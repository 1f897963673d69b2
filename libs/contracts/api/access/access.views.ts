import { Field, InputType, ObjectType } from '@nestjs/graphql'
import { DateTimeScalar, enumOf, ids } from '@rolecall/platform'
import { accessKinds, accessLevels, type AccessKind, type AccessLevel } from '../../domain/access/access.rules.js'

export const AccessKindEnum = enumOf('AccessKind', accessKinds, 'What a freelancer is let into.')
export const AccessLevelEnum = enumOf('AccessLevel', accessLevels, 'How far; the business stays the owner.')

@ObjectType('Access', { description: 'What the freelancer was let into. Never a password.' })
export class AccessView {
  @Field(() => ids.access, { description: 'Id of the row.' })
  id: string
  @Field(() => AccessKindEnum, { description: 'What it is.' })
  kind: AccessKind
  @Field({ description: 'Which one.' })
  name: string
  @Field({ description: 'The account that has it.' })
  grantedTo: string
  @Field(() => AccessLevelEnum, { description: 'How far.' })
  level: AccessLevel
  @Field({ description: 'Who wrote it down: CLIENT or FREELANCER.' })
  recordedBy: string
  @Field(() => DateTimeScalar, { description: 'When it was written down.' })
  grantedAt: Date
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back; null while it is open.' })
  revokedAt: Date | null
  @Field(() => String, { nullable: true, description: 'Who marked it as taken back: CLIENT or FREELANCER.' })
  revokedBy: string | null
  @Field(() => [String], { description: 'What the reader may do with it now: revoke.' })
  moves: string[]
}
@InputType({ description: 'Access that was given.' })
export class RecordAccessInput {
  @Field(() => ids.contract, { description: 'The contract.' })
  contractId: string
  @Field(() => AccessKindEnum, { description: 'What it is.' })
  kind: AccessKind
  @Field({ description: 'Which one: a name or a link, at most 200 characters. Passwords and keys are refused.' })
  name: string
  @Field({ description: 'The account that has it, at most 200 characters. Passwords and keys are refused.' })
  grantedTo: string
  @Field(() => AccessLevelEnum, { description: 'How far.' })
  level: AccessLevel
}
@InputType({ description: 'Access that was taken back.' })
export class RevokeAccessInput {
  @Field(() => ids.access, { description: 'The row.' })
  accessId: string
}
