import { setTimeout as pause } from 'node:timers/promises'
import { Controller, Get, HttpCode, Inject, ServiceUnavailableException } from '@nestjs/common'
import { DATABASE, Public } from '@rolecall/platform'
import { DataSource } from 'typeorm'

const DATABASE_ANSWERS_WITHIN_MS = 2000

/** `live`: the process answers. `ready`: it can serve, the database answers. */
@Controller('health')
export class HealthController {
  constructor(@Inject(DATABASE) private readonly database: DataSource) {}

  @Public()
  @Get('live')
  @HttpCode(200)
  live(): { status: string } {
    return { status: 'live' }
  }

  @Public()
  @Get('ready')
  async ready(): Promise<{ status: string }> {
    const answers = this.database.query('SELECT 1').then(() => true, () => false)
    const isReady = await Promise.race([answers, pause(DATABASE_ANSWERS_WITHIN_MS, false, { ref: false })])
    if (!isReady) throw new ServiceUnavailableException({ status: 'database does not answer' })
    return { status: 'ready' }
  }
}
