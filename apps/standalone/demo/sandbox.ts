import type { Config } from '@rolecall/platform'

/** The levers of the Stripe sandbox that the market needs; the product itself talks to it as to Stripe. */
export interface SandboxLevers {
  /** Brings its clock to a moment, as far as it goes back; answers the moment it stands at. */
  moveTo(at: Date): Promise<Date>
  /** Fills in the form of a payout account. */
  onboard(account: string, person: { givenName: string, surname: string, country: string }): Promise<void>
  /** Pays a page as a person with a card. */
  pay(session: string): Promise<void>
  /** What would take seconds happens now. */
  hurry(): Promise<void>
}

/** Null with a real Stripe key: then the market has no money in it. */
export const sandboxLevers = ({ SANDBOX_CONTROL_URL: url, SANDBOX_CONTROL_TOKEN: token }: Config): SandboxLevers | null => {
  if (!url || !token) return null
  const pull = async (lever: string, body: object): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${url}/__sandbox/${lever}`, {
      method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`sandbox ${lever}: ${answer.status} ${await answer.text()}`)
    return await answer.json() as Record<string, unknown>
  }
  return {
    moveTo: async (at) => {
      const { offsetMs } = await pull('clock', { offsetMs: at.getTime() - Date.now() })
      return new Date(Date.now() + Number(offsetMs))
    },
    onboard: async (account, person) => void await pull(`onboard/${account}`, person),
    pay: async (session) => void await pull(`pay/${session}`, {}),
    hurry: async () => void await pull('due-work', { force: true }),
  }
}
