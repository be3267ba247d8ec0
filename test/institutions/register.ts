import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** The rows of the register's 2,140 institutions in docs/examples/register. */
export const registerRows = (): Record<string, string>[] =>
  parse(readFileSync('docs/examples/register/schools-england-2017.csv'), { columns: true, bom: true });
