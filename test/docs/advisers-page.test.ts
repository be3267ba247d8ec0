import { matchAdvisers, matchPolicy } from 'careers-domain/advisers';
import { institutionFromRegisterRow } from 'careers-domain/institutions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { westSussex } from '../../docs/examples/west-sussex.js';
import {
  type Draft,
  fileOf,
  firstDraft,
  MOST,
  matchOf as matchOrIssues,
  readFile,
  restoreDraft,
  withAdviser,
  withBlock,
  withChange,
  withFixed,
  withNewAdviser,
  withoutSettled,
  withPolicy,
  withRequest,
} from '../../docs/playground/advisers/draft.js';
import { changeInWords, namesIn } from '../../docs/playground/advisers/words.js';
import { registerRows } from '../institutions/register.js';

const FELPHAM = '126080';
const matchOf = ({ problem, policy }: Draft) => matchAdvisers(problem, policy);

describe('the schools of the example', () => {
  it('are those of the register, each at its place', () => {
    const registered = registerRows()
      .filter((row) => row['LA (name)'] === 'West Sussex')
      .flatMap((row) => institutionFromRegisterRow(row).institution ?? [])
      .filter(({ funding }) => funding === 'state')
      .map(({ urn, name, place }) => ({ institution: urn, name, place }));
    expect(westSussex.problem.requests.map(({ institution, name, place }) => ({ institution, name, place }))).toEqual(
      registered,
    );
  });

  it('have something to explain: needs left for two reasons, spare advisers, and a stable match that differs', () => {
    const match = matchOf(firstDraft());
    expect(match.unserved.map(({ reason }) => reason)).toEqual(['out-of-reach', 'shortage']);
    expect(match.spare.length).toBeGreaterThan(0);
    expect(match.served).toBe(match.needs - 2);
  });
});

const pairs = fc.record({
  institution: fc.constantFrom(...westSussex.problem.requests.map(({ institution }) => institution)),
  adviser: fc.constantFrom(...westSussex.problem.advisers.map(({ id }) => id)),
});

/** What a visitor can do, whatever it is. */
const steps = fc.array(
  fc.oneof(
    pairs.map((pair) => (draft: Draft) => withBlock(draft, pair, 'by your choice')),
    pairs.map((pair) => (draft: Draft) => withFixed(draft, pair)),
    pairs.map((pair) => (draft: Draft) => withoutSettled(draft, pair)),
    pairs.map(
      ({ institution }) =>
        (draft: Draft) =>
          withNewAdviser(draft, institution),
    ),
    fc.tuple(pairs, fc.nat(3)).map(
      ([{ adviser }, capacity]) =>
        (draft: Draft) =>
          withAdviser(draft, adviser, { capacity }),
    ),
    fc.tuple(pairs, fc.nat(3)).map(
      ([{ institution }, advisers]) =>
        (draft: Draft) =>
          withRequest(draft, institution, { advisers }),
    ),
    fc.nat(1000).map((km) => (draft: Draft) => withPolicy(draft, { weights: { ...draft.policy.weights, km } })),
  ),
  { maxLength: 12 },
);

