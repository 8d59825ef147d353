// What a shell can complete: the commands of the command line, their options, and the words that options take.
import type { Command, Option } from 'commander';

export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** What its first argument may be; absent: files. */
  readonly words?: readonly string[];
}

export interface CompletedOption {
  readonly long: string;
  readonly short?: string;
  readonly description: string;
  /** Whether a value follows; `words` are those that it may have, else files. */
  readonly takesValue: boolean;
  readonly words?: readonly string[];
}

/** Values by the name that help gives them: `<format>`, `<rule>`. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** The commands of `program`; `values` are the words that arguments of such a name may be. */
export function completedCommands(program: Command, values: Values): readonly CompletedCommand[] {
  return program.commands.map((command) => {
    const [argument] = command.registeredArguments;
    const words = argument?.argChoices ?? (argument && values[argument.name()]);
    return {
      name: command.name(),
      description: firstSentence(command.description()),
      options: command.options.map((option) => completedOption(option, values)),
      ...(words && { words }),
    };
  });
}

function completedOption(option: Option, values: Values): CompletedOption {
  const value = /[<[]([\w-]+)[>\]]/.exec(option.flags)?.[1];
  const words = value === undefined ? undefined : values[value];
  return {
    long: option.long ?? '',
    ...(option.short !== undefined && { short: option.short }),
    description: firstSentence(option.description),
    takesValue: value !== undefined,
    ...(words && { words }),
  };
}

const firstSentence = (text: string): string => text.split(/[;(:]/)[0]!.trim();
