import { Inject, Module } from '@nestjs/common'
import { MAIL, WorkerRegistry, type MailPort } from '@rolecall/platform'
import { MeNoticesResolver, NotificationsResolver } from './api/resolver.js'
import { onMailQueued, resendMails } from './reactions/on-mail-queued.js'
import { onSignInCodeRequested } from './reactions/on-sign-in-code-requested.js'

/** Door for the API host. */
@Module({ providers: [NotificationsResolver, MeNoticesResolver] })
export class NotificationsApi {}

/** Door for the worker host. */
@Module({})
export class NotificationsWorker {
  constructor(@Inject(WorkerRegistry) registry: WorkerRegistry, @Inject(MAIL) mail: MailPort) {
    registry.add(onSignInCodeRequested, onMailQueued(mail), resendMails(mail))
  }
}
