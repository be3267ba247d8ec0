import { checkHubCall, HubCallSchema, hubWave1, hubWave2, hubWave3 } from 'careers-domain/hubs';
import { describe, expect, it } from 'vitest';

const lines = (value: unknown) => checkHubCall(value).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('checkHubCall', () => {
  it.each([hubWave1, hubWave2, hubWave3])('finds nothing wrong with $title, as the schema does', (call) => {
    expect(lines(call)).toEqual([]);
    expect(HubCallSchema.safeParse(call).success).toBe(true);
  });

  it.each([
    [
      { opens: '2018-05-26' },
      [
        'interestBy: is 2018-04-24T15:00:00+01:00, before the call opens on 2018-05-26',
        'applyBy: is 2018-05-25T15:00:00+01:00, before the call opens on 2018-05-26',
      ],
    ],
    [{ opens: '2018-04-24' }, []],
    [
      { applyBy: '2018-04-24T13:59:59Z' },
      ['applyBy: is 2018-04-24T13:59:59Z, before interest is due at 2018-04-24T15:00:00+01:00'],
    ],
    [{ applyBy: '2018-04-24T14:00:00Z' }, []],
    [
      { opens: 'soon', applyBy: 'later' },
      [expect.stringMatching(/^opens: is a date/), expect.stringMatching(/^applyBy: is a moment/)],
    ],
    [{ runs: { from: '2018-09-01', to: '2018-08-31' } }, ['runs.to: is 2018-08-31, before it begins on 2018-09-01']],
    [{ runs: { from: '2018-09-01', to: '2018-09-01' } }, []],
    [
      { inForce: { from: '2018-09-01', to: '2018-08-31' } },
      ['inForce.to: is 2018-08-31, before it begins on 2018-09-01'],
    ],
    [{ inForce: { from: '2018-09-01' } }, []],
    [{ size: { least: 20, most: 19 } }, ['size.most: is 19, below the least of 20']],
    [{ size: { least: 20, most: 20, extension: 19 } }, ['size.extension: is 19, below the 20 of a new hub']],
    [{ size: { least: 20, extension: 19 } }, ['size.extension: is 19, below the 20 of a new hub']],
    [{ runs: { from: '2018-09-01', to: '2118-12-31' } }, []],
    [
      { runs: { from: '2018-09-01', to: '2119-01-01' } },
      ['runs.to: is 2119-01-01, more than 100 years after 2018-09-01'],
    ],
    [{ size: { least: 20, extension: 20 } }, []],
    [{ size: { least: 0 } }, ['size.least: is a whole number from 1 to 100000, not 0']],
    [{ scoring: { ...hubWave1.scoring, spread: 6 } }, ['scoring.spread: is 6, more than the highest mark of 5']],
    [{ scoring: { ...hubWave1.scoring, spread: 5 } }, []],
    [
      { scoring: { ...hubWave1.scoring, passPercent: 101 } },
      ['scoring.passPercent: is a whole per cent from 0 to 100, not 101'],
    ],
    [
      { scoring: { ...hubWave1.scoring, criteria: [] } },
      ['scoring.criteria: is a list of criteria, at least 1, not 0'],
    ],
    [
      {
        commitments: [
          { id: 'a', title: 'A' },
          { id: 'a', title: 'B' },
        ],
      },
      ["commitments.1.id: names 'a' a second time"],
    ],
    [
      { hubs: { ...hubWave1.hubs, excused: ['Wales'] } },
      [expect.stringMatching(/^hubs.excused.0: is one of North East, /)],
    ],
    [{ hubs: { ...hubWave1.hubs, perArea: 0 } }, ['hubs.perArea: is a whole number from 1 to 100000, not 0']],
    [
      { money: { ...hubWave1.money, total: -1 } },
      ['money.total: is an amount in whole pence from 0 to £10 billion, not -1'],
    ],
    [{ money: { ...hubWave1.money, total: 1e12 + 1 } }, [expect.stringMatching(/^money.total: /)]],
    [{ money: { ...hubWave1.money, total: 1e12 } }, []],
    [
      { money: { ...hubWave1.money, match: { percent: 100, inKind: true } } },
      ['money.match.percent: is a whole number from 0 to 99, not 100'],
    ],
    [{ members: { ...hubWave1.members, phases: [8] } }, ['members.phases.0: is a whole number from 0 to 7, not 8']],
    [
      { members: { ...hubWave1.members, kinds: ['school', 'school'] } },
      ["members.kinds.1: names 'school' a second time"],
    ],
    [
      { sources: { ...hubWave1.sources, size: [] } },
      [expect.stringMatching(/^sources.size: there is no property 'size'/)],
    ],
    [{ sources: { ...hubWave1.sources, open: [] } }, ['sources.open: is a list of citations, at least 1, not 0']],
    [
      { sources: { open: [{ title: 'A', publisher: 'B', grade: 'sure' }] } },
      ["sources.open.0.grade: is one of 'published', 'inferred', 'assumed', not 'sure'"],
    ],
  ])('judges case %#', (more, expected) => {
    expect(lines({ ...hubWave1, ...more })).toEqual(expected);
  });

  it.each([undefined, null, [], 'wave 1'])('finds no call in %j', (value) => {
    expect(lines(value)).toHaveLength(1);
  });
});
