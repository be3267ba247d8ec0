import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { mergeTallies, type tallyOf } from 'careers-domain/benchmarks';
import { beforeAll, describe, expect, it } from 'vitest';
import { udfText } from '../../.ci/udf/build.mjs';
import { nationCombine, schoolCombine } from '../../docs/examples/beam/combines.js';
import { nationFigures } from '../../docs/examples/national-year/figures.js';
import { sampleLines } from '../../docs/examples/national-year/sample.js';
import { figuresIn } from '../../docs/examples/national-year/stream.js';

/** The lines of six schools, two of them without a sixth form. */
const lines = [...sampleLines(6)];

const onePass = async (input: readonly string[]): Promise<string[]> => {
  const figures: string[] = [];
  for await (const line of figuresIn(input)) figures.push(line);
  return figures;
};

const bySchool = (input: readonly string[]): string[][] => {
  const schools = new Map<string, string[]>();
  for (const line of input) {
    const { urn } = JSON.parse(line);
    schools.set(urn, [...(schools.get(urn) ?? []), line]);
  }
  return [...schools.values()];
};

describe('a year in one pass', () => {
  it('has a line for each school and one for the nation', async () => {
    const figures = (await onePass(lines)).map((line) => JSON.parse(line));
    expect(figures.map(({ urn }) => urn)).toEqual([
      '100001',
      '100002',
      '100003',
      '100004',
      '100005',
      '100006',
      undefined,
    ]);
    expect(figures[6].nation.results).toBe(6);
    expect(figures.slice(0, 6).reduce((sum, { pupils }) => sum + pupils, 0)).toBe(lines.length);
    expect(figures[0].answers['6.2']).toBeUndefined();
    expect(figures[1].shares['5.1'].of).toBe(figures[1].pupils);
  });

  it('counts records that stand there twice once', async () => {
    const [school] = (await onePass(lines)).map((line) => JSON.parse(line));
    const given = bySchool(lines)[0]?.reduce((sum, line) => sum + JSON.parse(line).records.length, 0);
    expect(school.records).toBeLessThan(given ?? 0);
  });

  it('refuses a school whose lines do not stand together', async () => {
    const [first = '', ...others] = lines;
    await expect(onePass([...others, first])).rejects.toThrow(
      'The lines of 100001 do not stand together; sort the file',
    );
  });

  it('is of no school where there is no line', async () => {
    expect((await onePass([])).map((line) => JSON.parse(line).nation.results)).toEqual([0]);
  });
});

describe("Beam's combine functions", () => {
  /** As an engine that sends every accumulator to another worker. */
  const sent = <T>(held: T): T => {
    const { toBSON } = held as { toBSON?: () => T };
    return JSON.parse(JSON.stringify(toBSON ? toBSON() : held));
  };

  /** Adds each input to one of three accumulators, and merges them on another worker. */
  const combined = (combine: typeof schoolCombine | typeof nationCombine, inputs: readonly unknown[]) => {
    const { createAccumulator, addInput, mergeAccumulators, extractOutput } = combine as Record<
      string,
      (...all: unknown[]) => unknown
    > &
      typeof combine;
    const held: unknown[] = [createAccumulator(), createAccumulator(), createAccumulator()];
    for (const [index, input] of inputs.entries())
      held[index % 3] = sent((addInput as (a: unknown, b: unknown) => unknown)(held[index % 3], input));
    return (extractOutput as (a: unknown) => unknown)(
      sent((mergeAccumulators as (a: unknown) => unknown)(held.map(sent))),
    );
  };

  it('come to the figures of the single pass, whatever the order', async () => {
    const wanted = await onePass(lines);
    const schools = bySchool(lines).map((school) => {
      const figures = combined(schoolCombine, school.map((line) => JSON.parse(line)).reverse()) as object;
      return { ...figures, urn: JSON.parse(school[0] ?? '').urn };
    });
    expect(schools.map((figures) => JSON.stringify(figures))).toEqual(wanted.slice(0, -1));
    const tally = combined(nationCombine, [...schools].reverse()) as ReturnType<typeof tallyOf>;
    expect(JSON.stringify(nationFigures(mergeTallies(tally)))).toBe(wanted.at(-1));
  });

  it('merge many parts as they come', async () => {
    let held = schoolCombine.createAccumulator();
    const school = bySchool(lines)[1] ?? [];
    for (const line of [...school, ...school, ...school]) held = schoolCombine.addInput(held, JSON.parse(line));
    expect(held.parts.length).toBeLessThan(256);
    const { answers } = JSON.parse((await onePass(school))[0] ?? '');
    expect(schoolCombine.extractOutput(held)?.answers).toEqual(answers);
  });
});

