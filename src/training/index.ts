/**
 * The training of Careers Leaders: courses and cohorts, who gets which place and why, what it costs, and what its
 * completion means for a bursary.
 *
 * @module training
 */
export { type CourseCost, costOfPlaces, type PlacesCost } from './cost-of-places.js';
export {
  type Accreditation,
  AccreditationSchema,
  type CareersLeader,
  CareersLeaderSchema,
  type Cohort,
  CohortSchema,
  type TrainingCourse,
  TrainingCourseSchema,
  type TrainingProvider,
  TrainingProviderSchema,
  type TrainingRecord,
  TrainingRecordSchema,
} from './entities.js';
export {
  type CohortOutcome,
  type Placement,
  type PlacementOptions,
  type Placements,
  placeLeaders,
  type Unplaced,
} from './place-leaders.js';
export {
  type CourseType,
  type LeaderTrainingRule,
  type LeaderTrainingRules,
  leaderTraining,
  trainingRules,
} from './rules/leader-training.js';
export {
  type TrainingCompleted,
  type TrainingEnrolled,
  type TrainingEvent,
  type TrainingStep,
  type TrainingWithdrawn,
  trainingEvents,
} from './training-events.js';
