// All that the frontend asks of a compiler once files are parsed: two narrow interfaces, so that another checker can answer.
import type { ts } from 'ts-morph';

/** What is asked about types and symbols. */
export type Checker = Pick<
  ts.TypeChecker,
  | 'getAliasedSymbol'
  | 'getAnyType'
  | 'getApparentType'
  | 'getBaseConstraintOfType'
  | 'getBaseTypes'
  | 'getConstantValue'
  | 'getContextualType'
  | 'getDeclaredTypeOfSymbol'
  | 'getExportsOfModule'
  | 'getIndexInfosOfType'
  | 'getIndexTypeOfType'
  | 'getNonNullableType'
  | 'getPropertyOfType'
  | 'getResolvedSignature'
  | 'getReturnTypeOfSignature'
  | 'getShorthandAssignmentValueSymbol'
  | 'getSignatureFromDeclaration'
  | 'getSignaturesOfType'
  | 'getStringType'
  | 'getSymbolAtLocation'
  | 'getTypeArguments'
  | 'getTypeAtLocation'
  | 'getTypeFromTypeNode'
  | 'getTypeOfSymbol'
  | 'getTypeOfSymbolAtLocation'
  | 'getTypePredicateOfSignature'
  | 'isArrayLikeType'
  | 'isArrayType'
  | 'isTupleType'
> & {
  typeToString(type: ts.Type): string;
  /** The type of lists of anything. */
  listOfAny(): ts.Type;
  /** What a class or interface stands for, by its declaration. */
  symbolOfClass(node: ts.ClassLikeDeclaration | ts.InterfaceDeclaration): ts.Symbol | undefined;
};

/** The files that are analysed together, and who answers about their types. */
export interface Program {
  getSourceFile(file: string): ts.SourceFile | undefined;
  getSourceFiles(): readonly ts.SourceFile[];
  isSourceFileDefaultLibrary(file: ts.SourceFile): boolean;
  getSyntacticDiagnostics(file?: ts.SourceFile): readonly ts.Diagnostic[];
  getTypeChecker(): Checker;
}

/** A program of the analyzer's own compiler, with its checker: nodes know their parents from then on. */
export function ownProgram(program: ts.Program): Program {
  const checker = program.getTypeChecker() as ts.TypeChecker & { createArrayType(element: ts.Type): ts.Type };
  const port: Checker = Object.assign(Object.create(checker) as ts.TypeChecker, {
    listOfAny: () => checker.createArrayType(checker.getAnyType()),
    symbolOfClass: (node: ts.Node) => (node as { readonly symbol?: ts.Symbol }).symbol,
  });
  return {
    getSourceFile: (file) => program.getSourceFile(file),
    getSourceFiles: () => program.getSourceFiles(),
    isSourceFileDefaultLibrary: (file) => program.isSourceFileDefaultLibrary(file),
    getSyntacticDiagnostics: (file) => program.getSyntacticDiagnostics(file),
    getTypeChecker: () => port,
  };
}
