import { Controller, Get, Header, NotFoundException, Param, StreamableFile } from '@nestjs/common'
import { Desk, Public, Who, type Asker } from '@rolecall/platform'
import { calendarText } from './calendar-shown.js'

const SECRET = /^([A-Za-z0-9_-]{43})\.ics$/

/** Calendars fetch it without a session: whoever knows the secret address reads the due dates, and nothing else. */
@Controller('calendar')
export class CalendarController {
  constructor(private readonly desk: Desk) {}

  @Public()
  @Get(':name')
  @Header('cache-control', 'private, max-age=300')
  @Header('x-robots-tag', 'noindex')
  async ics(@Who() asker: Asker, @Param('name') name: string): Promise<StreamableFile> {
    const token = SECRET.exec(name)?.[1]
    const text = token ? await this.desk.read(asker, calendarText, { token }) : null
    if (text === null) throw new NotFoundException()
    const bytes = Buffer.from(text, 'utf8')
    return new StreamableFile(bytes, { type: 'text/calendar; charset=utf-8', disposition: 'inline; filename="rolecall.ics"', length: bytes.length })
  }
}
