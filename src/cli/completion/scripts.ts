// Completion scripts, each in the language of its shell, made of the same words.
import type { CompletedCommand, CompletedOption } from './words.js';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** The script that a shell reads at its start. */
export function completionScript(shell: Shell, commands: readonly CompletedCommand[]): string {
  return SCRIPTS[shell](commands);
}

const SCRIPTS: Readonly<Record<Shell, (commands: readonly CompletedCommand[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

const names = (commands: readonly CompletedCommand[]): string => commands.map(({ name }) => name).join(' ');
const flags = ({ long, short }: CompletedOption): readonly string[] => [...(short === undefined ? [] : [short]), long];

/** Without a command it is `check`. */
function bashScript(commands: readonly CompletedCommand[]): string {
  const cases = commands.map(({ name, options, words }) => {
    const values = options
      .filter(({ takesValue }) => takesValue)
      .map(
        (option) =>
          `        ${flags(option).join('|')}) ${option.words ? `${reply(option.words.join(' '))}; ` : ''}return ;;`,
      );
    return [
      `    ${name})`,
      '      case "$previous" in',
      ...values,
      '      esac',
      `      if [[ $current == -* ]]; then ${reply(options.flatMap(flags).join(' '))}`,
      ...(words ? [`      else ${reply(words.join(' '))}`] : []),
      '      fi ;;',
    ].join('\n');
  });
  return `# erplint completion bash >> ~/.bashrc
_erplint() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command=check word
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case " ${names(commands)} " in *" $word "*) command=$word; break ;; esac
  done
  if [[ $COMP_CWORD == 1 && $current != -* ]]; then
    ${reply(names(commands))}
    return
  fi
  case "$command" in
${cases.join('\n')}
  esac
}
complete -o default -F _erplint erplint
`;
}

const reply = (words: string): string => `COMPREPLY=($(compgen -W "${words}" -- "$current"))`;

function zshScript(commands: readonly CompletedCommand[]): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  const spec = (option: CompletedOption): string[] => {
    const value = !option.takesValue ? '' : option.words ? `:value:(${option.words.join(' ')})` : ':value:_files';
    const about = `[${option.description.replace(/[[\]:]/g, ' ')}]`;
    return flags(option).map((flag) => quoted(`${flag}${about}${value}`));
  };
  const cases = commands.map(({ name, options, words }) => {
    const rest = quoted(words ? `*:value:(${words.join(' ')})` : '*:file:_files');
    return `    ${name}) _arguments ${[...options.flatMap(spec), rest].join(' ')} ;;`;
  });
  const described = commands.map(({ name, description }) => quoted(`${name}:${description.replaceAll(':', ' ')}`));
  return `#compdef erplint
# erplint completion zsh > "\${fpath[1]}/_erplint"
_erplint() {
  local -a commands=(${described.join(' ')})
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
    _files
    return
  fi
  local command=$words[2]
  if (( \${commands[(I)$command:*]} )); then
    shift words
    (( CURRENT-- ))
  else
    command=check
  fi
  case $command in
${cases.join('\n')}
  esac
}
if [[ $funcstack[1] == _erplint ]]; then _erplint "$@"; else compdef _erplint erplint; fi
`;
}

function fishScript(commands: readonly CompletedCommand[]): string {
  const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
  const all = names(commands);
  const lines = commands.flatMap(({ name, description, options, words }) => {
    const isGiven =
      name === 'check'
        ? `__fish_seen_subcommand_from check; or not __fish_seen_subcommand_from ${all}`
        : `__fish_seen_subcommand_from ${name}`;
    const when = `complete -c erplint -n ${quoted(isGiven)}`;
    return [
      `complete -c erplint -n '__fish_use_subcommand' -a ${name} -d ${quoted(description)}`,
      ...(words ? [`${when} -f -a ${quoted(words.join(' '))}`] : []),
      ...options.map((option) =>
        [
          when,
          ...(option.short === undefined ? [] : [`-s ${option.short.slice(1)}`]),
          `-l ${option.long.slice(2)}`,
          ...(option.takesValue ? [option.words ? `-x -a ${quoted(option.words.join(' '))}` : '-r'] : []),
          `-d ${quoted(option.description)}`,
        ].join(' '),
      ),
    ];
  });
  return `# erplint completion fish > ~/.config/fish/completions/erplint.fish\n${lines.join('\n')}\n`;
}
