// Where the pages of the documentation are published.

const DOCS = 'https://github.com/erplint/erplint/blob/main/docs';

/** The address of a page, `eslint.md#suppression-comments`. */
export const pageAt = (page: string): string => `${DOCS}/${page}`;

/** The address of a rule's page. */
export const rulePage = (id: string): string => pageAt(`rules/${id}.md`);
