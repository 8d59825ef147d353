// Template engines. Compiling is what costs, so it belongs where the program starts; filling a compiled template
// is cheap. mjml follows the typings of 4 and 5.
declare module 'handlebars' {
  export = Handlebars;
  namespace Handlebars {
    type HandlebarsTemplateDelegate<T = Foreign[string]> = TemplateDelegate<T>;
    interface TemplateDelegate<T = Foreign[string]> {
      /** @nothing */
      (context: T, options?: object): string;
    }
    /** @cpu optional verb "compiles a template" */
    function compile<T = Foreign[string]>(source: unknown, options?: object): TemplateDelegate<T>;
    /** @cpu optional verb "compiles a template" */
    function precompile(source: unknown, options?: object): Foreign;
    /** @nothing */
    function template<T = Foreign[string]>(compiled: object): TemplateDelegate<T>;
    /** @nothing */
    function registerHelper(name: unknown, helper?: unknown): void;
    /** @nothing */
    function registerPartial(name: unknown, partial?: unknown): void;
    /** @nothing */
    function create(): typeof Handlebars;
    class SafeString {
      /** @nothing */
      constructor(text: string);
    }
  }
}
declare module 'ejs' {
  /** @cpu optional verb "compiles a template" */
  export function render(template: string, data?: object, options?: object): string;
  /** @io file verb "reads a template" */
  export function renderFile(path: string, data?: object, options?: object): Promise<string>;
  /** @cpu optional verb "compiles a template" */
  export function compile(template: string, options?: object): Template;
  /** @nothing */
  type Template = (data?: object) => string;
}
declare module 'pug' {
  /** @cpu optional verb "compiles a template" */
  export function render(template: string, options?: object): string;
  /** @blocks verb "reads and compiles a template" */
  export function renderFile(path: string, options?: object): string;
  /** @blocks verb "reads and compiles a template" */
  export function compileFile(path: string, options?: object): Template;
  /** @cpu optional verb "compiles a template" */
  export function compile(template: string, options?: object): Template;
  /** @nothing */
  type Template = (data?: object) => string;
}
declare module 'mjml' {
  export = mjml2html;
  /** @blocks deferrable verb "renders a mail" */
  function mjml2html(input: unknown, options?: object): mjml2html.Result;
  /** @since 5.0 @cpu deferrable verb "renders a mail" */
  function mjml2html(input: unknown, options?: object): Promise<mjml2html.Result>;
  namespace mjml2html {
    interface Result {
      html: string;
      errors: Foreign[];
    }
  }
}
declare module 'nunjucks' {
  /** @cpu optional verb "compiles a template" */
  export function render(name: string, context?: object, callback?: Function): string;
  /** @cpu optional verb "compiles a template" */
  export function renderString(source: string, context: object, callback?: Function): string;
  /** @nothing */
  export function configure(...args: unknown[]): Environment;
  export class Environment {
    /** @nothing */
    constructor(loader?: unknown, options?: object);
    /** @cpu optional verb "compiles a template" */
    render(name: string, context?: object, callback?: Function): string;
    /** @cpu optional verb "compiles a template" */
    renderString(source: string, context: object, callback?: Function): string;
    /** @nothing */
    addFilter(name: string, f: Function, isAsync?: boolean): Environment;
  }
}
