/**
 * Funded programmes: calls as data, bids, cold spots, the best use of the money, and whom it reached at what cost.
 *
 * @module programmes
 */
export {
  allocateFund,
  type FundAllocation,
  type FundAllocationOptions,
  type FundAward,
  type RefusedBid,
  type StrandAllocation,
} from './allocate-fund.js';
export { assessFundBid } from './assess-fund-bid.js';
export { checkFundCall } from './check-fund-call.js';
export {
  type AreaColdness,
  type ColdSpots,
  coldSpots,
  type IndicatorRank,
  type IndicatorRanking,
} from './cold-spots.js';
export {
  type Ages,
  AgesSchema,
  type AreaFigures,
  AreaFiguresSchema,
  type AreaNeed,
  AreaNeedSchema,
  type AreaReach,
  AreaReachSchema,
  type ColdCut,
  ColdCutSchema,
  type ColdSpotCuts,
  ColdSpotCutsSchema,
  type ColdSpotIndicator,
  ColdSpotIndicatorSchema,
  type FundBid,
  type FundBidder,
  FundBidderSchema,
  FundBidSchema,
  type FundCall,
  FundCallSchema,
  type FundRule,
  type FundRuleId,
  FundRuleSchema,
  type Programme,
  ProgrammeSchema,
  type Reached,
  ReachedSchema,
} from './entities.js';
export { type Portfolio, type PortfolioLine, type PortfolioOptions, portfolioOf } from './portfolio-of.js';
export { type AreaReachBounds, type Reach, type ReachBounds, type ReachOptions, reach } from './reach.js';
export { careersEnterpriseFund2016 } from './rules/careers-enterprise-fund-2016.js';
export { coldSpotIndicators2015 } from './rules/cold-spot-indicators.js';
export { type FundFigures, fundFigures } from './rules/fund-figures.js';
export { investmentFund2015 } from './rules/investment-fund-2015.js';
export { mentoringFund2016 } from './rules/mentoring-fund-2016.js';
export { opportunityAreaFund2018 } from './rules/opportunity-area-fund-2018.js';
export { personalGuidanceFund2018 } from './rules/personal-guidance-fund-2018.js';
export { primaryFund2019 } from './rules/primary-fund-2019.js';
export { programmeRules } from './rules/programme-rules.js';
export { type UnitCost, unitCost } from './unit-cost.js';
