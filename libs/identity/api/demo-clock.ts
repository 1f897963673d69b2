import { Inject, Injectable } from '@nestjs/common'
import {
  HOUR_MS,
  isRefusal,
  SECOND_MS,
  TemporarilyUnavailable,
  type InvalidInput,
  type NotFound,
} from '@rolecall/kernel'
import { CONFIG, Desk, inWords, LOGGER, type Asker, type Config, type Logger } from '@rolecall/platform'
import { checkSkip, skipTime } from '../actions/demo.js'

const TIMEOUT_MS = 30 * SECOND_MS
const RETRY_SECONDS = 5

/** Moves the demo's two clocks: the payment sandbox has one of its own. */
@Injectable()
export class DemoClock {
  constructor(
    private readonly desk: Desk,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** The sandbox first: when it does not answer, nothing was moved. */
  async advance(
    asker: Asker,
    input: { hours: number },
  ): Promise<{ ok: true } | InvalidInput | NotFound | TemporarilyUnavailable> {
    const refused = await this.desk.run(asker, checkSkip, input)
    if (isRefusal(refused)) return refused
    const down = await this.advanceSandbox(input.hours)
    return down ? inWords(down, asker.lang) : this.desk.run(asker, skipTime, input)
  }

  private async advanceSandbox(hours: number): Promise<null | TemporarilyUnavailable> {
    const { SANDBOX_CONTROL_URL: url, SANDBOX_CONTROL_TOKEN: token } = this.config
    if (!url) return null
    try {
      const answer = await fetch(`${url}/__sandbox/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify({ advanceSeconds: (hours * HOUR_MS) / SECOND_MS }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      if (!answer.ok) throw new Error(`the sandbox answered ${answer.status}`)
      return null
    } catch (fault) {
      this.logger.error({ fault }, 'the sandbox clock did not move')
      return new TemporarilyUnavailable(RETRY_SECONDS)
    }
  }
}
