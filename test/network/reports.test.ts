import {
  describeNetwork,
  encounterTable,
  type NetworkSnapshot,
  networkTables,
  possibleCounts,
  publishedNetworks,
  suppressSmallNumbers,
} from 'careers-domain/network';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problem-of.js';
import { hilldale, someSnapshot, urn } from './snapshots.js';

const earlier: NetworkSnapshot = {
  on: '2017-07-31',
  academicYear: '2016/17',
  scope: hilldale.scope,
  network: [1, 2, 8].map((number) => ({ urn: urn(number), joined: '2016-09-01' })),
};

describe('networkTables', () => {
  it('has a table of all, of hubs, of regions, of growth and of who came and went', () => {
    const tables = networkTables(hilldale, earlier);
    expect(tables.map(({ title }) => title)).toEqual([
      'The network on 2018-07-31',
      'Hubs and the others',
      'Region by region',
      'Growth from 2017-07-31 to 2018-07-31',
      'Who came and who went',
    ]);
    const [all, hubs, regions, growth, movements] = tables;
    expect(all?.rows[5]).toEqual(['Employer encounters for each pupil', '175', '150', '1.16', '6']);
    expect(hubs?.rows[0]).toEqual(['Institutions', '2', '6']);
    expect(hubs?.rows[1]).toEqual(['In the network', '100.0%', '50.0%']);
    expect(regions?.rows.map(([name, count]) => [name, count])).toEqual([
      ['London', '4'],
      ['North East', '3'],
      ['Region not known', '1'],
    ]);
    expect(growth?.rows).toEqual([
      ['In the network', '37.5%', '62.5%', '+25.0 points (+66.6%)', '37.5%', '62.5%', '+25.0 points (+66.6%)'],
    ]);
    expect(movements?.rows).toEqual([['In the network', '3', '3', '0', '1', '0', '0', '5']]);
  });

  it('leaves out tables with nothing in them, and shows a dash for what is not known', () => {
    const tables = networkTables(publishedNetworks['2018']);
    expect(tables.map(({ title }) => title)).toEqual(['The network on 2018-07-31']);
    expect(tables[0]?.rows[3]).toEqual(['With an Enterprise Adviser', '–', '–', '–', '0']);
  });

  it('has a text for each column in each row, of any snapshots', () => {
    fc.assert(
      fc.property(someSnapshot(2016), someSnapshot(2017), (before, after) => {
        for (const { columns, rows } of networkTables(after, before)) {
          expect(rows.length).toBeGreaterThan(0);
          for (const row of rows) expect(row).toHaveLength(columns.length);
        }
      }),
    );
  });
});

describe('describeNetwork', () => {
  it('tells figures, hubs, regions, growth and sources', () => {
    const report = describeNetwork(hilldale, earlier);
    expect(report).toMatch(
      /^# The network on 2018-07-31\n\nAbout schools and colleges in Hilldale\. Figures about pupils are of 2017\/18\.\n\n- 5 of 8/,
    );
    expect(report).toContain('- 2 programmes reached 3 young people.\n');
    expect(report).toContain(
      '| Figure | In a Careers Hub | In none |\n| --- | ---: | ---: |\n| Institutions | 2 | 6 |',
    );
    expect(report).toContain('## Growth from 2017-07-31 to 2018-07-31');
    expect(report).toContain('- In the network: 3 before, 5 after; 3 joined, 1 left.');
    expect(report).toMatch(/## Sources\n\n- A survey \(Hilldale\), published\n$/);
    expect(report).not.toMatch(/undefined|NaN|\[object|null/);
  });

  it('tells which coordinators have too much to do', () => {
    const institutions = Array.from({ length: 21 }, (_, number) => urn(number + 1));
    const report = describeNetwork({ ...hilldale, coordinators: [{ id: 'kim', institutions, advisers: [] }] });
    expect(report).toContain('- kim looks after 21 institutions; the limit is 20.\n');
    expect(describeNetwork(hilldale)).not.toContain('looks after');
  });

  it('names each source once, with its address and note', () => {
    const report = describeNetwork(publishedNetworks['2018']);
    expect(report.match(/FE Careers IAG/g)).toHaveLength(1);
    expect(report).toContain(
      'inferred: https://fecareersiag.wordpress.com/tag/enterprise-passport/. 3,401 secondary schools',
    );
  });

  it('says who is named and not in scope', () => {
    const institutions = hilldale.scope.institutions?.filter((each) => each.urn !== urn(1)) ?? [];
    const report = describeNetwork({ ...hilldale, scope: { ...hilldale.scope, institutions } });
    expect(report).toContain('Named and not in scope: 1 institution in network, 1 institution in pairs,');
  });

  it('keeps a name of the user on its line and in its cell', () => {
    const report = describeNetwork({ ...hilldale, scope: { ...hilldale.scope, name: 'schools\n# of | Hilldale' } });
    expect(report.match(/^# /gm)).toHaveLength(1);
    expect(report).toContain('About schools # of | Hilldale.');
  });
});

describe('encounterTable', () => {
  const met = (number: number, pupils: number, pupilsMet: number) => ({
    urn: urn(number),
    academicYear: '2017/18',
    pupils,
    encounters: 2 * pupilsMet,
    pupilsMet,
  });
  const snapshot: NetworkSnapshot = {
    ...hilldale,
    encounters: [met(1, 150, 147), met(2, 120, 90), met(4, 72, 60), met(5, 100, 60)],
  };

  it('has those who met none in a column of their own, and says of whom nothing is known', () => {
    expect(encounterTable(snapshot)).toEqual({
      table: {
        rows: [1, 2, 4, 5].map(urn),
        columns: ['Met an employer', 'Met none'],
        counts: [
          [147, 3],
          [90, 30],
          [60, 12],
          [60, 40],
        ],
      },
      missing: [3, 6, 7, 8].map(urn),
    });
  });

  it('can be of the members that a hub has on the day', () => {
    expect(encounterTable(snapshot, { hub: 'north' }).table?.rows).toEqual([1, 2].map(urn));
    expect(encounterTable(snapshot, { hub: 'south' })).toEqual({ table: null, missing: [] });
  });

  it('can be published once small numbers are hidden: no pupil is given away', () => {
    const { table } = encounterTable(snapshot);
    if (table === null) throw new Error('There is no table.');
    const { table: safe, loss } = suppressSmallNumbers(table);
    expect(loss).toBe(147 + 60 + 12);
    for (const { least, most } of possibleCounts(safe)) expect(most).toBeGreaterThan(least);
  });

  it('refuses a hub that is none, and other choices', () => {
    const { code, issues } = problemOf(() => encounterTable(snapshot, { hub: 'nort' }));
    expect([code, issues]).toEqual([
      'unknown-hub',
      [{ path: ['options', 'hub'], message: "'nort' is the id of no hub of the snapshot; did you mean 'north'?" }],
    ]);
    expect(problemOf(() => encounterTable(snapshot, null as unknown as { hub: string })).code).toBe('bad-options');
    expect(problemOf(() => encounterTable({} as NetworkSnapshot)).code).toBe('bad-snapshot');
  });
});
