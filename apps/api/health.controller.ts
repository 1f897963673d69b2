import { Controller, Get, HttpCode, Inject, ServiceUnavailableException } from '@nestjs/common'
import { DATABASE, Public } from '@rolecall/platform'
import { DataSource } from 'typeorm'

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
    try {
      await this.database.query('SELECT 1')
    } catch {
      throw new ServiceUnavailableException({ status: 'database does not answer' })
    }
    return { status: 'ready' }
  }
}
