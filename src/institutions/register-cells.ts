import { compareText, DomainProblem, didYouMean, isPlainObject, nameValue, type ProblemIssue } from '../core/index.js';
import type { RegisterCode } from './rules/register-codes.js';
import { type RegisterColumn, registerColumns } from './rules/register-columns.js';

/** A cell that holds something. */
export interface Cell {
  /** The heading as the row has it. */
  readonly heading: string;
  readonly text: string;
}

/** The cells that hold something, by heading without capitals, blanks and punctuation. */
export type Cells = ReadonlyMap<string, readonly Cell[]>;

/** What was found on the way: what stands in the way, and what was left out. */
export interface Report {
  readonly problems: ProblemIssue[];
  readonly notes: ProblemIssue[];
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z\d]/g, '');

/** The headings of each column without capitals, blanks and punctuation. */
const KEYS = Object.fromEntries(
  Object.entries(registerColumns).map(([column, headings]) => [column, headings.map(plain)]),
) as unknown as Readonly<Record<RegisterColumn, readonly string[]>>;

const READ: ReadonlySet<string> = new Set(Object.values(KEYS).flat());

// A heading longer than any that is read cannot be one of them, so that long ones cost nothing.
const LONGEST_HEADING = 60;

/** How many spellings of one heading a row may have side by side. */
const MOST_ALIKE = 5;

/**
 * The cells of a row that are read and hold something.
 *
 * @throws DomainProblem `bad-register-row` for what is no row.
 */
export const cellsOf = (row: unknown, { problems }: Report): Cells => {
  if (!isPlainObject(row)) {
    throw new DomainProblem('bad-register-row', 'Not a row of the register', [
      { path: [], message: `a row is an object with a cell by heading, not ${nameValue(row)}` },
    ]);
  }
  const cells = new Map<string, Cell[]>();
  const headings = Object.keys(row).filter((heading) => heading.length <= LONGEST_HEADING);
  for (const heading of headings.filter((each) => READ.has(plain(each))).sort(compareText)) {
    const key = plain(heading);
    const alike = cells.get(key) ?? [];
    cells.set(key, alike);
    if (alike.length === MOST_ALIKE) {
      problems.push({
        path: [heading],
        message: `comes more than ${MOST_ALIKE} times; this is no row of the register`,
      });
      return cells;
    }
    const value = row[heading];
    if (typeof value === 'string' || typeof value === 'number') {
      const text = String(value).replace(/\s+/g, ' ').trim();
      if (!isNothing(text, key)) alike.push({ heading, text });
    } else if (value !== null && value !== undefined) {
      problems.push({ path: [heading], message: `is a text or a number, not ${nameValue(value)}` });
    }
  }
  return cells;
};

// What downloads, and the programs they went through, write where there is nothing.
const NOTHING: ReadonlySet<string> = new Set(['', '-', 'na', 'n/a', '#n/a', 'nan', 'null', 'none']);

/** Where 9999 is a number like any other. */
const COUNTS: ReadonlySet<string> = new Set(
  [...registerColumns.pupils, ...registerColumns.freeSchoolMealPupils].map(plain),
);

const isNothing = (text: string, key: string): boolean =>
  NOTHING.has(text.toLowerCase()) || (digitsOf(text) === '9999' && !COUNTS.has(key));

/** The cells of a column, under whichever of its headings, as they are listed there. */
export const cellsIn = (column: RegisterColumn, cells: Cells): readonly Cell[] =>
  KEYS[column].flatMap((key) => cells.get(key) ?? []);

/** The one cell of a column. Where a row has it twice and they differ, that is a problem. */
export const cellIn = (column: RegisterColumn, cells: Cells, { problems }: Report): Cell | undefined => {
  const [first, ...others] = cellsIn(column, cells);
  const other = others.find(({ text }) => text !== first?.text);
  if (first && other) problems.push(contradiction(other, first));
  return first;
};

/** A whole number without the .0 of programs that take it for a fraction. */
export const digitsOf = (text: string): string => text.replace(/^(\d+)\.0+$/, '$1');

const contradiction = (cell: Cell, first: Cell): ProblemIssue => ({
  path: [cell.heading],
  message: `says ${nameValue(cell.text)}, but ${nameValue(first.heading)} says ${nameValue(first.text)}`,
});

/** What texts stand for, by the texts without capitals, blanks, punctuation and leading zeros. */
export type Codes<C> = ReadonlyMap<string, C>;

/** Codes by their number and by their names. */
export const codesByText = <C extends RegisterCode>(codes: readonly C[]): Codes<C> =>
  new Map(
    codes.flatMap((each) =>
      [String(each.code), each.name, ...(each.otherNames ?? [])].map((text) => [keyOf(text), each] as const),
    ),
  );

/** How a text is looked up: codes come as 1 and as 01, names in any capitals. */
export const keyOf = (text: string): string => plain(digitsOf(text)).replace(/^0+(?=\d)/, '');

/** What a column of codes says. */
export interface Reading<C> {
  readonly code: C | undefined;
  /** Texts that are not known in the column. */
  readonly unknown: readonly ProblemIssue[];
  /** Texts that say another thing than the first that is known. */
  readonly contradictions: readonly ProblemIssue[];
}

/** What the codes and names of a column say together. */
export const readCodes = <C extends { readonly name: string }>(
  column: RegisterColumn,
  codes: Codes<C>,
  cells: Cells,
): Reading<C> => {
  const read = cellsIn(column, cells).map((cell) => ({ cell, code: codes.get(keyOf(cell.text)) }));
  const first = read.find(({ code }) => code !== undefined);
  return {
    code: first?.code,
    unknown: read
      .filter(({ code }) => code === undefined)
      .map(({ cell: { heading, text } }) => ({
        path: [heading],
        message: `${nameValue(text)} is not known in this column${didYouMean(text, namesOf(codes))}`,
      })),
    contradictions: read.flatMap(({ cell, code }) =>
      code === undefined || first === undefined || code.name === first.code?.name
        ? []
        : [contradiction(cell, first.cell)],
    ),
  };
};

const namesOf = (codes: Codes<{ readonly name: string }>): string[] => [...codes.values()].map(({ name }) => name);
