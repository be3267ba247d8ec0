import { type ProblemIssue, shape } from '../core/index.js';
import type { Measure } from './entities.js';
import { FIRST_YEAR } from './evidence/calendar.js';
import { ACTIVITIES, PROVIDERS } from './evidence/entry.js';
import { meaningfulParts } from './rules/meaningful.js';

/** Everything that is wrong with a measure: what its schema refuses, and what a schema cannot say. */
export const checkMeasure: shape.Check = (measure, path) => {
  const issues = checkShape(measure, path);
  return issues.length > 0 ? issues : contradictions(measure as Measure, path);
};

const yearGroup = shape.whole(1, 14);

const checkShape = shape.object('an object with activity, least and yearGroups', {
  activity: shape.oneOf(...ACTIVITIES),
  providers: shape.optional(shape.list('a list of kinds of provider', shape.oneOf(...PROVIDERS), { least: 1 })),
  part: shape.optional(shape.text()),
  least: shape.whole(1),
  yearGroups: shape.list('a list of year groups', yearGroup, { least: 1, most: 14 }),
  sinceYear: shape.optional(yearGroup),
  considering: shape.optional(shape.oneOf('university')),
});

const contradictions = (measure: Measure, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  const { activity, providers, part, yearGroups, sinceYear } = measure;
  const issues: ProblemIssue[] = [];
  if (part !== undefined && !meaningfulParts[activity].parts.some((each) => each.part === part)) {
    issues.push({ path: [...path, 'part'], message: `there is no such part of this activity: '${part}'` });
  }
  if (providers !== undefined && activity !== 'provider-encounter') {
    issues.push({
      path: [...path, 'providers'],
      message: `are named for provider encounters only, not for '${activity}'`,
    });
  }
  if (sinceYear === undefined) return issues;
  const [youngest, oldest] = [Math.min(...yearGroups), Math.max(...yearGroups)];
  const at = [...path, 'sinceYear'];
  if (sinceYear > youngest) {
    issues.push({
      path: at,
      message: `is no later than the youngest year group looked at, ${youngest}, not ${sinceYear}`,
    });
  } else if (sinceYear < FIRST_YEAR && sinceYear < oldest) {
    issues.push({
      path: at,
      message: `is Year ${FIRST_YEAR} at the earliest, before which nothing counts, not ${sinceYear}`,
    });
  }
  return issues;
};
