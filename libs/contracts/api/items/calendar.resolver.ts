import { Field, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql'
import { DoneView } from '@rolecall/identity'
import { isRefusal } from '@rolecall/kernel'
import { answerOf, DateTimeScalar, Desk, inWords, SignedIn, Who, type Asker } from '@rolecall/platform'
import { calendarLinkOf, dropCalendarLink, renewCalendarLink } from '../../actions/items/calendar-link.js'

@ObjectType('CalendarLink', { description: 'The secret address under which calendars read my due dates.' })
export class CalendarLinkView {
  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt: Date
}
@ObjectType('NewCalendarLink', { description: 'A secret address that was just made; it is shown once.' })
export class NewCalendarLinkView {
  @Field({ description: 'The address, for the calendar program. Whoever has it reads the due dates.' })
  url: string
  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt: Date
}
const RenewCalendarLinkAnswer = answerOf('RenewCalendarLinkAnswer', NewCalendarLinkView)
const DropCalendarLinkAnswer = answerOf('DropCalendarLinkAnswer', DoneView)

@Resolver()
export class CalendarResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Query(() => CalendarLinkView, { nullable: true, description: 'Whether calendars may read my due dates; null when there is no address.' })
  calendarLink(@Who() asker: Asker): Promise<CalendarLinkView | null> {
    return this.desk.read(asker, calendarLinkOf, undefined)
  }

  @SignedIn()
  @Mutation(() => RenewCalendarLinkAnswer, { description: 'Makes a secret address for calendars; the one before opens nothing any more.' })
  async renewCalendarLink(@Who() asker: Asker) {
    // not once per key: an answer that is kept would keep the secret
    const made = await this.desk.work.run(asker, renewCalendarLink, undefined)
    if (isRefusal(made)) return inWords(made, asker.lang)
    return { url: `${this.desk.work.config.PUBLIC_URL.replace(/\/$/, '')}/calendar/${made.token}.ics`, madeAt: made.madeAt }
  }

  @SignedIn()
  @Mutation(() => DropCalendarLinkAnswer, { description: 'Ends the secret address for calendars.' })
  dropCalendarLink(@Who() asker: Asker) {
    return this.desk.run(asker, dropCalendarLink, undefined)
  }
}
