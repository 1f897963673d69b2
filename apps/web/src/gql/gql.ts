/* eslint-disable */
import * as types from './graphql.js';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation SignOut { signOut { ... on Done { ok } } }\n": typeof types.SignOutDocument,
    "\n  mutation SkipDay($input: SkipTimeInput!) {\n    skipTime(input: $input) { ... on Done { ok } ... on Refusal { code message path } }\n  }\n": typeof types.SkipDayDocument,
    "\n  mutation KeepLanguage($input: UpdateAccountInput!) {\n    updateAccount(input: $input) { ... on Account { id lang } }\n  }\n": typeof types.KeepLanguageDocument,
    "\n  fragment BoardJob on Job {\n    id title hoursPerWeek proposalCount publishedAt platforms startsOn endsOn\n    role { slug shortKey title } business { id name } duties { id } budget { minor currency }\n  }\n": typeof types.BoardJobFragmentDoc,
    "\n  query Board($filter: JobFilter, $first: Int!, $after: String) {\n    jobs(filter: $filter, first: $first, after: $after) {\n      nodes { ...BoardJob }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.BoardDocument,
    "\n  query MyMatches($first: Int!, $after: String) {\n    myMatches(first: $first, after: $after) {\n      nodes { percent lowest provenDuties requiredDuties job { ...BoardJob } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.MyMatchesDocument,
    "\n  query JobPage($id: JobId!) {\n    job(id: $id) {\n      id title description state level niche hoursPerWeek startsOn endsOn platforms languages timeZone minOverlapHours acceptsGrowth\n      publishedAt expiresAt proposalCount moves\n      role { slug shortKey title }\n      business { id name about country timeZone }\n      duties { id dutySlug title quantity importance note }\n      budget { minor currency }\n      myProposal { id state total { minor currency } sentAt }\n      myInvitation { id state expiresAt moves }\n    }\n  }\n": typeof types.JobPageDocument,
    "\n  mutation CloseJob($input: CloseJobInput!) {\n    closeJob(input: $input) { ... on Job { id state moves } ... on Refusal { code message path } }\n  }\n": typeof types.CloseJobDocument,
    "\n  mutation PublishFromPage($input: PublishJobInput!) {\n    publishJob(input: $input) { ... on Job { id state moves publishedAt expiresAt } ... on Refusal { code message path } }\n  }\n": typeof types.PublishFromPageDocument,
    "\n  query JobRun($jobId: JobId!) {\n    matchRun(jobId: $jobId) { id state wave total considered scored invited answered nextWaveAt }\n  }\n": typeof types.JobRunDocument,
    "\n  query LiveJobs {\n    jobs(first: 3) {\n      nodes {\n        id title hoursPerWeek proposalCount publishedAt platforms startsOn endsOn\n        role { slug shortKey title } business { id name } duties { id } budget { minor currency }\n      }\n    }\n  }\n": typeof types.LiveJobsDocument,
    "\n  mutation SendCode($input: RequestSignInCodeInput!) {\n    requestSignInCode(input: $input) { ... on CodeSent { email minutes } ... on Refusal { code message path } }\n  }\n": typeof types.SendCodeDocument,
    "\n  mutation SignInWithCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n": typeof types.SignInWithCodeDocument,
    "\n  query DemoLogins { demoLogins { key title about } }\n": typeof types.DemoLoginsDocument,
    "\n  mutation SignInAsDemo($input: SignInAsDemoInput!) {\n    signInAsDemo(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n": typeof types.SignInAsDemoDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) { ... on SignedIn { me { account { id } } } ... on CodeSent { email minutes } ... on Refusal { code message path } }\n  }\n": typeof types.SignUpDocument,
    "\n  query Catalogue {\n    catalogue {\n      version\n      roles {\n        slug shortKey title about limits levelRemark defaultHoursPerWeek defaultMinOverlapHours plannedItemsFirst plannedItemsLater\n        duties {\n          slug code roleSlug title help acceptance kind conditional condition priced evidence\n          cadence { cadence quantity weekdaysOnly firstPeriodOnly slaHours countsAsItem }\n        }\n      }\n      platforms { slug title remark }\n      niches { slug title }\n      languages { slug title }\n    }\n  }\n": typeof types.CatalogueDocument,
    "\n  query Session {\n    me {\n      account { id name email lang timeZone }\n      memberships { right business { id name timeZone country } }\n      staff\n      unreadNotices\n    }\n    installation { demo currencies clientFeeBps commissionBps now minMilestones { minor currency } }\n  }\n": typeof types.SessionDocument,
    "\n  query ProfileMark {\n    myProfile { id roles { roleSlug status } }\n  }\n": typeof types.ProfileMarkDocument,
};
const documents: Documents = {
    "\n  mutation SignOut { signOut { ... on Done { ok } } }\n": types.SignOutDocument,
    "\n  mutation SkipDay($input: SkipTimeInput!) {\n    skipTime(input: $input) { ... on Done { ok } ... on Refusal { code message path } }\n  }\n": types.SkipDayDocument,
    "\n  mutation KeepLanguage($input: UpdateAccountInput!) {\n    updateAccount(input: $input) { ... on Account { id lang } }\n  }\n": types.KeepLanguageDocument,
    "\n  fragment BoardJob on Job {\n    id title hoursPerWeek proposalCount publishedAt platforms startsOn endsOn\n    role { slug shortKey title } business { id name } duties { id } budget { minor currency }\n  }\n": types.BoardJobFragmentDoc,
    "\n  query Board($filter: JobFilter, $first: Int!, $after: String) {\n    jobs(filter: $filter, first: $first, after: $after) {\n      nodes { ...BoardJob }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.BoardDocument,
    "\n  query MyMatches($first: Int!, $after: String) {\n    myMatches(first: $first, after: $after) {\n      nodes { percent lowest provenDuties requiredDuties job { ...BoardJob } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.MyMatchesDocument,
    "\n  query JobPage($id: JobId!) {\n    job(id: $id) {\n      id title description state level niche hoursPerWeek startsOn endsOn platforms languages timeZone minOverlapHours acceptsGrowth\n      publishedAt expiresAt proposalCount moves\n      role { slug shortKey title }\n      business { id name about country timeZone }\n      duties { id dutySlug title quantity importance note }\n      budget { minor currency }\n      myProposal { id state total { minor currency } sentAt }\n      myInvitation { id state expiresAt moves }\n    }\n  }\n": types.JobPageDocument,
    "\n  mutation CloseJob($input: CloseJobInput!) {\n    closeJob(input: $input) { ... on Job { id state moves } ... on Refusal { code message path } }\n  }\n": types.CloseJobDocument,
    "\n  mutation PublishFromPage($input: PublishJobInput!) {\n    publishJob(input: $input) { ... on Job { id state moves publishedAt expiresAt } ... on Refusal { code message path } }\n  }\n": types.PublishFromPageDocument,
    "\n  query JobRun($jobId: JobId!) {\n    matchRun(jobId: $jobId) { id state wave total considered scored invited answered nextWaveAt }\n  }\n": types.JobRunDocument,
    "\n  query LiveJobs {\n    jobs(first: 3) {\n      nodes {\n        id title hoursPerWeek proposalCount publishedAt platforms startsOn endsOn\n        role { slug shortKey title } business { id name } duties { id } budget { minor currency }\n      }\n    }\n  }\n": types.LiveJobsDocument,
    "\n  mutation SendCode($input: RequestSignInCodeInput!) {\n    requestSignInCode(input: $input) { ... on CodeSent { email minutes } ... on Refusal { code message path } }\n  }\n": types.SendCodeDocument,
    "\n  mutation SignInWithCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n": types.SignInWithCodeDocument,
    "\n  query DemoLogins { demoLogins { key title about } }\n": types.DemoLoginsDocument,
    "\n  mutation SignInAsDemo($input: SignInAsDemoInput!) {\n    signInAsDemo(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n": types.SignInAsDemoDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n": types.SignInDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) { ... on SignedIn { me { account { id } } } ... on CodeSent { email minutes } ... on Refusal { code message path } }\n  }\n": types.SignUpDocument,
    "\n  query Catalogue {\n    catalogue {\n      version\n      roles {\n        slug shortKey title about limits levelRemark defaultHoursPerWeek defaultMinOverlapHours plannedItemsFirst plannedItemsLater\n        duties {\n          slug code roleSlug title help acceptance kind conditional condition priced evidence\n          cadence { cadence quantity weekdaysOnly firstPeriodOnly slaHours countsAsItem }\n        }\n      }\n      platforms { slug title remark }\n      niches { slug title }\n      languages { slug title }\n    }\n  }\n": types.CatalogueDocument,
    "\n  query Session {\n    me {\n      account { id name email lang timeZone }\n      memberships { right business { id name timeZone country } }\n      staff\n      unreadNotices\n    }\n    installation { demo currencies clientFeeBps commissionBps now minMilestones { minor currency } }\n  }\n": types.SessionDocument,
    "\n  query ProfileMark {\n    myProfile { id roles { roleSlug status } }\n  }\n": types.ProfileMarkDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut { signOut { ... on Done { ok } } }\n"): (typeof documents)["\n  mutation SignOut { signOut { ... on Done { ok } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SkipDay($input: SkipTimeInput!) {\n    skipTime(input: $input) { ... on Done { ok } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SkipDay($input: SkipTimeInput!) {\n    skipTime(input: $input) { ... on Done { ok } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation KeepLanguage($input: UpdateAccountInput!) {\n    updateAccount(input: $input) { ... on Account { id lang } }\n  }\n"): (typeof documents)["\n  mutation KeepLanguage($input: UpdateAccountInput!) {\n    updateAccount(input: $input) { ... on Account { id lang } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BoardJob on Job {\n    id title hoursPerWeek proposalCount publishedAt platforms startsOn endsOn\n    role { slug shortKey title } business { id name } duties { id } budget { minor currency }\n  }\n"): (typeof documents)["\n  fragment BoardJob on Job {\n    id title hoursPerWeek proposalCount publishedAt platforms startsOn endsOn\n    role { slug shortKey title } business { id name } duties { id } budget { minor currency }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Board($filter: JobFilter, $first: Int!, $after: String) {\n    jobs(filter: $filter, first: $first, after: $after) {\n      nodes { ...BoardJob }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query Board($filter: JobFilter, $first: Int!, $after: String) {\n    jobs(filter: $filter, first: $first, after: $after) {\n      nodes { ...BoardJob }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyMatches($first: Int!, $after: String) {\n    myMatches(first: $first, after: $after) {\n      nodes { percent lowest provenDuties requiredDuties job { ...BoardJob } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query MyMatches($first: Int!, $after: String) {\n    myMatches(first: $first, after: $after) {\n      nodes { percent lowest provenDuties requiredDuties job { ...BoardJob } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query JobPage($id: JobId!) {\n    job(id: $id) {\n      id title description state level niche hoursPerWeek startsOn endsOn platforms languages timeZone minOverlapHours acceptsGrowth\n      publishedAt expiresAt proposalCount moves\n      role { slug shortKey title }\n      business { id name about country timeZone }\n      duties { id dutySlug title quantity importance note }\n      budget { minor currency }\n      myProposal { id state total { minor currency } sentAt }\n      myInvitation { id state expiresAt moves }\n    }\n  }\n"): (typeof documents)["\n  query JobPage($id: JobId!) {\n    job(id: $id) {\n      id title description state level niche hoursPerWeek startsOn endsOn platforms languages timeZone minOverlapHours acceptsGrowth\n      publishedAt expiresAt proposalCount moves\n      role { slug shortKey title }\n      business { id name about country timeZone }\n      duties { id dutySlug title quantity importance note }\n      budget { minor currency }\n      myProposal { id state total { minor currency } sentAt }\n      myInvitation { id state expiresAt moves }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseJob($input: CloseJobInput!) {\n    closeJob(input: $input) { ... on Job { id state moves } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation CloseJob($input: CloseJobInput!) {\n    closeJob(input: $input) { ... on Job { id state moves } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PublishFromPage($input: PublishJobInput!) {\n    publishJob(input: $input) { ... on Job { id state moves publishedAt expiresAt } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation PublishFromPage($input: PublishJobInput!) {\n    publishJob(input: $input) { ... on Job { id state moves publishedAt expiresAt } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query JobRun($jobId: JobId!) {\n    matchRun(jobId: $jobId) { id state wave total considered scored invited answered nextWaveAt }\n  }\n"): (typeof documents)["\n  query JobRun($jobId: JobId!) {\n    matchRun(jobId: $jobId) { id state wave total considered scored invited answered nextWaveAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LiveJobs {\n    jobs(first: 3) {\n      nodes {\n        id title hoursPerWeek proposalCount publishedAt platforms startsOn endsOn\n        role { slug shortKey title } business { id name } duties { id } budget { minor currency }\n      }\n    }\n  }\n"): (typeof documents)["\n  query LiveJobs {\n    jobs(first: 3) {\n      nodes {\n        id title hoursPerWeek proposalCount publishedAt platforms startsOn endsOn\n        role { slug shortKey title } business { id name } duties { id } budget { minor currency }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendCode($input: RequestSignInCodeInput!) {\n    requestSignInCode(input: $input) { ... on CodeSent { email minutes } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SendCode($input: RequestSignInCodeInput!) {\n    requestSignInCode(input: $input) { ... on CodeSent { email minutes } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInWithCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SignInWithCode($input: SignInWithCodeInput!) {\n    signInWithCode(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemoLogins { demoLogins { key title about } }\n"): (typeof documents)["\n  query DemoLogins { demoLogins { key title about } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInAsDemo($input: SignInAsDemoInput!) {\n    signInAsDemo(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SignInAsDemo($input: SignInAsDemoInput!) {\n    signInAsDemo(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { ... on SignedIn { me { account { id } } } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) { ... on SignedIn { me { account { id } } } ... on CodeSent { email minutes } ... on Refusal { code message path } }\n  }\n"): (typeof documents)["\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) { ... on SignedIn { me { account { id } } } ... on CodeSent { email minutes } ... on Refusal { code message path } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Catalogue {\n    catalogue {\n      version\n      roles {\n        slug shortKey title about limits levelRemark defaultHoursPerWeek defaultMinOverlapHours plannedItemsFirst plannedItemsLater\n        duties {\n          slug code roleSlug title help acceptance kind conditional condition priced evidence\n          cadence { cadence quantity weekdaysOnly firstPeriodOnly slaHours countsAsItem }\n        }\n      }\n      platforms { slug title remark }\n      niches { slug title }\n      languages { slug title }\n    }\n  }\n"): (typeof documents)["\n  query Catalogue {\n    catalogue {\n      version\n      roles {\n        slug shortKey title about limits levelRemark defaultHoursPerWeek defaultMinOverlapHours plannedItemsFirst plannedItemsLater\n        duties {\n          slug code roleSlug title help acceptance kind conditional condition priced evidence\n          cadence { cadence quantity weekdaysOnly firstPeriodOnly slaHours countsAsItem }\n        }\n      }\n      platforms { slug title remark }\n      niches { slug title }\n      languages { slug title }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Session {\n    me {\n      account { id name email lang timeZone }\n      memberships { right business { id name timeZone country } }\n      staff\n      unreadNotices\n    }\n    installation { demo currencies clientFeeBps commissionBps now minMilestones { minor currency } }\n  }\n"): (typeof documents)["\n  query Session {\n    me {\n      account { id name email lang timeZone }\n      memberships { right business { id name timeZone country } }\n      staff\n      unreadNotices\n    }\n    installation { demo currencies clientFeeBps commissionBps now minMilestones { minor currency } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProfileMark {\n    myProfile { id roles { roleSlug status } }\n  }\n"): (typeof documents)["\n  query ProfileMark {\n    myProfile { id roles { roleSlug status } }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;