describe("the draft of the advisers' page", () => {
  it('survives a file and the store of the browser, whatever was done to it', () => {
    fc.assert(
      fc.property(steps, (steps) => {
        const draft = steps.reduce((before, step) => {
          const next = step(before);
          return 'pairs' in matchOrIssues(next) ? next : before;
        }, firstDraft());
        expect(readFile(fileOf(draft))).toEqual(draft);
        expect(restoreDraft(fileOf(draft))).toEqual(draft);
      }),
      { numRuns: 30 },
    );
  });

  it('has a pair blocked or fixed, never both, and neither once it is lifted', () => {
    fc.assert(
      fc.property(pairs, fc.boolean(), (pair, isFixedFirst) => {
        const [first, second] = isFixedFirst ? [withFixed, withBlock] : [withBlock, withFixed];
        const { policy } = second(first(firstDraft(), pair, 'by your choice'), pair, 'by your choice');
        const isHere = ({ institution, adviser }: typeof pair): boolean =>
          institution === pair.institution && adviser === pair.adviser;
        expect([policy.blocked?.filter(isHere).length, policy.fixed?.filter(isHere).length]).toEqual(
          isFixedFirst ? [1, 0] : [0, 1],
        );
        const lifted = withoutSettled({ ...firstDraft(), policy }, pair).policy;
        expect([...(lifted.blocked ?? []), ...(lifted.fixed ?? [])].filter(isHere)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('serves one need more once any change that the library proposes for a need is made', () => {
    const draft = withBlock(firstDraft(), { institution: FELPHAM, adviser: 'sam' }, 'a quarrel');
    const match = matchOf(draft);
    const changes = match.unserved.flatMap(({ changes }) => changes);
    expect(new Set(changes.map(({ change }) => change))).toEqual(
      new Set(['lift-block', 'travel-further', 'one-more-place']),
    );
    for (const change of changes)
      expect(matchOf(withChange(draft, change)).served, change.message).toBe(match.served + 1);
    const alone = { ...draft, problem: { ...draft.problem, advisers: [] }, policy: matchPolicy };
    const [somebodyNew] = matchOf(alone).unserved.flatMap(({ changes }) => changes);
    expect(somebodyNew?.change).toBe('new-adviser');
    expect(somebodyNew && matchOf(withChange(alone, somebodyNew)).served).toBe(1);
  });

  it('gives everybody new an id of their own', () => {
    const twice = withNewAdviser(withNewAdviser(firstDraft(), FELPHAM), FELPHAM);
    expect(twice.problem.advisers.slice(-2).map(({ id }) => id)).toEqual(['new-1', 'new-2']);
    expect(matchOrIssues(twice)).toHaveProperty('pairs');
  });

  it('tells everything that is wrong with a file', () => {
    expect(readFile('{')).toEqual([{ path: [], message: 'the file is not JSON, or no object' }]);
    expect(readFile('[]')).toEqual([{ path: [], message: 'the file is not JSON, or no object' }]);
    expect(readFile('{"name":1,"problem":{}}')).toEqual([{ path: ['name'], message: 'is a text' }]);
    expect(readFile('{}')).toEqual([expect.objectContaining({ path: ['problem'] })]);
    const wrong = { problem: { advisers: [{ id: '' }], requests: [{ institution: '1' }] } };
    expect(readFile(JSON.stringify(wrong))).toEqual([
      expect.objectContaining({ path: ['problem', 'advisers', 0, 'id'] }),
      expect.objectContaining({ path: ['problem', 'requests', 0, 'institution'] }),
    ]);
    const many = Array.from({ length: MOST + 1 }, (_, k) => ({ id: String(k) }));
    expect(readFile(JSON.stringify({ problem: { advisers: many, requests: [] } }))).toEqual([
      { path: ['problem', 'advisers'], message: 'are 301; this page shows 300 at most' },
    ]);
    expect(restoreDraft(null)).toBeUndefined();
    expect(restoreDraft('{"problem":null}')).toBeUndefined();
  });

  it('takes the usual policy where a file has none', () => {
    const reading = readFile(JSON.stringify({ problem: { advisers: [], requests: [] } }));
    expect(reading).toEqual({
      name: 'The area',
      problem: { advisers: [], requests: [] },
      policy: { ...matchPolicy, blocked: [], fixed: [] },
    });
  });
});

describe('what a change has done, in words', () => {
  const names = namesIn(westSussex.problem);
  const before = matchOf(firstDraft());

  it('names the pairs that end and begin, and the figures', () => {
    const after = matchOf(withAdviser(firstDraft(), 'omar', { capacity: 3 }));
    expect(changeInWords(before, after, names)).toBe(
      'Begins: Omar at Felpham Community College. In all 1 need more served, 889 points more.',
    );
    expect(changeInWords(after, before, names)).toBe(
      'Ends: Omar at Felpham Community College. In all 1 need fewer served, 889 points fewer.',
    );
  });

  it('says that nothing has changed', () => {
    expect(changeInWords(before, before, names)).toBe('That changes no pair.');
  });
});
