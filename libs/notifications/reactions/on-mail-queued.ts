import { processOf, type Env, type MailPort, type Process, type Timer } from '@rolecall/platform'
import { claimMail, dueMails, markMailSent } from '../actions/deliver-mail.js'
import type { MailQueued } from '../domain/events.js'

const deliver = async (env: Env, port: MailPort, mailId: string): Promise<void> => {
  const mail = await env.run(claimMail, { mailId })
  if (!mail) return
  await port.send(mail)
  await env.run(markMailSent, { mailId })
}

/** Sends a mail after its transaction; at least once. Retries: the queue's, then the timer below. */
export const onMailQueued = (port: MailPort): Process =>
  processOf<MailQueued>({
    name: 'notifications.on-mail-queued',
    on: 'MailQueued',
    process: (env, { mailId }) => deliver(env, port, mailId),
  })

/** Each tick: mails that are still queued a minute later. One that fails waits longer and stops no other. */
export const resendMails = (port: MailPort): Timer => ({
  name: 'notifications.resend-mails',
  sweep: async (env) => {
    const results = await Promise.allSettled(
      (await env.run(dueMails, undefined)).map((mailId) => deliver(env, port, mailId)),
    )
    const failed = results.find((result) => result.status === 'rejected')
    if (failed) throw failed.reason
  },
})
