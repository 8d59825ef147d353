// What the plugin is for those who put it into a configuration. No type of ESLint or typescript-eslint stands
// here, so that the configuration compiles with any version of either.

export interface ErplintPlugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: Readonly<Record<string, ErplintRule>>;
  readonly configs: { readonly recommended: ErplintConfig; readonly strict: ErplintConfig };
}

/** A flat configuration; the plugin in it is the very one that bears it. */
export interface ErplintConfig {
  readonly name: string;
  readonly plugins: { readonly erplint: ErplintPlugin };
  readonly rules: Record<string, 'error' | 'warn'>;
}

export interface ErplintRule {
  readonly meta: {
    readonly type: 'problem' | 'suggestion';
    readonly docs: { readonly description: string; readonly url: string };
    readonly messages: Record<string, string>;
  };
  create(context: object): Record<string, () => void>;
}
