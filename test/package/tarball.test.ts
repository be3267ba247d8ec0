import { describe, expect, it } from 'vitest';
import { checkContents } from '../../.ci/gates/tarball.mjs';

const manifest = {
  main: './dist/index.cjs',
  module: './dist/index.js',
  types: './dist/index.d.cts',
  exports: {
    '.': {
      import: { types: './dist/index.d.ts', default: './dist/index.js' },
      require: { types: './dist/index.d.cts', default: './dist/index.cjs' },
    },
    './schemas/*.json': './dist/schemas/*.json',
    './package.json': './package.json',
  },
  typesVersions: { '*': {} },
};

const sound = {
  'package.json': JSON.stringify(manifest),
  'README.md': '',
  LICENSE: '',
  'CHANGELOG.md': '',
  'dist/index.js': "export * from './core/order.js';",
  'dist/index.cjs': '',
  'dist/index.d.ts': '',
  'dist/index.d.cts': '',
  'dist/problem-DiYEml61.d.ts': '',
  'dist/core/order.js': '',
  'dist/core/order.cjs': '',
  'dist/schemas/Pupil.json': '',
};
const schemas = ['Pupil'];
const sources = ['index.ts', 'core/order.ts'];

describe('the contents of the package', () => {
  it('are sound', () => {
    expect(checkContents(new Map(Object.entries(sound)), sources, schemas)).toEqual([]);
  });

  it.each([
    'dist/index.d.ts',
    'dist/index.d.cts',
    'dist/core/order.js',
    'dist/core/order.cjs',
    'dist/schemas/Pupil.json',
    'README.md',
    'LICENSE',
  ])('lack %s', (file) => {
    const files = Object.entries(sound).filter(([name]) => name !== file);
    expect(checkContents(new Map(files), sources, schemas)).toEqual([`${file} is missing`]);
  });

  it.each([
    'dist/core/gone.js',
    'dist/schemas/Gone.json',
    'src/index.ts',
    'dist/chunk-AB12.js',
    'dist/core/order.d.ts',
    'test/index.test.ts',
    '.env',
  ])('hold a stray %s', (file) => {
    expect(checkContents(new Map(Object.entries({ ...sound, [file]: '' })), sources, schemas)).toEqual([
      `${file} has no business in the package`,
    ]);
  });

  it('hold a copy of zod', () => {
    const files = { ...sound, 'dist/index.js': 'const $ZodType = $constructor("$ZodType");' };
    expect(checkContents(new Map(Object.entries(files)), sources, schemas)).toEqual([
      'dist/index.js has swallowed zod',
    ]);
  });
});
