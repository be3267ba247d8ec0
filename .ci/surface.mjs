import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Where the public surface is kept as text, one file for each entry point. */
export const FOLDER = 'test/package/surface';

/** How the text is made anew, where a change of the surface is meant. */
export const REFRESH = 'npm run build && node .ci/surface.mjs';

/** What is longer is cut; its digest still tells of any change. */
const LONGEST = 1_000;

/**
 * The public surface of the built package as text: each exported name with its signature or shape, by entry point. Schemas
 * are told by the digests of their JSON Schemas, which hold their limits too.
 *
 * @returns {Map<string, string>} The text by entry point: the rooms, and `index` for the root.
 */
export const surfaceOf = (folder = 'dist') => {
  const files = new Map(
    roomsOf(JSON.parse(readFileSync('package.json', 'utf8'))).map((room) => [room, join(folder, room, 'index.d.ts')]),
  );
  files.set('index', join(folder, 'index.d.ts'));
  const program = ts.createProgram([...files.values()], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
  });
  const ofRooms = new Set();
  return new Map(
    [...files].map(([door, file]) => {
      const texts = exportsOf(program, file)
        .filter(([name]) => door !== 'index' || !ofRooms.has(name))
        .map(([name, symbol]) => {
          ofRooms.add(name);
          return textOf(name, symbol, program.getTypeChecker(), folder);
        });
      return [door, `${texts.join('\n')}\n`];
    }),
  );
};

/**
 * The rooms that a package opens: its entry points that are modules. A single file, such as the one for warehouses, is none.
 *
 * @param {{ exports: Record<string, unknown> }} manifest
 */
export const roomsOf = ({ exports }) =>
  Object.entries(exports).flatMap(([subpath, target]) =>
    typeof target === 'string' ? [] : (/^\.\/([\w-]+)$/.exec(subpath)?.[1] ?? []),
  );

/** @type {(program: ts.Program, file: string) => [string, ts.Symbol][]} */
const exportsOf = (program, file) => {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${file} exports nothing; build first`);
  return checker
    .getExportsOfModule(module)
    .map((symbol) => {
      const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
      return /** @type {[string, ts.Symbol]} */ ([symbol.name, isAlias ? checker.getAliasedSymbol(symbol) : symbol]);
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
};

/** @type {(name: string, symbol: ts.Symbol, checker: ts.TypeChecker, folder: string) => string} */
const textOf = (name, symbol, checker, folder) => {
  if (name.endsWith('Schema')) {
    try {
      return `schema ${name} ${digestOf(readFileSync(join(folder, 'schemas', `${name.slice(0, -6)}.json`), 'utf8'))}`;
    } catch {
      // A function that makes schemas has none of its own.
    }
  }
  return (symbol.declarations ?? []).map((declaration) => cut(declarationText(name, declaration, checker))).join('\n');
};

/** @type {(name: string, declaration: ts.Declaration, checker: ts.TypeChecker) => string} */
const declarationText = (name, declaration, checker) => {
  if (ts.isModuleDeclaration(declaration) || ts.isSourceFile(declaration))
    return toolkitText(name, declaration, checker);
  if (ts.isTypeAliasDeclaration(declaration) && isInferred(declaration)) {
    const { NoTruncation, InTypeAlias, UseAliasDefinedOutsideCurrentScope } = ts.TypeFormatFlags;
    const type = checker.getTypeAtLocation(declaration);
    const flags = NoTruncation | InTypeAlias | UseAliasDefinedOutsideCurrentScope;
    return `type ${name} = ${checker.typeToString(type, undefined, flags)}`;
  }
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const text = printer.printNode(ts.EmitHint.Unspecified, statement, declaration.getSourceFile());
  return text.replace(/^(export )?(declare )?/, '').replace(/^(\w+) [\w$]+/, `$1 ${name}`);
};

const printer = ts.createPrinter({ removeComments: true });

/** @param {ts.TypeAliasDeclaration} declaration */
const isInferred = ({ type }) =>
  ts.isTypeReferenceNode(type) && /^z\.(infer|input|output)$/.test(type.typeName.getText());

/** @type {(name: string, module: ts.Declaration, checker: ts.TypeChecker) => string} */
const toolkitText = (name, module, checker) => {
  const symbol = checker.getSymbolAtLocation(ts.isModuleDeclaration(module) ? module.name : module);
  const members = symbol ? checker.getExportsOfModule(symbol) : [];
  const texts = members.map((member) => {
    const target = member.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(member) : member;
    return (target.declarations ?? []).map((each) => declarationText(member.name, each, checker)).join('\n');
  });
  return `namespace ${name} {\n${texts.sort().join('\n').replace(/^/gm, '    ')}\n}`;
};

/** @param {string} text */
const cut = (text) =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… ${text.length} characters, ${digestOf(text)}`;

/** @param {string} text */
const digestOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  for (const [door, text] of surfaceOf()) writeFileSync(join(FOLDER, `${door}.txt`), text);
}
