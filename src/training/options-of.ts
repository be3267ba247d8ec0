import { compareText } from '../core/index.js';
import { distanceKm } from '../institutions/index.js';
import type { CareersLeader, Cohort } from './entities.js';

/** A cohort that a leader chose. */
export interface Option {
  /** The cohort's position. */
  readonly cohort: number;
  /** Which choice it is, from 1. */
  readonly choice: number;
  /** How far away it is. Absent where it meets online. */
  readonly km?: number;
  /** Whether it is within the leader's limit. */
  readonly reachable: boolean;
}

/** How far away it is in tenths of a kilometre; 0 where it meets online. */
export const tenths = ({ km = 0 }: Option): number => Math.round(km * 10);

/** Leaders and cohorts in the order of their ids, and what each leader chose. */
export interface Wishes {
  readonly leaders: readonly CareersLeader[];
  readonly cohorts: readonly Cohort[];
  /** For each leader the cohorts chosen, each once: by choice, then by position. */
  readonly options: readonly (readonly Option[])[];
}

/** Puts leaders and cohorts in order and finds what each choice means. */
export const wishesOf = (leaders: readonly CareersLeader[], cohorts: readonly Cohort[]): Wishes => {
  const people = [...leaders].sort((a, b) => compareText(a.id, b.id));
  const runs = [...cohorts].sort((a, b) => compareText(a.id, b.id));
  const meant = new Map<string, number[]>();
  runs.forEach(({ id, course }, index) => {
    meant.set(id, [index]);
    const others = meant.get(course);
    if (others) others.push(index);
    else meant.set(course, [index]);
  });
  return { leaders: people, cohorts: runs, options: people.map((leader) => optionsOf(leader, runs, meant)) };
};

const optionsOf = (
  { place, choices, travelKm }: CareersLeader,
  cohorts: readonly Cohort[],
  meant: ReadonlyMap<string, readonly number[]>,
): readonly Option[] => {
  const seen = new Set<number>();
  return choices.flatMap((choice, index) =>
    (meant.get(choice) ?? []).flatMap((cohort): Option[] => {
      if (seen.has(cohort)) return [];
      seen.add(cohort);
      const venue = cohorts[cohort]?.venue;
      if (venue === undefined || place === undefined) return [{ cohort, choice: index + 1, reachable: true }];
      const km = distanceKm(place, venue);
      return [{ cohort, choice: index + 1, km, reachable: travelKm === undefined || km <= travelKm }];
    }),
  );
};
