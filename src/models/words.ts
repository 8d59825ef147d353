// A cursor over the words of one tag, with a reader for each kind of word that the grammar knows.
import type { EntityReference, Slot } from './member.js';
import type { TaggedDeclaration } from './tagged.js';

/** Says what is wrong with a tag's words; caught where the tag is read. */
export class TagError extends Error {}

const TOKEN = /"[^"]*"|[^\s"]+/g;
const SLOT = /^(receiver|this|returned|arg(\d+))((?:\.(?:[A-Za-z_$][\w$]*|\d+|\*))*)(\.\.\.)?$/;

export class Words {
  readonly #tokens: readonly string[];
  #next = 0;

  constructor(
    text: string,
    readonly declaration: TaggedDeclaration,
  ) {
    this.#tokens = text.match(TOKEN) ?? [];
  }

  /** The next word, without taking it. */
  get peek(): string | undefined {
    return this.#tokens[this.#next];
  }

  /** Takes the next word if it is `word`. */
  accept(word: string): boolean {
    if (this.peek !== word) return false;
    this.#next += 1;
    return true;
  }

  /** Takes one of `choices`, or fails with the list of them. */
  one<const T extends string>(...choices: readonly T[]): T {
    const found = choices.find((choice) => this.accept(choice));
    if (found !== undefined) return found;
    throw new TagError(`expects ${listOf(choices)}, not ${quote(this.peek)}`);
  }

  number(): number {
    const word = this.#take('a whole number');
    if (!/^\d+$/.test(word)) throw new TagError(`expects a whole number, not ${quote(word)}`);
    return Number(word);
  }

  quoted(): string {
    const word = this.#take('a quoted text');
    if (!word.startsWith('"')) throw new TagError(`expects a text in double quotes, not ${quote(word)}`);
    return word.slice(1, -1);
  }

  slot(): Slot {
    const word = this.#take('a slot such as `receiver` or `arg0.take`');
    const slot = this.#parseSlot(word);
    if (!slot) throw new TagError(`expects a slot such as \`receiver\` or \`arg0.take\`, not ${quote(word)}`);
    return slot;
  }

  /** A slot if the next word is one. */
  slotIfAny(): Slot | undefined {
    if (this.peek === undefined || !SLOT.test(this.peek)) return undefined;
    return this.slot();
  }

  /** An entity if the next word names one: a type parameter in scope, a slot, or a quoted name. */
  entityIfAny(stops: readonly string[]): EntityReference | undefined {
    const word = this.peek;
    if (word === undefined || stops.includes(word)) return undefined;
    if (word.startsWith('"')) return { by: 'name', name: this.quoted() };
    const slot = this.slotIfAny();
    if (slot) return { by: 'slot', slot };
    const { typeParameters } = this.declaration;
    if (!typeParameters.includes(word)) {
      const scope = typeParameters.length > 0 ? ` (${typeParameters.join(', ')})` : '';
      throw new TagError(
        `expects an entity: a type parameter in scope${scope}, a slot, or a quoted name, not ${quote(word)}`,
      );
    }
    this.#next += 1;
    return { by: 'type-parameter', name: word };
  }

  /** Fails if words are left over. */
  end(): void {
    if (this.peek !== undefined) throw new TagError(`does not take ${quote(this.peek)}`);
  }

  #take(expected: string): string {
    const word = this.peek;
    if (word === undefined) throw new TagError(`expects ${expected}`);
    this.#next += 1;
    return word;
  }

  #parseSlot(word: string): Slot | undefined {
    const [, base, index, tail, rest] = SLOT.exec(word) ?? [];
    if (base === undefined) return undefined;
    const path = (tail ?? '').split('.').slice(1);
    if (index === undefined) {
      const isReceiver = base === 'receiver' || base === 'this';
      if (isReceiver && !this.declaration.hasReceiver) throw new TagError(`has no receiver for ${quote(word)}`);
      return { of: isReceiver ? 'receiver' : 'returned', path };
    }
    const { arity } = this.declaration;
    if (Number(index) >= arity) throw new TagError(`names ${quote(word)}, but there are only ${arity} parameters`);
    return rest ? { of: Number(index), path, rest: true } : { of: Number(index), path };
  }
}

function quote(word: string | undefined): string {
  return word === undefined ? 'the end of the tag' : `\`${word}\``;
}

function listOf(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
