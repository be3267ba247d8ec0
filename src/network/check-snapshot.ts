import {
  academicYearPeriod,
  compareText,
  DomainProblem,
  isPlainObject,
  nameValue,
  type ProblemIssue,
  shape,
} from '../core/index.js';
import { isUrn, registerCodes } from '../institutions/index.js';
import { reach } from '../programmes/index.js';
import type { NetworkSnapshot } from './entities.js';

/**
 * @throws DomainProblem `bad-snapshot` listing everything that is wrong with the snapshots, each at its path.
 */
export const requireSnapshots = (
  ...snapshots: readonly (readonly [value: unknown, path: ProblemIssue['path']])[]
): void => {
  const issues = snapshots.flatMap(([value, path]) => SNAPSHOT(value, path));
  if (issues.length > 0) throw new DomainProblem('bad-snapshot', 'The snapshot cannot be used', issues);
};

const MOST = 1_000_000;

const urn = shape.value('a URN, six digits', isUrn);

const count = shape.whole(0, 1_000_000_000);

/** What another room finds wrong with its own. */
const issuesOf = (act: () => unknown): readonly ProblemIssue[] => {
  try {
    act();
    return [];
  } catch (problem) {
    if (problem instanceof DomainProblem) return problem.issues;
    throw problem;
  }
};

const academicYear: shape.Check = shape.value(
  'an academic year, written 2018/19',
  (year) => issuesOf(() => academicYearPeriod(year as string)).length === 0,
);

/** An entity of a room below: what is needed of it is looked at, what else it says is let be. */
const entity =
  (what: string, properties: Readonly<Record<string, shape.Check>>): shape.Check =>
  (value, path) => {
    if (!isPlainObject(value)) return [{ path, message: `is ${what}, not ${nameValue(value)}` }];
    return Object.entries(properties).flatMap(([name, check]) => check(shape.ownValue(value, name), [...path, name]));
  };

const region = shape.oneOf(...registerCodes.regions.map(({ name }) => name));

const time = {
  urn,
  joined: shape.date,
  left: shape.optional(shape.date),
};

type Membership = { readonly urn: string; readonly joined: string; readonly left?: string };

/** A member that leaves before it joins, or is there twice at a time. */
const membershipProblems = (members: readonly Membership[], path: ProblemIssue['path']): readonly ProblemIssue[] => {
  const overlaps = overlapsIn(members.map((member, index) => ({ ...member, index })));
  const overlapping = new Set(overlaps.map(([{ index }]) => index));
  return members.flatMap((member, index) => {
    const { urn, joined, left } = member;
    const issues: ProblemIssue[] = [];
    if (left !== undefined && left < joined) {
      issues.push({ path: [...path, index, 'left'], message: `is ${left}, before it joined on ${joined}` });
    }
    if (overlapping.has(index)) {
      const message = `is ${nameValue(urn)}, who is there at that time already`;
      issues.push({ path: [...path, index, 'urn'], message });
    }
    return issues;
  });
};

/** Memberships of somebody who is a member at that time already, each with the other one, that began first. */
const overlapsIn = <T extends Membership>(members: readonly T[]): readonly (readonly [later: T, first: T])[] => {
  const byUrn = new Map<string, T[]>();
  for (const member of members) {
    const own = byUrn.get(member.urn);
    if (own) own.push(member);
    else byUrn.set(member.urn, [member]);
  }
  return [...byUrn.values()].flatMap((own) => {
    const overlaps: (readonly [T, T])[] = [];
    let longest: T | undefined;
    for (const member of own.sort((a, b) => compareText(a.joined, b.joined))) {
      if (isEmpty(member)) continue;
      if (longest !== undefined && member.joined < endOf(longest)) overlaps.push([member, longest]);
      if (longest === undefined || endOf(member) > endOf(longest)) longest = member;
    }
    return overlaps;
  });
};

const endOf = ({ left = '9999-12-32' }: Membership): string => left;

const isEmpty = (member: Membership): boolean => endOf(member) <= member.joined;

const sources = shape.list('a list of sources', entity('a source', { title: shape.text(), grade: shape.text() }));

const inTime = shape.object('a time in the network', time);

