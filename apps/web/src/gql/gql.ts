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
    "\n  query LiveJobs {\n    jobs(first: 3) {\n      nodes {\n        id title hoursPerWeek proposalCount publishedAt platforms\n        role { slug shortKey title } business { id name } duties { id } budget { minor currency }\n      }\n    }\n  }\n": typeof types.LiveJobsDocument,
    "\n  query Catalogue {\n    catalogue {\n      version\n      roles {\n        slug shortKey title about limits levelRemark defaultHoursPerWeek defaultMinOverlapHours plannedItemsFirst plannedItemsLater\n        duties {\n          slug code roleSlug title help acceptance kind conditional condition priced evidence\n          cadence { cadence quantity weekdaysOnly firstPeriodOnly slaHours countsAsItem }\n        }\n      }\n      platforms { slug title remark }\n      niches { slug title }\n      languages { slug title }\n    }\n  }\n": typeof types.CatalogueDocument,
    "\n  query Session {\n    me {\n      account { id name email lang timeZone }\n      memberships { right business { id name timeZone country } }\n      staff\n      unreadNotices\n    }\n    installation { demo currencies clientFeeBps commissionBps now minMilestones { minor currency } }\n  }\n": typeof types.SessionDocument,
    "\n  query ProfileMark {\n    myProfile { id roles { roleSlug status } }\n  }\n": typeof types.ProfileMarkDocument,
};
const documents: Documents = {
    "\n  mutation SignOut { signOut { ... on Done { ok } } }\n": types.SignOutDocument,
    "\n  mutation SkipDay($input: SkipTimeInput!) {\n    skipTime(input: $input) { ... on Done { ok } ... on Refusal { code message path } }\n  }\n": types.SkipDayDocument,
    "\n  mutation KeepLanguage($input: UpdateAccountInput!) {\n    updateAccount(input: $input) { ... on Account { id lang } }\n  }\n": types.KeepLanguageDocument,
    "\n  query LiveJobs {\n    jobs(first: 3) {\n      nodes {\n        id title hoursPerWeek proposalCount publishedAt platforms\n        role { slug shortKey title } business { id name } duties { id } budget { minor currency }\n      }\n    }\n  }\n": types.LiveJobsDocument,
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
export function graphql(source: "\n  query LiveJobs {\n    jobs(first: 3) {\n      nodes {\n        id title hoursPerWeek proposalCount publishedAt platforms\n        role { slug shortKey title } business { id name } duties { id } budget { minor currency }\n      }\n    }\n  }\n"): (typeof documents)["\n  query LiveJobs {\n    jobs(first: 3) {\n      nodes {\n        id title hoursPerWeek proposalCount publishedAt platforms\n        role { slug shortKey title } business { id name } duties { id } budget { minor currency }\n      }\n    }\n  }\n"];
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