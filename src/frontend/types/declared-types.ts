// Types of expressions as far as declarations tell them: annotated names, members of classes, results of calls.
// The type checker works out each call on the way with all its arguments; here none is looked at but a class
// that stands for a type parameter. Whatever needs more than that is left to the checker.
import { ts } from 'ts-morph';
import { type Declared, isPrimitive, isReference, type Known, NO_TYPE_ARGUMENTS } from './declared.js';
import { fitting, resultOf } from './declared-call.js';
import { assignedTo } from './assigned-slot.js';
import { alternativesOf, chosen, memberOfPart, writtenList } from './declared-choice.js';
import { contextualParameter } from './declared-callback.js';
import { requiredBy, wholeModule } from './required-modules.js';
import { holdsNothing } from '../program/file-shape.js';
import type { NarrowedNames } from './narrowed-names.js';
import { isScript } from '../files/extensions.js';
import { enclosingClass, saysNothing } from '../syntax/syntax.js';
import type { Checker } from '../program/ports.js';

const DEPTH = 60;

/** Answers for one program, each expression once. */
export class DeclaredTypes implements Declared {
  readonly #known = new Map<ts.Node, Known | undefined>();
  readonly #later = new Map<ts.VariableDeclaration | ts.PropertyDeclaration, Known | undefined>();
  #depth = 0;

  constructor(
    readonly checker: Checker,
    readonly narrowed: NarrowedNames,
  ) {}

  of(node: ts.Expression): Known | undefined {
    if (this.#known.has(node)) return this.#known.get(node);
    if (this.#depth >= DEPTH) return undefined;
    // What is defined by itself is not known.
    this.#known.set(node, undefined);
    this.#depth++;
    try {
      const known = this.#find(node);
      this.#known.set(node, known);
      return known;
    } finally {
      this.#depth--;
    }
  }

  typeAt(node: ts.Expression): ts.Type {
    return this.of(node)?.type ?? this.checker.getTypeAtLocation(node);
  }

  overloads(call: ts.Node): readonly ts.Signature[] {
    return ts.isCallExpression(call) || ts.isNewExpression(call) ? fitting(this, call) : [];
  }

  member(node: ts.PropertyAccessExpression): ts.Symbol | undefined {
    if (!ts.isIdentifier(node.name)) return undefined;
    const receiver = this.of(node.expression);
    const found = receiver && this.property(receiver, node.name.text);
    return found?.declarations?.length ? found : undefined;
  }

  signatures(callee: ts.Expression, kind: ts.SignatureKind): readonly ts.Signature[] {
    const known = this.of(callee);
    return known ? this.checker.getSignaturesOfType(this.checker.getApparentType(known.type), kind) : [];
  }

  property(of: Known, name: string): ts.Symbol | undefined {
    if (of.type.isUnion() && !isPrimitive(of.type)) return undefined;
    return this.checker.getPropertyOfType(this.checker.getApparentType(of.type), name);
  }

  settle(known: Known): Known | undefined {
    const { type, typeArguments } = known;
    if (typeArguments.has(type)) return typeArguments.get(type);
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Never)) return undefined;
    if (typeArguments.size === 0) return known;
    const isOpen = type.isUnionOrIntersection() ? !isPrimitive(type) : (type.flags & COMPUTED) !== 0 || isMapped(type);
    return isOpen ? undefined : known;
  }

  closed(known: Known): ts.Type | undefined {
    if (known.opaque) return undefined;
    const settled = this.settle(known);
    if (!settled || settled.typeArguments.size === 0 || !isReference(settled.type)) return settled?.type;
    return this.checker.getTypeArguments(settled.type).length === 0 ? settled.type : undefined;
  }

  argument(of: Known, index: number): Known | undefined {
    if (of.opaque || !isReference(of.type)) return undefined;
    const type = this.checker.getTypeArguments(of.type)[index];
    return type && this.settle({ type, typeArguments: of.typeArguments });
  }

