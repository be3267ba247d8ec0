import { readFileSync } from 'node:fs';
import { frameworks } from 'careers-domain/benchmarks';
import { describe, expect, it } from 'vitest';
import { page, rulesPage } from '../../docs/rules-page.mjs';

describe('the guide "What is published, inferred and assumed"', () => {
  it('is up to date; if it is not, run: npm run build && node docs/rules-page.mjs', () => {
    expect(readFileSync(page, 'utf8')).toBe(rulesPage());
  });

  it('has a row for every question of every form', () => {
    const rows = rulesPage().match(/^\| \d+\.\d+ \|([^|]*\|){6}$/gm) ?? [];
    const questions = Object.values(frameworks).flatMap(({ benchmarks }) =>
      benchmarks.map(({ questions }) => questions.length),
    );
    expect(rows).toHaveLength(questions.reduce((sum, count) => sum + count, 0));
  });
});
