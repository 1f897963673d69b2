import { Args, Query, Resolver } from '@nestjs/graphql'
import { Desk, ids, SignedIn, Who, type Asker } from '@rolecall/platform'
import { periodReport } from './report-shown.js'
import { PeriodReportView } from './report.views.js'

@Resolver()
export class ReportResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Query(() => PeriodReportView, { nullable: true, description: 'What a period brought, for the parties of its contract; null for everybody else. Also as PDF and CSV under /api/reports.' })
  periodReport(@Who() asker: Asker, @Args('milestoneId', { type: () => ids.milestone }) milestoneId: string): Promise<PeriodReportView | null> {
    return this.desk.read(asker, periodReport, { milestoneId })
  }
}
