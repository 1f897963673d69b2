import { Args, Query, Resolver } from '@nestjs/graphql'
import { Desk, ids, SignedIn, Who, type Asker } from '@rolecall/platform'
import { receiptShown, ReceiptView } from './receipt.views.js'

@Resolver()
export class ReceiptResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Query(() => ReceiptView, { nullable: true, description: 'A receipt for members of the business and for the freelancer; null for everybody else.' })
  receipt(@Who() asker: Asker, @Args('id', { type: () => ids.receipt }) id: string): Promise<ReceiptView | null> {
    return this.desk.read(asker, receiptShown, { id })
  }
}
