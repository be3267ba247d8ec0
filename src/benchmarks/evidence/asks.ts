import { DomainProblem, type ProblemIssue } from '../../core/index.js';
import { checkMeasure } from '../check-measure.js';
import type { ActivityKind, Benchmark, Framework, Measure, Question } from '../entities.js';
import { formOf } from '../form.js';
import { bandAt } from '../share.js';
import type { Calendar } from './calendar.js';
import { ATTENDED, dayOf, KINDS, kindOf, partBit } from './entry.js';
import { type EvidenceState, settle } from './log.js';
import { CONSIDERING, NOT_RECORDED } from './roster.js';

/** A question that records can answer, and what they come to. */
export interface Ask {
  readonly question: Question;
  readonly benchmark: Benchmark['benchmark'];
  readonly measure: Measure;
  /** Whether an activity must have parts to count, because the form asks about parts. */
  readonly meaningful: boolean;
  /** What was looked at: pupils, or activities where the question is about a part of them. */
  readonly of: number;
  readonly met: number;
  /** Pupils left out because it is not recorded whether they consider university. */
  readonly notRecorded: number;
  /** The places of the pupils who are short. */
  readonly short: readonly number[];
}

/** An ask while it is counted, with all that the inner loop needs as numbers. */
interface Count extends Ask {
  of: number;
  met: number;
  notRecorded: number;
  readonly short: number[];
  /** A bit for each kind of activity that counts. */
  readonly kinds: number;
  /** The flags that an entry must have. */
  readonly needed: number;
  /** The flag that is asked about; 0 where pupils are counted. */
  readonly part: number;
  readonly considering: boolean;
}

/**
 * What the records of evidence come to, question by question, and how many different records no question looks at.
 *
 * @throws DomainProblem `bad-framework` for a framework with a measure that cannot be worked out.
 */
export const countAsks = (
  framework: Framework,
  state: EvidenceState,
): { readonly asks: readonly Ask[]; readonly unused: number } => {
  const counts = countsOf(framework);
  settle(state);
  const { roster, calendar, log, length } = state;
  const plans = Array.from({ length: 15 }, (_, yearGroup) => planFor(yearGroup, counts, calendar));
  let unused = 0;
  let end = 0;
  for (let pupil = 0; pupil < roster.ids.length; pupil++) {
    const { counted, firstDays, usedFrom } = plans[roster.yearGroups[pupil] as number] as Plan;
    const start = end;
    while (end < length && log.pupils[end] === pupil) {
      const entry = log.entries[end] as number;
      if ((entry & ATTENDED) === 0 || dayOf(entry) < (usedFrom[kindOf(entry)] as number)) unused++;
      end++;
    }
    const considering = roster.considering[pupil];
    for (let i = 0; i < counted.length; i++) {
      const count = counted[i] as Count;
      if (count.considering && considering !== CONSIDERING) {
        if (considering === NOT_RECORDED) count.notRecorded++;
      } else {
        countPupil(count, pupil, log.entries, start, end, firstDays[i] as number);
      }
    }
  }
  return { asks: counts, unused };
};

const countPupil = (
  count: Count,
  pupil: number,
  entries: Float64Array,
  start: number,
  end: number,
  firstDay: number,
): void => {
  const { kinds, needed, part } = count;
  let found = 0;
  let having = 0;
  for (let i = start; i < end; i++) {
    const entry = entries[i] as number;
    if ((kinds & (1 << kindOf(entry))) === 0 || (entry & needed) !== needed || dayOf(entry) < firstDay) continue;
    found++;
    if ((entry & part) !== 0) having++;
  }
  if (part === 0) {
    count.of++;
    if (found >= count.measure.least) count.met++;
    else count.short.push(pupil);
  } else {
    count.of += found;
    count.met += having;
    if (having < found) count.short.push(pupil);
  }
};

/** What is counted of the pupils in one year group. */
interface Plan {
  readonly counted: readonly Count[];
  /** For each of those, the first day that counts. */
  readonly firstDays: readonly number[];
  /** For each kind, the first day on which anything counts. */
  readonly usedFrom: readonly number[];
}

const planFor = (yearGroup: number, counts: readonly Count[], { yearStarts }: Calendar): Plan => {
  const counted = counts.filter(({ measure }) => measure.yearGroups.includes(yearGroup));
  const firstDays = counted.map(({ measure }) => yearStarts[yearGroup - (measure.sinceYear ?? yearGroup)] as number);
  const usedFrom = KINDS.map((_, kind) =>
    Math.min(...firstDays.filter((_, i) => ((counted[i] as Count).kinds & (1 << kind)) !== 0)),
  );
  return { counted, firstDays, usedFrom };
};

const countsOf = (framework: Framework): readonly Count[] => {
  formOf(framework);
  const asked = framework.benchmarks.flatMap(({ benchmark, questions }, b) =>
    questions.flatMap((question, q) => {
      const path = ['benchmarks', b, 'questions', q];
      return question.measure === undefined ? [] : [{ benchmark, question, measure: question.measure, path }];
    }),
  );
  const issues = asked.flatMap(({ question, measure, path }) => [
    ...checkMeasure(measure, [...path, 'measure']),
    ...checkBands(question, [...path, 'bands']),
  ]);
  if (issues.length > 0) {
    throw new DomainProblem('bad-framework', 'The framework has questions that records cannot answer', issues);
  }
  const checklists = new Map<ActivityKind, number>();
  for (const { measure } of asked) {
    const bits = checklists.get(measure.activity) ?? 0;
    checklists.set(measure.activity, bits | bitOf(measure));
  }
  return asked.map(({ benchmark, question, measure }) => {
    const part = bitOf(measure);
    const checklist = part === 0 ? (checklists.get(measure.activity) as number) : 0;
    return {
      question,
      benchmark,
      measure,
      meaningful: checklist !== 0,
      of: 0,
      met: 0,
      notRecorded: 0,
      short: [],
      kinds: kindsOf(measure),
      needed: ATTENDED | checklist,
      part,
      considering: measure.considering === 'university',
    };
  });
};

const bitOf = ({ activity, part }: Measure): number => {
  const kind = KINDS.findIndex((each) => each.activity === activity);
  return part === undefined ? 0 : (partBit(kind, part) as number);
};

const kindsOf = ({ activity, providers }: Measure): number =>
  KINDS.reduce(
    (bits, each, kind) =>
      each.activity === activity &&
      (providers === undefined || providers.some((provider) => provider === each.provider))
        ? bits | (1 << kind)
        : bits,
    0,
  );

const checkBands = (question: Question, path: ProblemIssue['path']): readonly ProblemIssue[] =>
  question.kind === 'banded' && bandAt(0, question.bands) === undefined
    ? [{ path, message: 'has no band that begins at 0, for a share of nobody' }]
    : [];