const SHAPE = shape.object('a snapshot of the network', {
  on: shape.date,
  academicYear,
  scope: shape.object('a scope', {
    name: shape.name,
    institutions: shape.optional(
      shape.andThen(
        shape.list(
          'a list of institutions',
          entity('an institution', { urn, name: shape.optional(shape.text()), region: shape.optional(region) }),
          { most: MOST },
        ),
        shape.distinct(({ urn }: { urn: string }) => urn, ['urn']),
      ),
    ),
  }),
  links: shape.optional(shape.list('a list of links', shape.object('a link', { from: urn, to: urn, on: shape.date }))),
  network: shape.optional(shape.andThen(shape.list('a list of times in the network', inTime), membershipProblems)),
  pairs: shape.optional(
    shape.andThen(
      shape.list('a list of pairs', entity('a pair', { institution: urn, adviser: shape.text() })),
      shape.distinct(
        ({ institution, adviser }: { institution: string; adviser: string }) => `${institution} and ${adviser}`,
      ),
    ),
  ),
  coordinators: shape.optional(
    shape.andThen(
      shape.list(
        'a list of coordinators',
        entity('a coordinator', {
          id: shape.text(),
          institutions: shape.andThen(
            shape.list('a list of URNs', urn),
            shape.distinct((urn: string) => urn),
          ),
          advisers: shape.andThen(
            shape.list('a list of ids', shape.text()),
            shape.distinct((id: string) => id),
          ),
        }),
      ),
      shape.distinct(({ id }: { id: string }) => id, ['id']),
    ),
  ),
  hubs: shape.optional(
    shape.andThen(
      shape.list(
        'a list of hubs',
        entity('a hub', {
          id: shape.text(),
          name: shape.optional(shape.text()),
          members: shape.andThen(shape.list('a list of members', entity('a member', time)), membershipProblems),
        }),
      ),
      shape.distinct(({ id }: { id: string }) => id, ['id']),
    ),
  ),
  evaluations: shape.optional(
    shape.andThen(
      shape.list(
        'a list of evaluations',
        shape.object('an evaluation', { urn, completed: shape.date, achieved: shape.optional(shape.whole(0, 8)) }),
      ),
      shape.distinct(({ urn, completed }: { urn: string; completed: string }) => `${urn} of ${completed}`),
    ),
  ),
  encounters: shape.optional(
    shape.andThen(
      shape.list(
        'a list of encounters by institution',
        shape.object('the encounters of an institution', {
          urn,
          academicYear,
          pupils: shape.whole(1, 1_000_000_000),
          encounters: count,
          pupilsMet: count,
        }),
      ),
      shape.distinct(({ urn }: { urn: string }) => urn, ['urn']),
    ),
  ),
  awards: shape.optional(shape.list('a list of awards', entity('an award', { institution: urn, state: shape.text() }))),
  programmes: shape.optional((programmes, path) =>
    issuesOf(() => reach(programmes as Parameters<typeof reach>[0])).map((issue) => ({
      path: [...path, ...issue.path.slice(1)],
      message: issue.message,
    })),
  ),
  counts: shape.optional(
    shape.object('published numbers', {
      scope: shape.optional(count),
      network: shape.optional(count),
      matched: shape.optional(count),
      coordinators: shape.optional(count),
      advisers: shape.optional(count),
      hubMembers: shape.optional(count),
      compass: shape.optional(count),
      bursaries: shape.optional(count),
      pupils: shape.optional(count),
      encounters: shape.optional(count),
      pupilsMet: shape.optional(count),
    }),
  ),
  sources: shape.optional(
    shape.object(
      'sources',
      Object.fromEntries(
        ['scope', 'network', 'pairs', 'coordinators', 'hubs', 'evaluations', 'encounters', 'awards', 'programmes'].map(
          (part) => [part, shape.optional(sources)],
        ),
      ),
    ),
  ),
});

/** What is only seen when all parts have the right shape. */
const SNAPSHOT = shape.andThen<NetworkSnapshot>(SHAPE, (snapshot, path) => [
  ...dateProblems(snapshot, path),
  ...yearProblems(snapshot, path),
  ...hubProblems(snapshot, path),
  ...encounterProblems(snapshot, path),
  ...countProblems(snapshot, path),
]);

