import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';

/** The rooms from the ground floor up: a room may enter the rooms of lower floors, never one of its own floor. */
const FLOORS = [
  ['core'],
  ['optimisation'],
  ['institutions'],
  ['benchmarks', 'programmes'],
  ['hubs', 'bursaries', 'training', 'advisers'],
  ['network'],
];

const ROOMS = FLOORS.flat();

/** What would let the world in: the clock, chance, the locale, the machine, the network, code made at run time. */
const FORBIDDEN_GLOBALS = new Set([
  ...['Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
  ...['crypto', 'Intl', 'WeakRef', 'FinalizationRegistry', 'SharedArrayBuffer', 'Atomics'],
  ...[
    'process',
    'globalThis',
    'window',
    'self',
    'global',
    'navigator',
    'document',
    'location',
    'Buffer',
    'Deno',
    'Bun',
  ],
  ...['console', 'fetch', 'XMLHttpRequest', 'WebSocket', 'localStorage', 'sessionStorage', 'indexedDB'],
  ...['require', 'module', 'exports', '__dirname', '__filename', 'eval', 'Function'],
]);

const FORBIDDEN_MEMBERS = /^(toLocale\w*|localeCompare|random|getTimezoneOffset)$/;

/** The rules of the house, over all of src. */
export const checkHouse = () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const sources = new Map(
    files.sort().map((file) => [file.replaceAll(sep, '/'), readFileSync(join('src', file), 'utf8')]),
  );
  const offences = checkRooms(sources);
  return { problems: offences.map(({ file, line, rule, message }) => `src/${file}:${line} (${rule}) ${message}`) };
};

/**
 * @typedef {object} Offence
 * @property {string} file - The path below src, such as `hubs/assess-bid.ts`.
 * @property {number} line - From 1.
 * @property {string} rule - Which rule was broken.
 * @property {string} message - How, in one sentence.
 */

/**
 * Checks that the rooms meet only through their front doors, and that nothing of the outside world comes in.
 *
 * @param {ReadonlyMap<string, string>} sources - The text of each file, by its path below src with forward slashes.
 * @returns {Offence[]} In the order of the files.
 */
export const checkRooms = (sources) =>
  [...sources].flatMap(([file, text]) => {
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    /** @type {Offence[]} */
    const offences = [];
    /** @type {(node: ts.Node, rule: string, message: string) => void} */
    const refuse = (node, rule, message) => {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      offences.push({ file, line, rule, message });
    };
    checkPlace(source, refuse);
    const own = declaredNames(source);
    /** @type {(node: ts.Node) => void} */
    const visit = (node) => {
      checkImport(node, file, refuse);
      checkPurity(node, own, file, refuse);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return offences;
  });

/** @typedef {(node: ts.Node, rule: string, message: string) => void} Refuse */

/** @param {string} file */
const roomOf = (file) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');

/** @param {string} room */
const floorOf = (room) => FLOORS.findIndex((rooms) => rooms.includes(room));

/** @type {(source: ts.SourceFile, refuse: Refuse) => void} */
const checkPlace = (source, refuse) => {
  const room = roomOf(source.fileName);
  if (room !== '' && !ROOMS.includes(room)) refuse(source, 'room', `'${room}' is no room of this house.`);
  if (!/(^|\/)index\.ts$/.test(source.fileName)) return;
  for (const statement of source.statements) {
    if (!ts.isExportDeclaration(statement)) {
      refuse(statement, 'index', 'An index holds public names only: `export … from`, and nothing else.');
    }
  }
};

/** @type {(node: ts.Node, file: string, refuse: Refuse) => void} */
const checkImport = (node, file, refuse) => {
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    refuse(node, 'dynamic-import', 'A module loaded at run time is I/O.');
  }
  if (ts.isImportEqualsDeclaration(node)) refuse(node, 'import', 'Write `import … from`.');
  if (!(ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) || !node.moduleSpecifier) return;
  const specifier = /** @type {ts.StringLiteral} */ (node.moduleSpecifier).text;
  if (specifier.startsWith('.')) checkRoomImport(node, file, specifier, refuse);
  else checkPackageImport(node, file, specifier, refuse);
};

