import { Controller, Get, NotFoundException, Param, Query, StreamableFile } from '@nestjs/common'
import { fromPublicId } from '@rolecall/kernel'
import { Desk, langs, Public, Who, type Asker, type Ctx, type Lang } from '@rolecall/platform'
import { receiptPdf } from './receipt-pdf.js'
import { receiptShown } from './receipt.views.js'

const langOf = (text: unknown, asker: Asker): Lang => langs.find((lang) => lang === text) ?? asker.lang
const shownWithTime = async (ctx: Ctx, input: { id: string }) => ({ receipt: await receiptShown(ctx, input), now: ctx.now })

/** Receipts as PDF, made when asked for. The session says who reads; anybody else finds nothing. */
@Controller('api/receipts')
export class ReceiptController {
  constructor(private readonly desk: Desk) {}

  @Public()
  @Get(':id')
  async pdf(@Who() asker: Asker, @Param('id') publicId: string, @Query('lang') wanted?: unknown): Promise<StreamableFile> {
    const id = fromPublicId('receipt', publicId)
    const lang = langOf(wanted, asker)
    const found = id ? await this.desk.read({ ...asker, lang }, shownWithTime, { id }) : null
    if (!found?.receipt) throw new NotFoundException()
    const bytes = await receiptPdf(found.receipt, { lang, now: found.now })
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: `attachment; filename="${found.receipt.number}.pdf"`, length: bytes.length })
  }
}
