/**
 * Bursaries for the training of Careers Leaders: schemes as data, award rounds, the life of an award, its budget and what
 * it may still cost.
 *
 * @module bursaries
 */
export { applyEvent } from './apply-event.js';
export { type ApplicationContext, assessApplication } from './assess-application.js';
export { type AreaOutcome, awardRound, type Round, type RoundOptions, type RoundOutcome } from './award-round.js';
export { type Budget, type BudgetEntry, type BudgetLine, type BudgetYear, budgetOf } from './budget-of.js';
export {
  chartForecast,
  type ForecastChart,
  type ForecastColour,
  type ForecastLayer,
  type ForecastPlace,
  type ForecastRow,
} from './chart-forecast.js';
export { checkScheme } from './check-scheme.js';
export {
  type Application,
  ApplicationSchema,
  type AreaQuota,
  AreaQuotaSchema,
  type Award,
  type AwardEvent,
  AwardEventSchema,
  type AwardEventType,
  type AwardPayment,
  AwardPaymentSchema,
  AwardSchema,
  type AwardState,
  type BursaryScheme,
  BursarySchemeSchema,
  type Claim,
  ClaimSchema,
  type QuotaTable,
  QuotaTableSchema,
  type SchemePayment,
  SchemePaymentSchema,
  type SchemeRule,
  type SchemeRuleId,
  SchemeRuleIdSchema,
  SchemeRuleSchema,
  type Tier,
  type TierCondition,
  TierConditionSchema,
  TierSchema,
} from './entities.js';
export type { Chances, Expectations } from './expectations.js';
export { type Forecast, type ForecastMonth, forecast, type MoreOffers } from './forecast.js';
export { offerAward } from './offer-award.js';
export { type FreedPlace, type Reallocation, reallocatePlaces } from './reallocate-places.js';
export { replay } from './replay.js';
export { type AwardLife, type AwardRule, awardLife } from './rules/award-life.js';
export { bursaries2018, bursaries2018Extended } from './rules/bursaries-2018.js';
export { bursaryRules } from './rules/bursary-rules.js';
export { hubTrainingPlaces2018 } from './rules/hub-training-places-2018.js';
export type { SpendProbability, SpendQuantile, Spread } from './spend-spread.js';
export type { EventOutcome } from './take-step.js';
