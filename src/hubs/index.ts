/**
 * Careers Hubs: calls as dated data, bids and who may be in them, judging and selection, members and places, and money.
 *
 * @module hubs
 */
export { type Admission, admit } from './admit.js';
export { assessBid, type BidAssessment, type BidContext } from './assess-bid.js';
export { assessMember, type MemberAssessment } from './assess-member.js';
export { checkHub } from './check-hub.js';
export { checkHubBid } from './check-hub-bid.js';
export { checkHubCall } from './check-hub-call.js';
export {
  type BidMarks,
  BidMarksSchema,
  type Hub,
  type HubBid,
  HubBidSchema,
  type HubCall,
  HubCallSchema,
  type HubMatch,
  HubMatchSchema,
  type HubMembership,
  HubMembershipSchema,
  type HubPlan,
  HubPlanSchema,
  type HubRuleId,
  HubRuleIdSchema,
  HubSchema,
  type HubWait,
  HubWaitSchema,
  type PublishedHub,
  PublishedHubSchema,
} from './entities.js';
export { extendHub } from './extend-hub.js';
export {
  fundHub,
  type HubStatement,
  type HubToFund,
  type MatchStatement,
  type StatementLine,
  type StatementSum,
  type StatementYear,
} from './fund-hub.js';
export { type HubCapacity, hubCapacity } from './hub-capacity.js';
export type { HubChange, MadeChange, RefusedChange } from './hub-change.js';
export { type Merger, mergeHubs } from './merge-hubs.js';
export { openHub } from './open-hub.js';
export { type MemberProposal, type ProposalOptions, type ProposedMember, proposeMembers } from './propose-members.js';
export {
  type PublishedHubReview,
  type PublishedReview,
  reviewPublishedHubs,
  type TotalReview,
} from './review-published-hubs.js';
export { hubCallRules, hubRules } from './rules/hub-rules.js';
export { publishedHubs } from './rules/published-hubs.js';
export { type PublishedTotal, publishedTotals } from './rules/published-totals.js';
export { hubWave1 } from './rules/wave-1.js';
export { hubWave2 } from './rules/wave-2.js';
export { hubWave3 } from './rules/wave-3.js';
export { type BidScore, type CriterionScore, type MarkerEffect, scoreBid } from './score-bid.js';
export {
  type BidChange,
  type HubSelection,
  type JudgedBid,
  type RankedBid,
  type SelectHubsOptions,
  selectHubs,
} from './select-hubs.js';
export { type Transfer, type TransferChange, transfer } from './transfer.js';
export { type Withdrawal, withdraw } from './withdraw.js';
