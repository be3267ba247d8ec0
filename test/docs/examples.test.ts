import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Example, examplesIn, runExample, typeProblems } from './examples.js';

const filesBelow = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file))
    .sort();

const files = ['README.md', ...filesBelow('docs/guides', '.md'), ...filesBelow('src', '.ts')].filter(existsSync);
const examples = files.flatMap((file) => examplesIn(file, readFileSync(file, 'utf8')));
const problems = typeProblems(examples);

describe.each(files.filter((file) => examples.some((example) => example.file === file)))('%s', (file) => {
  it.each(examples.filter((example) => example.file === file))('compiles and runs at line $line', async (example) => {
    const found = problems.get(example) ?? [];
    if (found.length > 0) throw new Error(found.join('\n'));
    if (example.isRun) await runExample(example);
  });
});

describe('the reading of examples', () => {
  it('finds blocks of ts and js in a guide, with their lines', () => {
    const text = 'Text\n\n```ts\na;\nb;\n```\n\n```sh\nnpm test\n```\n\n```js\nc;\n```\n\n```ts no-run\nd;\n```\n';
    expect(examplesIn('a.md', text)).toEqual([
      { file: 'a.md', line: 4, language: 'ts', isRun: true, code: 'a;\nb;' },
      { file: 'a.md', line: 13, language: 'js', isRun: true, code: 'c;' },
      { file: 'a.md', line: 17, language: 'ts', isRun: false, code: 'd;' },
    ]);
  });

  it('finds blocks in comments of the source, and no other', () => {
    const text =
      '/**\n * A.\n *\n * @example\n * ```ts\n * if (a)\n *   b;\n * ```\n */\nconst text = `\n```ts\nc;\n```\n`;\n';
    expect(examplesIn('a.ts', text)).toEqual([
      { file: 'a.ts', line: 6, language: 'ts', isRun: true, code: 'if (a)\n  b;' },
    ]);
  });

  it('refuses an @example without a block', () => {
    expect(() => examplesIn('a.ts', '/**\n * @example\n * f(1)\n */\n')).toThrow('a.ts:2 The @example');
    expect(() => examplesIn('a.ts', '/**\n * @example\n * @group A\n */\n')).toThrow('a.ts:2 The @example');
  });

  it('refuses a block without an end', () => {
    expect(() => examplesIn('a.md', 'A\n```ts\nb;\n')).toThrow('a.md:2 The block has no end');
    expect(() => examplesIn('a.ts', '/**\n * ```ts\n * b;\n */\n')).toThrow('a.ts:2 The block has no end');
  });
});

const example = (code: string, language: 'ts' | 'js' = 'ts'): Example => ({
  file: 'guide.md',
  line: 10,
  language,
  isRun: true,
  code,
});

describe('the compiler', () => {
  const wrong = [
    example('const a = 1;\nconst b: string = a;'),
    example("import { noSuchName } from 'careers-domain/core';\nnoSuchName;"),
    example('f(;', 'js'),
  ];
  const right = [
    example("import { isIsoDate } from 'careers-domain/core';\nconst a: boolean = isIsoDate('2018-09-01');\na;"),
    example('const a = 1;\na; // => 1'),
  ];
  // Examples of one page at different lines, so that each is a module of its own.
  const found = typeProblems([...wrong, ...right].map((each, index) => ({ ...each, line: 10 * (index + 1) })));

  it('finds what is wrong, at the line of the page', () => {
    expect([...found.values()].slice(0, wrong.length)).toEqual([
      ["guide.md:11 Type 'number' is not assignable to type 'string'."],
      [expect.stringMatching(/^guide\.md:20 .*no exported member.*noSuchName/)],
      [expect.stringMatching(/^guide\.md:30 /)],
    ]);
  });

  it('lets pass what is right', () => {
    expect([...found.values()].slice(wrong.length)).toEqual([[], []]);
  });
});

describe('the run', () => {
  it.each([
    ['a value on the same line', '1 + 1; // => 2'],
    ['a value on a line of its own', '[1, 2].map((a) => a + 1);\n// => [2, 3]'],
    ['a value on several lines', '({ a: [1], b: -1 });\n// => {\n//   a: [1],\n//   b: -1,\n// }'],
    ['a value and then a remark', '1 + 1; // => 2\n// and so on'],
    ['a value inside a block', "try {\n  throw new Error('no');\n} catch {\n  1; // => 1\n}"],
    ['a value that was awaited', 'await Promise.resolve(1); // => 1'],
    ['texts and special values', "'a'; // => 'a'\nundefined; // => undefined\nnull; // => null\nNaN; // => NaN"],
    ['an import', "import { addDays } from 'careers-domain/core';\naddDays('2020-02-28', 2); // => '2020-03-01'"],
    ['the root', "import { addDays } from 'careers-domain';\naddDays('2020-02-28', 2); // => '2020-03-01'"],
    ['no value at all', 'const a: number = 1;\nconsole.log(a);'],
  ])('passes with %s', async (_, code) => {
    await runExample(example(code));
  });

  it('runs CommonJS', async () => {
    const code = "const { addDays } = require('careers-domain/core');\naddDays('2020-02-28', 2); // => '2020-03-01'";
    await runExample(example(code, 'js'));
  });

  it.each([
    ['a wrong value', 'const a = 1;\na + 1; // => 3', 'guide.md:11'],
    ['a wrong value below', 'const a = 1;\n\n[a];\n// => [2]', 'guide.md:12'],
    ['a wrong end of a long value', '({ a: 1, b: 2 });\n// => {\n//   a: 1,\n//   b: 3,\n// }', 'guide.md:10'],
    ['a missing property', '({ a: 1 }); // => { a: 1, b: undefined }', 'guide.md:10'],
    ['another sign of nothing', '-0; // => 0', 'guide.md:10'],
    ['a value that is no literal', 'const a = 1;\na; // => a', 'guide.md:11 The value is no literal'],
    ['a value that never ends', '[1]; // => [1,\n// and so on', 'guide.md:10 The value is no literal'],
    ['a value after a declaration', 'const a = 1; // => 1', 'guide.md:10 A "// =>" follows no expression'],
    ['a value before everything', '// => 1\n1;', 'guide.md:10 A "// =>" follows no expression'],
    ['a value pressed together', '1; //=> 2', 'guide.md:10 A "// =>" follows no expression'],
    ['an error', "throw new Error('no');", 'guide.md:10 The example threw: Error: no'],
    ['a package that is not there', "import { a } from 'no-such-package';\na;", 'no-such-package'],
  ])('fails with %s', async (_, code, message) => {
    await expect(runExample(example(code))).rejects.toThrow(message);
  });
});
