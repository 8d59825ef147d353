// Keeps one comment on a pull request up to date: the one that begins with the mark of this category. Where the token may
// not write (a fork's), a notice says so and nothing fails. Needs nothing but Node.
import { readFileSync } from 'node:fs';

const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN, NUMBER, REPORT, CATEGORY } = process.env;
const mark = `<!-- erplint ${encodeURIComponent(CATEGORY ?? '.')} -->`;
const comments = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/issues/${NUMBER}/comments`;

/** The answer of the API; throws with its status where it refuses. */
async function ask(url, method = 'GET', body = undefined) {
  const response = await fetch(url, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${GITHUB_TOKEN}`,
      'content-type': 'application/json',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${response.status}`);
  return response.json();
}

async function ownComment() {
  for (let page = 1; ; page += 1) {
    const list = await ask(`${comments}?per_page=100&page=${page}`);
    const own = list.find(({ body }) => body?.startsWith(mark));
    if (own || list.length < 100) return own;
  }
}

try {
  const body = `${mark}\n${readFileSync(REPORT, 'utf8')}`;
  const own = await ownComment();
  if (own) await ask(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/issues/comments/${own.id}`, 'PATCH', { body });
  else await ask(comments, 'POST', { body });
} catch (error) {
  console.log(
    `::notice::erplint could not write its comment (${error.message}); the summary of this run has the same.`,
  );
}
