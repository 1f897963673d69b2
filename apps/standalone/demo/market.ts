import { isRefusal, newId, type Refusal } from '@rolecall/kernel'
import type { Funding } from '@rolecall/payments'
import { systemAsker, type Asker, type Ctx, type MemberRight, type StaffRight, type StoragePort, type UnitOfWork } from '@rolecall/platform'
import type { Delivery } from './delivery.js'
import type { SandboxLevers } from './sandbox.js'

/** A person who acts in the market. */
export interface Somebody {
  readonly accountId: string
  readonly lang: 'ru' | 'en'
  readonly memberships?: readonly { readonly businessId: string, readonly right: MemberRight }[]
  readonly staff?: readonly StaffRight[]
}

export interface Step<T> {
  /** Names the step for ever: a second start goes on behind the last one done. */
  readonly key: string
  readonly at: Date
  /** Null is the system. */
  readonly who: Somebody | null
  act(ctx: Ctx): Promise<T>
}

export interface Market {
  readonly work: UnitOfWork
  readonly storage: StoragePort
  readonly sandbox: SandboxLevers | null
  readonly funding: Funding
  readonly delivery: Delivery
  /** The moment the market counts its days from. */
  readonly today: Date
  /** Does a step once and remembers what it answered, in the same transaction. */
  once<T>(step: Step<T>): Promise<T>
}

/** The answer of an action, or the end of the filling with the reason. */
export const granted = <T>(answer: T): Exclude<T, Refusal> => {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.code} ${JSON.stringify(answer)}`)
  return answer as Exclude<T, Refusal>
}

export const askerFor = (who: Somebody | null, at: Date): Asker => {
  if (!who) return { ...systemAsker('demo'), at }
  const { accountId, lang, memberships = [], staff = [] } = who
  return { actor: { kind: 'person', accountId, memberships, staff }, lang, requestId: newId(), at }
}

const notebook = `
  CREATE SCHEMA IF NOT EXISTS standalone;
  CREATE TABLE IF NOT EXISTS standalone.demo_steps (step text PRIMARY KEY, answer jsonb NOT NULL, done_at timestamptz NOT NULL DEFAULT now())`

export type Once = Market['once']

/** Opens the notebook of steps. What was done before is answered from it. */
export const openNotebook = async (work: UnitOfWork): Promise<Once> => {
  await work.database.query(notebook)
  const rows: { step: string, answer: { value: unknown } }[] = await work.database.query('SELECT step, answer FROM standalone.demo_steps')
  const known = new Map(rows.map(({ step, answer }) => [step, answer.value]))
  return async <T>({ key, at, who, act }: Step<T>): Promise<T> => {
    if (known.has(key)) return known.get(key) as T
    const answer = await work.run(askerFor(who, at), async (ctx: Ctx) => {
      const value = await act(ctx)
      await ctx.db.query('INSERT INTO standalone.demo_steps (step, answer) VALUES ($1, $2)', [key, JSON.stringify({ value: value ?? null })])
      return value
    }, undefined)
    if (isRefusal(answer)) throw new Error(`${key} was refused: ${answer.code} ${JSON.stringify(answer)}`)
    known.set(key, answer)
    return answer as T
  }
}
