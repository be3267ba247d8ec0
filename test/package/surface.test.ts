import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { FOLDER, REFRESH } from '../../.ci/surface.mjs';
import { DOORS } from '../fuzz/find-targets.mjs';

/** The names that an index exports; none of it is run. */
const namesIn = (index: string): string[] => {
  const source = ts.createSourceFile(index, readFileSync(index, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined;
    if (!clause) return [];
    return ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : [clause.name.text];
  });
};

// The gate "surface" looks at signatures too, in what was built.
describe.each(DOORS)('the public surface of %s', (door) => {
  it(`is on record name for name; where a change is meant: ${REFRESH}`, () => {
    const file = `${FOLDER}/${door}.txt`;
    const recorded = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const names = [...recorded.matchAll(/^\w+ ([\w$]+)/gm)].map(([, name]) => name);
    expect(names).toEqual(namesIn(door === 'index' ? 'src/index.ts' : `src/${door}/index.ts`).sort());
  });
});
