/** What members of a business may do, by kind of act (DECISIONS, annex D). */
export const rightsTo = {
  /** Edit, publish and close a job; invite; choose a proposal; write messages. */
  hire: ['owner', 'manager'],
  /** Accept an item or ask for changes. */
  review: ['owner', 'manager', 'approver'],
  /** Sign a contract or an amendment. */
  sign: ['owner'],
  /** Fund, approve and pay, cancel, open or settle a dispute. */
  pay: ['owner', 'approver'],
  /** Members and the data of the business. */
  administer: ['owner'],
  /** Read everything of the business. */
  read: ['owner', 'manager', 'approver', 'viewer'],
} as const
export type BusinessAct = keyof typeof rightsTo