  #find(node: ts.Expression): Known | undefined {
    if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isSatisfiesExpression(node))
      return this.of(node.expression);
    if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) {
      if (ts.isConstTypeReference(node.type)) return undefined;
      return saysNothing(node.type) ? this.#behind(node.expression) : this.#written(node.type);
    }
    if (ts.isStringLiteralLike(node)) return this.#plain(this.checker.getStringType());
    if (node.kind === ts.SyntaxKind.ThisKeyword) return this.#ofThis(node);
    if (ts.isIdentifier(node)) return this.#ofName(node);
    if (ts.isPropertyAccessExpression(node)) return this.#ofProperty(node);
    if (ts.isElementAccessExpression(node)) return this.#ofElement(node);
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) return requiredBy(this, node) ?? resultOf(this, node);
    if (ts.isAwaitExpression(node)) return this.#awaited(this.of(node.expression));
    if (ts.isArrayLiteralExpression(node)) return writtenList(this);
    // In JavaScript what a function gives may be known here only.
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node))
      return isScript(node.getSourceFile().fileName) ? this.#plain(this.checker.getTypeAtLocation(node)) : undefined;
    const alternatives = alternativesOf(node);
    return alternatives && chosen(this, ...alternatives);
  }

  /** What `(client as any)` is all the same. */
  #behind(node: ts.Expression): Known | undefined {
    return this.of(node) ?? this.#plain(this.checker.getTypeAtLocation(node));
  }

  #plain(type: ts.Type): Known | undefined {
    return this.settle({ type, typeArguments: NO_TYPE_ARGUMENTS });
  }

  #written(type: ts.TypeNode): Known | undefined {
    return this.#plain(this.checker.getTypeFromTypeNode(type));
  }

  #ofThis(node: ts.Node): Known | undefined {
    const owner = this.narrowed.in(node.getSourceFile()).has('this') ? undefined : enclosingClass(node);
    if (!owner || !isOfInstance(node, owner)) return undefined;
    const symbol = this.checker.symbolOfClass(owner);
    return symbol && this.#plain(this.checker.getDeclaredTypeOfSymbol(symbol));
  }

  #ofProperty(node: ts.PropertyAccessExpression): Known | undefined {
    const symbol = this.member(node);
    const receiver = symbol && this.of(node.expression);
    if (receiver) return this.#reference(node.name, this.memberType(receiver, symbol));
    const ofPart = memberOfPart(this.checker, node);
    return ofPart && this.#plain(this.checker.getTypeOfSymbol(ofPart));
  }

  memberType(of: Known, member: ts.Symbol): Known | undefined {
    if (of.opaque) return undefined;
    const known = this.settle({ type: this.checker.getTypeOfSymbol(member), typeArguments: of.typeArguments });
    const { valueDeclaration } = member;
    return known ?? (valueDeclaration && (this.#setLater(valueDeclaration) ?? this.#madeOf(valueDeclaration)));
  }

  /** A field that the checker has no type for: `private db = db`, `private db: typeof db`. */
  #madeOf(field: ts.Declaration): Known | undefined {
    if (!ts.isPropertyDeclaration(field)) return undefined;
    const { type, initializer } = field;
    if (type && ts.isTypeQueryNode(type)) return ts.isIdentifier(type.exprName) ? this.of(type.exprName) : undefined;
    return initializer && saysNothing(type) ? this.of(initializer) : undefined;
  }

  #ofElement(node: ts.ElementAccessExpression): Known | undefined {
    const list = ts.isStringLiteralLike(node.argumentExpression) ? undefined : this.of(node.expression);
    return list && this.#elementOf(list);
  }

  #elementOf(list: Known): Known | undefined {
    const isList = this.checker.isArrayType(list.type);
    const element = isList ? this.argument(list, 0) : undefined;
    return element && !(element.type.isUnion() && !isPrimitive(element.type)) ? element : undefined;
  }

  /** What is left of what a name is declared as: conditions may narrow unions, and what is tested anywhere in the file. */
  #reference(name: ts.Node, known: Known | undefined): Known | undefined {
    if (!known || (known.type.isUnion() && !isPrimitive(known.type))) return undefined;
    return this.narrowed.in(name.getSourceFile()).has((name as ts.Identifier).text) ? undefined : known;
  }

  #ofName(node: ts.Identifier): Known | undefined {
    const found = this.checker.getSymbolAtLocation(node);
    const required = found && wholeModule(found);
    if (required) return requiredBy(this, required);
    const symbol = found && this.#meant(found);
    const declaration = symbol?.valueDeclaration;
    if (!declaration) return undefined;
    // Whether it is set is what is asked of such a variable, not what it is.
    return this.#setLater(declaration) ?? this.#reference(node, this.#ofDeclaration(symbol, declaration));
  }

  /** What a name stands for: also one that a module exports in an object, `module.exports = { client }`. */
  #meant(found: ts.Symbol): ts.Symbol | undefined {
    const symbol = found.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(found) : found;
    const declaration = symbol.valueDeclaration;
    if (!declaration || !ts.isShorthandPropertyAssignment(declaration)) return symbol;
    const value = this.checker.getShorthandAssignmentValueSymbol(declaration);
    return value && (value.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(value) : value);
  }

  #setLater(declaration: ts.Declaration): Known | undefined {
    const isSlot = ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration);
    if (!isSlot || !holdsNothing(declaration) || !saysNothing(declaration.type)) return undefined;
    if (!this.#later.has(declaration)) {
      // What is set to itself is not known.
      this.#later.set(declaration, undefined);
      this.#later.set(declaration, assignedTo(this, declaration));
    }
    return this.#later.get(declaration);
  }

  #ofDeclaration(symbol: ts.Symbol, declaration: ts.Declaration): Known | undefined {
    if (ts.isBindingElement(declaration)) return this.#ofBinding(declaration);
    if (ts.isExportAssignment(declaration)) return this.of(declaration.expression);
    if (ts.isVariableDeclaration(declaration) || ts.isParameter(declaration))
      return saysNothing(declaration.type)
        ? this.#untyped(declaration)
        : this.#plain(this.checker.getTypeOfSymbol(symbol));
    const isNamed =
      ts.isClassLike(declaration) ||
      ts.isFunctionDeclaration(declaration) ||
      ts.isEnumDeclaration(declaration) ||
      ts.isModuleDeclaration(declaration);
    return isNamed ? this.#plain(this.checker.getTypeOfSymbol(symbol)) : undefined;
  }

  /** What a variable or parameter without an annotation is set to. */
  #untyped(declaration: ts.VariableDeclaration | ts.ParameterDeclaration): Known | undefined {
    if (ts.isParameter(declaration))
      return declaration.initializer ? undefined : contextualParameter(this, declaration);
    const loop = declaration.parent.parent;
    if (ts.isForOfStatement(loop)) {
      const list = loop.awaitModifier ? undefined : this.of(loop.expression);
      return list && this.#elementOf(list);
    }
    return declaration.initializer && this.of(declaration.initializer);
  }

  /** `const { orders: [first] } = this`: the part of what is taken apart. */
  #ofBinding(element: ts.BindingElement): Known | undefined {
    if (element.initializer || element.dotDotDotToken) return undefined;
    const whole = element.parent.parent;
    const of = ts.isBindingElement(whole)
      ? this.#ofBinding(whole)
      : saysNothing(whole.type)
        ? this.#untyped(whole)
        : this.#written(whole.type);
    if (!of) return undefined;
    if (ts.isArrayBindingPattern(element.parent)) return this.#ofPlace(of, element.parent.elements.indexOf(element));
    const name = element.propertyName ?? element.name;
    const member = ts.isIdentifier(name) ? this.property(of, name.text) : undefined;
    return member && this.memberType(of, member);
  }

  #ofPlace(list: Known, index: number): Known | undefined {
    if (!this.checker.isTupleType(list.type)) return this.#elementOf(list);
    const { elementFlags } = (list.type as ts.TypeReference).target as ts.TupleType;
    return elementFlags.every((flag) => flag === ts.ElementFlags.Required) ? this.argument(list, index) : undefined;
  }

  #awaited(known: Known | undefined): Known | undefined {
    if (!known || known.type.isUnion() || known.type.flags & ts.TypeFlags.TypeParameter) return undefined;
    if (isReference(known.type) && nameOf(known.type) === 'Promise') return this.#awaited(this.argument(known, 0));
    return this.property(known, 'then') ? undefined : known;
  }
}

/** A tuple has no symbol. */
const nameOf = (type: ts.Type): string | undefined => (type.symbol as ts.Symbol | undefined)?.name;

const COMPUTED =
  ts.TypeFlags.Conditional |
  ts.TypeFlags.IndexedAccess |
  ts.TypeFlags.Index |
  ts.TypeFlags.Substitution |
  ts.TypeFlags.TemplateLiteral |
  ts.TypeFlags.StringMapping;

const isMapped = (type: ts.Type): boolean =>
  (type.flags & ts.TypeFlags.Object) !== 0 && ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Mapped) !== 0;

/** Whether `this` there is an instance of the class, not the class nor what a function is called on. */
function isOfInstance(node: ts.Node, owner: ts.ClassLikeDeclaration): boolean {
  for (let at = node.parent; at !== owner; at = at.parent) {
    if (ts.isClassElement(at) && at.parent === owner)
      return (ts.getCombinedModifierFlags(at) & ts.ModifierFlags.Static) === 0 && !ts.isClassStaticBlockDeclaration(at);
    if (ts.isFunctionLike(at) && !ts.isArrowFunction(at)) return false;
  }
  return false;
}
