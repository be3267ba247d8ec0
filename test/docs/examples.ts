import { resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import ts from 'typescript';
import { expect } from 'vitest';

/** A fenced block of code in a guide or in a comment of the source. */
export interface Example {
  /** Where it stands, from the top of the repository. */
  readonly file: string;
  /** The line of its first code line, from 1. */
  readonly line: number;
  readonly language: 'ts' | 'js';
  /** False for a block marked `no-run`: it is checked, not run. */
  readonly isRun: boolean;
  readonly code: string;
}

/** A value that an example claims for an expression: `expression; // => value`. */
interface Claim {
  readonly line: number;
  /** Where the expression stands in the code. */
  readonly start: number;
  readonly end: number;
  /** The value as it is written. */
  readonly value: string;
}

/**
 * The examples of a Markdown file, or of the comments of a source file.
 *
 * @throws Error where an `@example` has no fenced block, or a block no end.
 */
export const examplesIn = (file: string, text: string): Example[] => {
  const examples: Example[] = [];
  let opened: { line: number; language: string; mark: string; lines: string[] } | undefined;
  let tag: number | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = file.endsWith('.md') ? raw : raw.replace(/^ *\* ?/, '');
    const inComment = file.endsWith('.md') || /^ *\*(?!\/)/.test(raw);
    const fence = inComment ? /^ *(`{3,})(.*)$/.exec(line) : null;
    if (opened) {
      if (!inComment) throw new Error(`${file}:${opened.line} The block has no end`);
      if (fence?.[1] !== opened.mark) opened.lines.push(line);
      else {
        const [language, flag] = opened.language.split(' ');
        if (language === 'ts' || language === 'js') {
          const code = opened.lines.join('\n');
          examples.push({ file, line: opened.line + 1, language, isRun: flag !== 'no-run', code });
        }
        opened = undefined;
      }
    } else if (fence) {
      opened = { line: index + 1, language: fence[2]?.trim() ?? '', mark: fence[1] ?? '', lines: [] };
      tag = undefined;
    } else if (tag !== undefined && (!inComment || line.startsWith('@'))) {
      throw new Error(`${file}:${tag} The @example has no fenced block`);
    } else if (inComment && line.startsWith('@example') && !file.endsWith('.md')) {
      tag = index + 1;
    }
  }
  if (opened) throw new Error(`${file}:${opened.line} The block has no end`);
  return examples;
};

/** What the compiler says of each example, each in a module of its own, at the lines where they stand. */
export const typeProblems = (examples: readonly Example[]): ReadonlyMap<Example, readonly string[]> => {
  const modules = new Map(examples.map((example) => [resolve(moduleName(example)), example]));
  const options = exampleOptions();
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => modules.has(resolve(name)) || fileExists(name);
  host.readFile = (name) => textOf(modules.get(resolve(name))) ?? readFile(name);
  host.getSourceFile = (name, version, ...rest) => {
    const text = textOf(modules.get(resolve(name)));
    return text === undefined ? getSourceFile(name, version, ...rest) : ts.createSourceFile(name, text, version, true);
  };
  const program = ts.createProgram({ rootNames: [...modules.keys()], options, host });
  return new Map(
    [...modules].map(([name, example]) => {
      const module = program.getSourceFile(name);
      const found = [
        ...program.getSyntacticDiagnostics(module),
        ...(example.language === 'ts' ? program.getSemanticDiagnostics(module) : []),
      ];
      return [example, found.map((diagnostic) => `${example.file}:${lineOf(diagnostic)} ${messageOf(diagnostic)}`)];
    }),
  );
};

/**
 * Runs an example and compares every value it claims.
 *
 * @throws Error that begins with file and line, where it throws, or where a value is not what the example says.
 */
export const runExample = async (example: Example): Promise<void> => {
  const { code, language, file } = example;
  const modules = new Map<string, unknown>();
  for (const { fileName } of ts.preProcessFile(code, true, true).importedFiles) {
    modules.set(fileName, { __esModule: true, ...(await import(fileName)) });
  }
  const { outputText } = ts.transpileModule(withClaims(example), {
    fileName: `example.${language}`,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, allowJs: true },
  });
  const claim = (line: number, actual: unknown, expected: unknown): void => {
    expect(actual, `${file}:${line}`).toStrictEqual(expected);
  };
  const silent = { log: () => undefined, table: () => undefined };
  const body = compileFunction(`return (async () => {${outputText}\n})();`, ['require', 'exports', 'claim', 'console']);
  try {
    await body((name: string) => modules.get(name), {}, claim, silent);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith(`${file}:`)) throw error;
    throw new Error(`${file}:${example.line} The example threw: ${String(error)}`, { cause: error });
  }
};

const moduleName = ({ file, line, language }: Example): string => `${file}.line-${line}.${language}`;

// Blank lines before the code, so that the compiler counts lines as the file does.
const textOf = (example: Example | undefined): string | undefined =>
  example && '\n'.repeat(example.line - 1) + example.code;

// An example is what a reader pastes into a strict project of today, not into one with every switch of this one.
const exampleOptions = (): ts.CompilerOptions => {
  const parsed = ts.getParsedCommandLineOfConfigFile(
    'test/tsconfig.json',
    { moduleDetection: ts.ModuleDetectionKind.Force, noUncheckedIndexedAccess: false, noImplicitReturns: false },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (diagnostic) => expect.fail(messageOf(diagnostic)) },
  );
  return parsed?.options ?? {};
};

const lineOf = ({ file, start = 0 }: ts.Diagnostic): number =>
  file ? file.getLineAndCharacterOfPosition(start).line + 1 : 1;

const messageOf = ({ messageText }: ts.Diagnostic): string => ts.flattenDiagnosticMessageText(messageText, '\n');

/** The code with each claimed expression handed to `claim`. */
const withClaims = (example: Example): string =>
  claimsIn(example).reduceRight(
    (code, { line, start, end, value }) =>
      `${code.slice(0, start)}claim(${line}, (${code.slice(start, end)}), (${value}))${code.slice(end)}`,
    example.code,
  );

const claimsIn = ({ file, line: firstLine, code, language }: Example): Claim[] => {
  const source = ts.createSourceFile(`example.${language}`, code, ts.ScriptTarget.Latest, true);
  const lineAt = (position: number): number => firstLine + source.getLineAndCharacterOfPosition(position).line;
  const claims: Claim[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node)) {
      const [first, ...more] = commentsAfter(code, node.end);
      if (first?.startsWith('// =>')) {
        const value = valueIn([first, ...more]);
        const line = lineAt(node.end);
        if (value === undefined) throw new Error(`${file}:${line} The value is no literal: ${first}`);
        claims.push({ line, start: node.expression.getStart(), end: node.expression.getEnd(), value });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (claims.length !== code.split(/^.*\/\/ ?=>/m).length - 1) {
    const lines = claims.map(({ line }) => line).join(', ') || 'none';
    throw new Error(`${file}:${firstLine} A "// =>" follows no expression; those that do follow the lines ${lines}`);
  }
  return claims.sort((a, b) => a.start - b.start);
};

const commentsAfter = (code: string, position: number): string[] =>
  [...(ts.getTrailingCommentRanges(code, position) ?? []), ...(ts.getLeadingCommentRanges(code, position) ?? [])].map(
    ({ pos, end }) => code.slice(pos, end),
  );

/** The first literal that one or more comments make: the value goes on in the next comment until it is whole. */
const valueIn = (comments: readonly string[]): string | undefined => {
  let value = '';
  for (const comment of comments) {
    value += `${comment.replace(/^\/\/( =>)?/, '')}\n`;
    if (isLiteral(value)) return value;
  }
  return undefined;
};

const isLiteral = (text: string): boolean => {
  const source = ts.createSourceFile('value.ts', `(${text})`, ts.ScriptTarget.Latest, true);
  const [statement, ...rest] = source.statements;
  const { diagnostics } = ts.transpileModule(`(${text})`, { reportDiagnostics: true });
  if (rest.length > 0 || diagnostics?.length || !statement || !ts.isExpressionStatement(statement)) return false;
  const isValue = (node: ts.Expression): boolean => {
    if (ts.isParenthesizedExpression(node)) return isValue(node.expression);
    if (ts.isPrefixUnaryExpression(node)) return isValue(node.operand);
    if (ts.isArrayLiteralExpression(node)) return node.elements.every(isValue);
    if (ts.isObjectLiteralExpression(node)) {
      return node.properties.every((property) => ts.isPropertyAssignment(property) && isValue(property.initializer));
    }
    const isName = ts.isIdentifier(node) && ['undefined', 'NaN', 'Infinity'].includes(node.text);
    return isName || ts.isLiteralExpression(node) || /^(true|false|null)$/.test(node.getText());
  };
  return isValue(statement.expression);
};
