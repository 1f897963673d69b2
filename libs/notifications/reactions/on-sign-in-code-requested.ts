import { signInCodeText, type SignInCodeRequested } from '@rolecall/identity'
import { reaction, type Reaction } from '@rolecall/platform'
import { sendMail } from '../actions/tell.js'

/** Mails the code, unless nobody has that e-mail. The code itself is put in when the mail is written out. */
export const onSignInCodeRequested: Reaction = reaction<SignInCodeRequested>({
  name: 'notifications.on-sign-in-code-requested',
  on: 'SignInCodeRequested',
  handle: async (ctx, { codeId }) => {
    const code = await signInCodeText(ctx, codeId)
    if (!code) return
    await sendMail(ctx, {
      to: code.email,
      lang: code.lang,
      kind: 'sign_in_code',
      facts: { codeId },
      path: '/sign-in',
      key: `sign_in_code:${codeId}`,
    })
  },
})
