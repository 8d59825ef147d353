// The option that commands over a workspace share.
import { Option } from 'commander';

/** `--config`. */
export const configOption = (): Option =>
  new Option('-c, --config <file>', 'read this configuration instead of the nearest erplint.jsonc');
