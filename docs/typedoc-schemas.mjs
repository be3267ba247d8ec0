import { Comment, Converter, ReferenceType, ReflectionKind, TypeScript as ts } from 'typedoc';

/**
 * Shows types that are inferred from schemas the way a reader thinks of them.
 *
 * The compiler sees `type Reason = z.infer<typeof ReasonSchema>` as a nameless shape, so every signature that takes a
 * `Reason` would spell the shape out. This plugin gives the shape its name back, shows the shape on the type's own page,
 * and takes what each property means from the schema's `.describe('…')`. It works after typedoc-plugin-zod, which ties
 * each schema to its type.
 *
 * A framework's type spells out the answer to every question, for the compiler. A reader finds the questions elsewhere, so
 * the site says `Framework` and no more.
 *
 * @param {import('typedoc').Application} app
 */
export const load = (app) => {
  app.converter.on(Converter.EVENT_BEGIN, ({ programs }) => {
    for (const program of programs) {
      const sources = program.getSourceFiles().filter((source) => !program.isSourceFileFromExternalLibrary(source));
      for (const alias of sources.flatMap((source) => source.statements.filter(isInferred))) {
        nameShape(program.getTypeChecker(), alias);
      }
    }
  });

  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    const declarations = context.getSymbolFromReflection(reflection)?.declarations ?? [];
    const alias = declarations.find(isInferred);
    // The type of an alias is not yet known here, and what is set here would be lost.
    if (alias) context.converter.deferConversion(() => showShape(context.withScope(reflection), reflection, alias));

    const schema = declarations.find(ts.isPropertyAssignment)?.initializer;
    const text = schema && descriptionIn(schema);
    if (text && !reflection.comment && reflection.kindOf(ReflectionKind.Property)) {
      reflection.comment = new Comment([{ kind: 'text', text }]);
    }
  });

  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const variables = project.getReflectionsByKind(ReflectionKind.Variable);
    for (const { type } of /** @type {import('typedoc').DeclarationReflection[]} */ (variables)) {
      if (!(type instanceof ReferenceType) || type.name !== 'Framework') continue;
      for (const spelledOut of type.typeArguments ?? []) project.removeTypeReflections(spelledOut);
      delete type.typeArguments;
    }
  });
};

/**
 * `type Name = z.infer<typeof NameSchema>`
 *
 * @type {(node: ts.Node) => node is ts.TypeAliasDeclaration}
 */
const isInferred = (node) =>
  ts.isTypeAliasDeclaration(node) && ts.isTypeReferenceNode(node.type) && node.type.typeName.getText() === 'z.infer';

/** @type {(checker: ts.TypeChecker, alias: ts.TypeAliasDeclaration) => void} */
const nameShape = (checker, alias) => {
  const shape = checker.getTypeAtLocation(alias);
  const name = checker.getSymbolAtLocation(alias.name);
  // `string` itself must not be called an AcademicYear.
  if (name && shape.flags & (ts.TypeFlags.Object | ts.TypeFlags.UnionOrIntersection)) {
    shape.aliasSymbol = name;
    delete shape.aliasTypeArguments;
  }
};

/** @type {(context: import('typedoc').Context, reflection: import('typedoc').DeclarationReflection, alias: ts.TypeAliasDeclaration) => void} */
const showShape = (context, reflection, alias) => {
  const shape = context.getTypeAtLocation(alias);
  if (!shape) return;
  const { aliasSymbol } = shape;
  delete shape.aliasSymbol;
  reflection.type = context.converter.convertType(context, shape);
  if (aliasSymbol) shape.aliasSymbol = aliasSymbol;
};

/**
 * The text that a chain of calls gives to its last `describe`.
 *
 * @type {(schema: ts.Expression) => string | undefined}
 */
const descriptionIn = (schema) => {
  if (!ts.isCallExpression(schema) || !ts.isPropertyAccessExpression(schema.expression)) return undefined;
  const [text] = schema.arguments;
  if (schema.expression.name.text !== 'describe') return descriptionIn(schema.expression.expression);
  return text && ts.isStringLiteralLike(text) ? text.text : undefined;
};
