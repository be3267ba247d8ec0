import { expect, it } from 'vitest';
import { openDoors } from '../fuzz/find-targets.mjs';
import { corpusOf } from './corpus.mjs';
import { digestOf, linesOf } from './digest.mjs';

const doors = await openDoors();

// Where a result is meant to change: npx vitest run --config test/vitest.config.ts test/digest --update
it('answers a fixed set of calls as recorded', async () => {
  await expect(linesOf(corpusOf(doors))).toMatchFileSnapshot('results.txt');
}, 30_000);

it('has another digest for another answer', () => {
  const lines = linesOf([
    ['a', '1'],
    ['b', '2'],
  ]);
  const otherLines = linesOf([
    ['a', '1'],
    ['b', '3'],
  ]);
  expect(lines).toMatch(/^a [0-9a-f]{16}\nb [0-9a-f]{16}\n$/);
  expect(digestOf(lines)).not.toBe(digestOf(otherLines));
});
