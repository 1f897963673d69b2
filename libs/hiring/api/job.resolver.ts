import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { type Asker, Desk, ids, Public, SignedIn, Who } from '@rolecall/platform'
import { closeJob } from '../actions/close-job.js'
import { pauseJob, resumeJob } from '../actions/pause-job.js'
import { publishJob } from '../actions/publish-job.js'
import { saveJob } from '../actions/save-job.js'
import { job, jobs, myJobs } from '../data/job-reads.js'
import { CloseJobAnswer, PauseJobAnswer, PublishJobAnswer, ResumeJobAnswer, SaveJobAnswer } from './answers.js'
import { JobInput, JobsArgs, MyJobsArgs, SaveJobInput } from './inputs.js'
import { JobConnection, JobView } from './views.js'

@Resolver(() => JobView)
export class JobResolver {
  constructor(private readonly desk: Desk) {}

  @Public()
  @Query(() => JobConnection, { description: 'The board: published jobs, the newest first.' })
  jobs(@Who() asker: Asker, @Args() args: JobsArgs): Promise<JobConnection | null> {
    return this.desk.read(asker, jobs, args)
  }

  @Public()
  @Query(() => JobView, { nullable: true, description: 'One job; drafts are seen by members of their business only.' })
  job(@Who() asker: Asker, @Args('id', { type: () => ids.job }) id: string): Promise<JobView | null> {
    return this.desk.read(asker, job, { id })
  }

  @SignedIn()
  @Query(() => JobConnection, { description: 'Jobs of my business in every state, the newest first.' })
  myJobs(@Who() asker: Asker, @Args() args: MyJobsArgs): Promise<JobConnection | null> {
    return this.desk.read(asker, myJobs, args)
  }

  @SignedIn()
  @Mutation(() => SaveJobAnswer, { description: 'Writes a draft or changes a job.' })
  saveJob(@Who() asker: Asker, @Args('input') input: SaveJobInput) {
    return this.desk.run(asker, saveJob, input)
  }

  @SignedIn()
  @Mutation(() => PublishJobAnswer, { description: 'Puts a complete draft on the board.' })
  publishJob(@Who() asker: Asker, @Args('input') input: JobInput) {
    return this.desk.run(asker, publishJob, input)
  }

  @SignedIn()
  @Mutation(() => PauseJobAnswer, { description: 'Takes a job off the board for a while.' })
  pauseJob(@Who() asker: Asker, @Args('input') input: JobInput) {
    return this.desk.run(asker, pauseJob, input)
  }

  @SignedIn()
  @Mutation(() => ResumeJobAnswer, { description: 'Puts a paused job back on the board.' })
  resumeJob(@Who() asker: Asker, @Args('input') input: JobInput) {
    return this.desk.run(asker, resumeJob, input)
  }

  @SignedIn()
  @Mutation(() => CloseJobAnswer, { description: 'Ends a job; open answers to it end too.' })
  closeJob(@Who() asker: Asker, @Args('input') input: JobInput) {
    return this.desk.run(asker, closeJob, input)
  }
}
