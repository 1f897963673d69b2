import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { QuizItem } from '../domain/quiz-bank.js'
import { quizStates, type QuizState } from '../domain/quiz.rules.js'

/** One sitting of a mini-test. Finished ones are kept for good: retakes are averaged, and the questions rotate. */
@Entity({ schema: 'talent', name: 'quiz_sittings' })
@Check('quiz_sittings_state_known', `state in (${quizStates.map((state) => `'${state}'`).join(', ')})`)
@Check('quiz_sittings_finished_has_result', `(state = 'finished') = (ended_at is not null and score is not null)`)
@Check('quiz_sittings_score_bounds', 'score between 0 and 1')
@Index('quiz_sittings_one_open', ['freelancerId'], { unique: true, where: "state = 'open'" })
@Index('quiz_sittings_of_skill', ['freelancerId', 'skillSlug', 'startedAt'])
@Index('quiz_sittings_due', ['dueAt'], { where: "state = 'open'" })
export class QuizSitting {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  @ForeignKey('Freelancer', { name: 'quiz_sittings_freelancer' })
  freelancerId: string
  @Column('text')
  skillSlug: string
  @Column('text')
  state: QuizState
  @Column('timestamptz')
  startedAt: Date
  /** The one end for all questions; a timer closes the sitting then. */
  @Column('timestamptz')
  dueAt: Date
  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null
  /** 0 to 1, corrected for guessing. */
  @Column({ type: 'double precision', nullable: true })
  score: number | null
  /** Duties that this sitting proved for the first time. */
  @Column('text', { array: true })
  newlyProven: string[]
  /** Roles that this sitting verified. */
  @Column('text', { array: true })
  newlyVerified: string[]
}

/** A question of a sitting as it was asked: the item is copied, so that a later edit of the bank changes no result. */
@Entity({ schema: 'talent', name: 'quiz_questions' })
@Check('quiz_questions_answered_has_time', '(given is null) = (answered_at is null)')
export class QuizQuestion {
  @PrimaryColumn('uuid')
  @ForeignKey('QuizSitting', { name: 'quiz_questions_sitting' })
  sittingId: string
  /** 1 to 8. */
  @PrimaryColumn('int')
  position: number
  @Column('text')
  itemId: string
  @Column('jsonb')
  item: QuizItem
  @Column('text', { array: true })
  optionOrder: string[]
  @Column('text', { array: true, nullable: true })
  given: string[] | null
  @Column({ type: 'timestamptz', nullable: true })
  answeredAt: Date | null
}