describe('careers-domain/udf', () => {
  let text = '';
  beforeAll(async () => {
    text = await udfText();
  });

  /** A realm with the language of ES2020 and nothing else. */
  const bareContext = () => {
    const context = createContext(Object.create(null));
    runInContext(
      `for (const name of Object.getOwnPropertyNames(globalThis)) if (!${JSON.stringify(ES2020)}.includes(name)) delete globalThis[name];
       delete Object.hasOwn; delete Array.prototype.at; delete String.prototype.at; delete String.prototype.replaceAll;
       delete Array.prototype.findLast; delete Array.prototype.findLastIndex; delete Array.prototype.toSorted;`,
      context,
    );
    return context;
  };

  const bodies = [
    ...readFileSync('docs/guides/when-one-machine-is-not-enough.md', 'utf8').matchAll(
      /^AS (?:r"""|\$\$)\n([\s\S]*?)^(?:"""|\$\$);$/gm,
    ),
  ].map(([, body]) => body ?? '');

  it('stands in the guide as a function for BigQuery and one for Snowflake', () => {
    expect(bodies).toHaveLength(2);
  });

  it('gives in BigQuery, without anything but the language, what one pass gives', async () => {
    const context = bareContext();
    runInContext(text, context);
    const figures = runInContext(`(function (pupil_years) {${bodies[0]}})`, context);
    expect(bySchool(lines).map((school) => figures(school))).toEqual((await onePass(lines)).slice(0, -1));
  });

  it('gives the same in Snowflake, its text within the function', async () => {
    const context = bareContext();
    const body = (bodies[1] ?? '').replace('/* the text of careers-domain/udf, as it is */', () => text);
    const figures = runInContext(`(function (PUPIL_YEARS) {${body}})`, context);
    for (const _ of [1, 2]) {
      const given = bySchool(lines).map((school) => figures(school.map((line) => JSON.parse(line))));
      expect(given.map((each) => JSON.stringify(each))).toEqual((await onePass(lines)).slice(0, -1));
    }
  });

  it('refuses bad rows with all their problems', () => {
    const context = bareContext();
    runInContext(text, context);
    const message = runInContext(
      `try { careersDomain.answersFromEncounters([{ pupil: 'p2' }], [{ id: 'p1', yearGroup: 80 }], '2024/25', careersDomain.frameworks['schools-2018']); '' }
       catch (problem) { problem instanceof careersDomain.DomainProblem ? problem.message : String(problem) }`,
      context,
    );
    expect(message).toMatch(/cohort\[0\]\.yearGroup: is a year group, 1 to 14, not 80/);
  });

  it('adds one name to the globals, and asks for none of the world', () => {
    const context = bareContext();
    const names = () => runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
    const before = new Set(names());
    runInContext(text, context);
    expect(names().filter((name) => !before.has(name))).toEqual(['careersDomain']);
    expect(text).not.toMatch(/\b(require|import)\s*\(|\bexport\b|ZodType/);
    // Snowflake ends a function at the second of these.
    expect(text).not.toContain('$$');
  });
});

/** The globals of ES2020 that a warehouse has. */
const ES2020 = [
  ...['Array', 'ArrayBuffer', 'BigInt', 'BigInt64Array', 'BigUint64Array', 'Boolean', 'DataView', 'Date', 'Error'],
  ...[
    'EvalError',
    'Float32Array',
    'Float64Array',
    'Function',
    'Infinity',
    'Int16Array',
    'Int32Array',
    'Int8Array',
    'JSON',
  ],
  ...[
    'Map',
    'Math',
    'NaN',
    'Number',
    'Object',
    'Promise',
    'Proxy',
    'RangeError',
    'ReferenceError',
    'Reflect',
    'RegExp',
  ],
  ...['Set', 'String', 'Symbol', 'SyntaxError', 'TypeError', 'URIError', 'Uint16Array', 'Uint32Array', 'Uint8Array'],
  ...['Uint8ClampedArray', 'WeakMap', 'WeakSet', 'decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent'],
  ...['globalThis', 'isFinite', 'isNaN', 'parseFloat', 'parseInt', 'undefined'],
];
