import { Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { ChargebackView } from '@rolecall/payments'
import { Desk, Staff, Who, type Asker, type Ctx } from '@rolecall/platform'
import { packFacts } from '../data/pack-reads.js'
import { packText, type EvidencePack } from './pack-text.js'

@ObjectType('EvidencePack', { description: 'What was agreed and delivered for disputed money, ready for the bank.' })
export class EvidencePackView implements EvidencePack {
  @Field({ description: 'Terms, signatures, accepted work with its evidence, times and hashes; fits into the field of writeEvidence.' })
  text: string
  @Field({ description: 'SHA-256 of the whole pack.' })
  sha256: string
  @Field(() => Int, { description: 'Accepted items of the milestone.' })
  acceptedItems: number
  @Field(() => Int, { description: 'All items of the milestone.' })
  items: number
}

const pack = async (ctx: Ctx, { milestoneId }: { milestoneId: string }): Promise<EvidencePack | null> => {
  const facts = await packFacts(ctx, milestoneId)
  return facts && packText(ctx.lang, facts)
}

/** Adds to a chargeback of payments, from above, what the contract knows. */
@Resolver(() => ChargebackView)
export class ChargebackPackResolver {
  constructor(private readonly desk: Desk) {}

  @Staff('operator')
  @ResolveField(() => EvidencePackView, { nullable: true, description: 'Evidence from the contract, made when it is asked for; null for a payment that is none of ours.' })
  pack(@Who() asker: Asker, @Parent() { milestoneId }: ChargebackView): Promise<EvidencePack | null> | null {
    return milestoneId ? this.desk.read(asker, pack, { milestoneId }) : null
  }
}
