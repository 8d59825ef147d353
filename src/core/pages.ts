// Where the pages of the documentation are published.

const REPOSITORY = 'https://github.com/erplint/erplint/blob/main';

/** The address of a file of the repository, for pages that are read where the file is not. */
export const sourceAt = (path: string): string => `${REPOSITORY}/${path}`;

/** The address of a page, `eslint.md#suppression-comments`. */
export const pageAt = (page: string): string => sourceAt(`docs/${page}`);

/** The address of a rule's page. */
export const rulePage = (id: string): string => pageAt(`rules/${id}.md`);
