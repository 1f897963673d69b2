import { Field, ObjectType } from '@nestjs/graphql'
import { connectionOf, DateTimeScalar, ids } from '@rolecall/platform'

@ObjectType('Notice', { description: 'A message inside the app, in the language of the request.' })
export class NoticeView {
  @Field(() => ids.notice, { description: 'Stable id.' })
  id: string
  @Field({ description: 'Kind of event.' })
  kind: string
  @Field({ description: 'What happened.' })
  title: string
  @Field({ description: 'What it means and what to do.' })
  body: string
  @Field({ description: 'Page of the app to open.' })
  path: string
  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at: Date
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was read; null while unread.' })
  readAt: Date | null
}

@ObjectType('NoticeConnection', { description: 'A page of notices.' })
export class NoticeConnection extends connectionOf(NoticeView, 'Notice') {}

@ObjectType('MailboxMail', { description: 'A mail as it was or would be sent; demo mode only.' })
export class MailboxMailView {
  @Field({ description: 'Its Message-ID without the host.' })
  id: string
  @Field({ description: 'Address.' })
  to: string
  @Field({ description: 'Subject.' })
  subject: string
  @Field({ description: 'Text part.' })
  text: string
  @Field({ description: 'HTML part.' })
  html: string
  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  at: Date
  @Field(() => String, { description: 'queued, sent or given_up.' })
  state: string
}

@ObjectType('MailboxMailConnection', { description: 'A page of the mailbox.' })
export class MailboxMailConnection extends connectionOf(MailboxMailView, 'MailboxMail') {}
