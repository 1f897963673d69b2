import { BadRequestException, Controller, Get, NotFoundException, Query, StreamableFile } from '@nestjs/common'
import { fromPublicId, toPublicId } from '@rolecall/kernel'
import { Desk, langs, Public, Who, type Asker, type Ctx } from '@rolecall/platform'
import { disputeNode } from './dispute-nodes.js'
import { packOf, type DisputePack } from './dispute-pack.js'

const packed = async (ctx: Ctx, { id }: { id: string }): Promise<DisputePack> => packOf(await disputeNode(ctx, { id }))
const kinds = { json: 'application/json; charset=utf-8', txt: 'text/plain; charset=utf-8' } as const

/** The evidence pack of a dispute to take along, for its sides and for moderators. */
@Controller('api/dispute-pack')
export class DisputePackController {
  constructor(private readonly desk: Desk) {}

  @Public()
  @Get()
  async pack(@Who() asker: Asker, @Query() asked: Record<string, unknown>): Promise<StreamableFile> {
    const id = typeof asked['dispute'] === 'string' ? fromPublicId('dispute', asked['dispute']) : null
    const kind = asked['as'] === 'txt' ? 'txt' : asked['as'] === 'json' ? 'json' : null
    if (!id || !kind) throw new BadRequestException('dispute and as=json|txt are needed')
    const lang = langs.find((known) => known === asked['lang']) ?? asker.lang
    const pack = await this.desk.read({ ...asker, lang }, packed, { id })
    if (pack === null) throw new NotFoundException()
    const bytes = Buffer.from(kind === 'json' ? pack.json : pack.text, 'utf8')
    return new StreamableFile(bytes, { type: kinds[kind], disposition: `attachment; filename="${toPublicId('dispute', id)}.${kind}"`, length: bytes.length })
  }
}