/** @type {(node: ts.ImportDeclaration | ts.ExportDeclaration, file: string, specifier: string, refuse: Refuse) => void} */
const checkRoomImport = (node, file, specifier, refuse) => {
  const target = new URL(specifier, `file:///${file}`).pathname.slice(1).replace(/\.js$/, '.ts');
  const [from, to] = [roomOf(file), roomOf(target)];
  if (!specifier.endsWith('.js')) refuse(node, 'import', `'${specifier}' must end in .js.`);
  if (from === '') {
    if (to !== '' && target !== `${to}/index.ts`) refuse(node, 'insides', `'${specifier}' is inside another room.`);
  } else if (from === to) {
    if (target === `${to}/index.ts`) refuse(node, 'insides', 'A room does not import its own index.');
    const isDoor = file === `${from}/index.ts` || file.endsWith('/entities.ts');
    if (target.endsWith('entities.ts') && !isDoor && !isTypeOnly(node)) {
      refuse(node, 'schemas', 'Schemas bring zod into a bundle: write `import type`.');
    }
  } else if (floorOf(to) === -1 || floorOf(to) >= floorOf(from)) {
    refuse(node, 'direction', `'${from}' may not enter '${to || 'the root'}': it is not on a lower floor.`);
  } else if (target !== `${to}/index.ts`) {
    refuse(node, 'insides', `'${specifier}' is inside another room; import '${to}' through its index.js.`);
  }
};

/** @type {(node: ts.ImportDeclaration | ts.ExportDeclaration, file: string, specifier: string, refuse: Refuse) => void} */
const checkPackageImport = (node, file, specifier, refuse) => {
  if (specifier === 'zod') {
    const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : undefined;
    const isNamespace = bindings !== undefined && ts.isNamespaceImport(bindings) && bindings.name.text === 'z';
    if (!isNamespace) refuse(node, 'zod', "Write `import * as z from 'zod'`: any other form bundles every locale.");
    if (!file.endsWith('/entities.ts') && !isTypeOnly(node)) {
      refuse(node, 'zod', 'Only an entities.ts imports zod at run time.');
    }
  } else if (/^date-fns(\/|$)/.test(specifier)) {
    if (file !== 'core/dates.ts') refuse(node, 'date-fns', 'Only core/dates.ts imports date-fns.');
  } else {
    refuse(node, 'package', `'${specifier}' is no dependency of this library.`);
  }
};

/** @type {(node: ts.ImportDeclaration | ts.ExportDeclaration) => boolean} */
const isTypeOnly = (node) => {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
};

/** @type {(node: ts.Node, own: ReadonlySet<string>, file: string, refuse: Refuse) => void} */
const checkPurity = (node, own, file, refuse) => {
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) {
    refuse(node, 'pure', '`import.meta` tells where the code runs.');
  }
  if (node.kind === ts.SyntaxKind.DeclareKeyword && !isUniqueSymbol(node.parent)) {
    refuse(node, 'pure', '`declare` claims that the machine offers something.');
  }
  if (ts.isIdentifier(node) && FORBIDDEN_GLOBALS.has(node.text) && !own.has(node.text) && isReference(node)) {
    const isDateType = node.text === 'Date' && file === 'core/dates.ts' && ts.isTypeReferenceNode(node.parent);
    if (!isDateType) refuse(node, 'pure', `\`${node.text}\` is of the outside world; take it as an argument.`);
  }
  const member = memberName(node);
  if (member !== undefined && FORBIDDEN_MEMBERS.test(member)) {
    refuse(node, 'pure', `\`${member}\` answers differently from machine to machine or from call to call.`);
  }
};

/**
 * `declare const mark: unique symbol`: a key of types alone, nothing of it is there when the code runs.
 *
 * @param {ts.Node} node
 */
const isUniqueSymbol = (node) =>
  ts.isVariableStatement(node) &&
  node.declarationList.declarations.every(
    ({ type }) => type && ts.isTypeOperatorNode(type) && type.operator === ts.SyntaxKind.UniqueKeyword,
  );

/**
 * Whether a name stands for a variable or a type, and not for a property, a parameter or the like.
 *
 * @param {ts.Identifier} node
 */
const isReference = (node) => {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  const { name, propertyName } = /** @type {{ name?: ts.Node, propertyName?: ts.Node }} */ (parent);
  return name !== node && propertyName !== node;
};

/**
 * The name of a property that is read: `a.name`, `a['name']`, `const { name } = a`.
 *
 * @type {(node: ts.Node) => string | undefined}
 */
const memberName = (node) => {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return node.argumentExpression.text;
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : undefined;
  }
  return undefined;
};

/**
 * Every name a file declares: a parameter called `location` is no window.
 *
 * @type {(source: ts.SourceFile) => ReadonlySet<string>}
 */
const declaredNames = (source) => {
  /** @type {Set<string>} */
  const names = new Set();
  /** @type {(node: ts.Node) => void} */
  const visit = (node) => {
    const isDeclaration =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionLike(node) ||
      ts.isImportSpecifier(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isInterfaceDeclaration(node);
    if (isDeclaration && node.name && ts.isIdentifier(node.name) && !ts.isMethodDeclaration(node)) {
      names.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
};
