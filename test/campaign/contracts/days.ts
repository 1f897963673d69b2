import { DAY_MS, isRefusal, newId } from '@rolecall/kernel'
import type { Asker } from '@rolecall/platform'
import { giveBack } from '../../../libs/payments/actions/give-back.js'
import { mainActs, type Act, type Side } from './acts.js'
import { disputeActs, ruling } from './dispute-acts.js'
import { each, type Floor, type Pact } from './market.js'
import { morning, type Scene } from './scene.js'
import { sideActs } from './side-acts.js'

export const DAYS = 120
/** Signatures and the first money are given on the first days or not at all. */
const HURRIED = 8
const AT_FIRST = 0.9

/** How somebody behaves: a share of the days on which he acts, and the day after which he never does. */
interface Temper {
  readonly pace: number
  readonly silentFrom: number
}
const paces = { quick: 0.75, slow: 0.3, rare: 0.1 } as const
const temperOf = ({ dice, silentFrom }: Pact): Temper => ({
  pace: paces[dice.weighed({ quick: 6, slow: 3, rare: 1 })],
  silentFrom: dice.chance(0.45) ? dice.int(0, 45) : silentFrom,
})

/** Names of what was done, of what was refused, and how often. */
export interface Tally {
  readonly done: Map<string, number>
  readonly refused: Map<string, number>
}
const count = (map: Map<string, number>, name: string): void => void map.set(name, (map.get(name) ?? 0) + 1)

/** Weight of leaving it for today, so that what is rare stays rare. */
const NOTHING = 12
const nothing = 'nothing'
const acts: readonly Act[] = [...mainActs, ...sideActs, ...disputeActs]
const choose = (scene: Scene, side: Side): { name: string; run: () => Promise<unknown> } | null => {
  const open = acts.filter((act) => act.side === side).flatMap((act) => {
    const run = act.begin(scene)
    return run ? [{ act, run }] : []
  })
  const name = scene.dice.weighed({ ...Object.fromEntries(open.map(({ act }) => [act.name, act.weight])), [nothing]: NOTHING })
  return name === nothing ? null : { name, run: open.find(({ act }) => act.name === name)!.run }
}

export class Days {
  readonly tally: Tally = { done: new Map(), refused: new Map() }
  private readonly operator: Asker
  private readonly moderators: readonly Asker[]
  private readonly tempers: Map<string, Record<Side, Temper>>

  constructor(private readonly floor: Floor, private readonly pacts: readonly Pact[]) {
    this.operator = floor.world.as({ accountId: newId(), staff: ['operator'] })
    this.moderators = [newId(), newId()].map((accountId) => floor.world.as({ accountId, staff: ['moderator'] }))
    this.tempers = new Map(pacts.map((pact) => [pact.contractId, { business: temperOf(pact), freelancer: temperOf(pact) }]))
  }

  /** A day: who is awake does something, then the timers look, then the provider does what is due. */
  async pass(day: number): Promise<void> {
    const { shop } = this.floor
    if (this.pacts.some((pact) => day < pact.silentFrom)) {
      const scenes = await morning(this.floor, this.pacts.filter((pact) => day < pact.silentFrom), day)
      await each(scenes, (scene) => this.act(scene))
      await shop.settle()
    }
    await this.giveBack()
    await shop.advance(DAY_MS)
    await shop.sweep()
    await shop.sandbox.control.runDueWork()
    await shop.settle()
  }

  private async act(scene: Scene): Promise<void> {
    const { day } = scene
    const tempers = this.tempers.get(scene.contract.id)!
    for (const side of ['business', 'freelancer'] as const) {
      const { pace, silentFrom } = tempers[side]
      const awake = day < silentFrom && scene.dice.chance(day < HURRIED ? AT_FIRST : pace)
      const chosen = awake ? choose(scene, side) : null
      if (chosen) this.tell(chosen.name, await chosen.run())
    }
    const rule = ruling(scene, this.moderators)
    if (rule) this.tell('rule', await rule())
  }

  /** The one wait that only a person ends: an operator gives back what was paid for a milestone that was over by then. */
  private async giveBack(): Promise<void> {
    const { world } = this.floor
    const late: { id: string }[] = await world.database.query(`SELECT milestone_id AS id FROM payments.holds WHERE frozen_reason = 'paid_after_close' AND state = 'funded'`)
    for (const { id: milestoneId } of late) this.tell('give a late payment back', await world.work.run(this.operator, giveBack, { milestoneId }))
  }

  private tell(name: string, answer: unknown): void {
    if (isRefusal(answer)) count(this.tally.refused, `${name}: ${answer.code}`)
    else count(this.tally.done, name)
  }
}
