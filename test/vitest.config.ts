import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

// The package's own name leads to src, so tests and examples import exactly what users import and need no build.
export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^careers-domain$/, replacement: `${root}src/index.ts` },
      { find: /^careers-domain\/(.+)$/, replacement: `${root}src/$1/index.ts` },
    ],
  },
  test: {
    // One room's own tests, where only its code is mutated; else all.
    include: [`test/${process.env.TESTS_OF ?? '**'}/**/*.test.ts`],
    // Properties try many cases, and a busy machine is no fault of theirs.
    testTimeout: 120_000,
    coverage: {
      include: ['src/**/*.ts'],
      reporter: ['text'],
      thresholds: { statements: 95, branches: 95, functions: 95, lines: 95 },
    },
  },
});