const dateProblems = (
  { on, academicYear, links, evaluations }: NetworkSnapshot,
  path: ProblemIssue['path'],
): readonly ProblemIssue[] => {
  const { from } = academicYearPeriod(academicYear);
  const late = (name: string, what: string, dates: readonly string[], key: string) =>
    dates.flatMap((date, index) =>
      date <= on
        ? []
        : [{ path: [...path, name, index, key], message: `is ${date}, ${what} after the day of the snapshot, ${on}` }],
    );
  return [
    ...(on < from ? [{ path: [...path, 'on'], message: `is ${on}, before ${academicYear} began on ${from}` }] : []),
    ...late(
      'links',
      'a link',
      (links ?? []).map((link) => link.on),
      'on',
    ),
    ...late(
      'evaluations',
      'completed',
      (evaluations ?? []).map(({ completed }) => completed),
      'completed',
    ),
    ...(links ?? []).flatMap(({ from, to }, index) =>
      from === to ? [{ path: [...path, 'links', index, 'to'], message: `is ${nameValue(to)}, the same as from` }] : [],
    ),
  ];
};

const yearProblems = (
  { academicYear, encounters }: NetworkSnapshot,
  path: ProblemIssue['path'],
): readonly ProblemIssue[] =>
  (encounters ?? []).flatMap((entry, index) =>
    entry.academicYear === academicYear
      ? []
      : [
          {
            path: [...path, 'encounters', index, 'academicYear'],
            message: `is ${entry.academicYear}, where the snapshot is of ${academicYear}`,
          },
        ],
  );

/** Members of two hubs at a time. */
const hubProblems = ({ hubs = [] }: NetworkSnapshot, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  const members = hubs.flatMap((hub, at) =>
    (hub.members as readonly Membership[]).map((member, index) => ({
      ...member,
      hub: hub.id,
      path: [...path, 'hubs', at, 'members', index, 'urn'],
    })),
  );
  return overlapsIn(members).map(([{ urn, path }, { hub }]) => ({
    path,
    message: `is ${nameValue(urn)}, who is in hub ${nameValue(hub)} at that time`,
  }));
};

const encounterProblems = ({ encounters = [] }: NetworkSnapshot, path: ProblemIssue['path']): readonly ProblemIssue[] =>
  encounters.flatMap(({ pupils, pupilsMet, encounters: all }, index): ProblemIssue[] => {
    const most = Math.min(pupils, all);
    if (pupilsMet <= most) return [];
    const limit = most === pupils ? `only ${pupils} pupils` : `only ${all} encounters`;
    return [{ path: [...path, 'encounters', index, 'pupilsMet'], message: `is ${pupilsMet}, of ${limit}` }];
  });

/** Numbers that stand beside the list they are in place of, or that cannot be true together. */
const countProblems = (snapshot: NetworkSnapshot, path: ProblemIssue['path']): readonly ProblemIssue[] => {
  const { counts = {}, scope, network, pairs, coordinators, hubs, evaluations, encounters, awards } = snapshot;
  const lists = {
    scope: scope.institutions,
    network,
    matched: pairs,
    coordinators,
    advisers: coordinators,
    hubMembers: hubs,
    compass: evaluations,
    bursaries: awards,
    pupils: encounters,
    encounters,
    pupilsMet: encounters,
  };
  const beside = Object.entries(lists).flatMap(([name, list]) =>
    list !== undefined && counts[name as keyof typeof counts] !== undefined
      ? [
          {
            path: [...path, 'counts', name],
            message: 'stands beside the list it is in place of; leave one of them out',
          },
        ]
      : [],
  );
  const within = (
    [
      ['network', 'scope'],
      ['hubMembers', 'scope'],
      ['compass', 'scope'],
      ['bursaries', 'scope'],
      ['matched', 'network'],
      ['pupilsMet', 'pupils'],
      ['pupilsMet', 'encounters'],
    ] as const
  ).flatMap(([part, whole]) => {
    const [some, all] = [counts[part], counts[whole]];
    if (some === undefined || all === undefined || some <= all) return [];
    return [{ path: [...path, 'counts', part], message: `is ${some}, more than the ${all} of ${whole}` }];
  });
  return [...beside, ...within];
};
