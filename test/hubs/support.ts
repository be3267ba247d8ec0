import { type Decision, DomainProblem } from 'careers-domain/core';
import type { Hub, HubBid } from 'careers-domain/hubs';
import type { Institution } from 'careers-domain/institutions';
import { expect } from 'vitest';

/** The nth URN of these tests: 100000 and so on. */
export const urnOf = (n: number): string => String(100_000 + n);

/** The URNs from one to another, the last left out. */
export const urns = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, k) => urnOf(from + k));

/** An open secondary school of Cornwall. */
export const school = (n: number, more: Partial<Institution> = {}): Institution => ({
  urn: urnOf(n),
  name: `School ${n}`,
  kind: 'school',
  phase: 4,
  status: 1,
  funding: 'state',
  region: 'South West',
  lepAreas: ['E37000005'],
  ...more,
});

export const schools = (from: number, to: number, more: Partial<Institution> = {}): Institution[] =>
  Array.from({ length: to - from }, (_, k) => school(from + k, more));

/** A bid of 20 schools that keeps every rule of wave 1. */
export const bid = (more: Partial<HubBid> = {}): HubBid => ({
  id: 'cornwall',
  name: 'Cornwall',
  bidder: { kind: 'lep', name: 'Cornwall and Isles of Scilly LEP' },
  areas: ['E37000005'],
  region: 'South West',
  members: urns(0, 20),
  interestAt: '2018-04-24T15:00:00+01:00',
  appliedAt: '2018-05-25T15:00:00+01:00',
  accountableBody: 'Cornwall Council',
  commitments: ['benchmarks', 'careers-leader', 'adviser', 'encounters'],
  plan: { coordinators: 2, coordinatorCost: 4_000_000, leadCost: 5_000_000 },
  match: [{ from: 'Cornwall Council', kind: 'cash', amount: 13_000_000 }],
  ...more,
});

/** A hub of wave 1 with 20 members. */
export const hub = (more: Partial<Hub> = {}): Hub => ({
  id: 'cornwall',
  name: 'Cornwall',
  call: 'hub-wave-1',
  areas: ['E37000005'],
  opened: '2018-09-01',
  members: urns(0, 20).map((urn) => ({ urn, joined: '2018-09-01' })),
  waiting: [],
  changes: [],
  ...more,
});

/** The messages of the rules that are not met. */
export const unmet = ({ reasons }: Pick<Decision, 'reasons'>): string[] =>
  reasons.filter(({ met }) => !met).map(({ message }) => message);

/** What a call refuses, as lines of path and message, with the code first. */
export const problemsOf = (call: () => unknown): string[] => {
  try {
    call();
  } catch (problem) {
    if (!(problem instanceof DomainProblem)) throw problem;
    return [problem.code, ...problem.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)];
  }
  return expect.fail('Nothing was refused.');
};

/** Freezes plain data through and through, so that whoever changes it throws. */
export const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};
