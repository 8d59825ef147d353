// The pipeline of the CI service that the project has: GitHub Actions or GitLab.
import { isMap, parseDocument } from 'yaml';
import { type Change, changed, created } from './change.js';
import type { Project } from './project.js';

export interface Pipeline {
  /** The service's name; absent where the project has none that is known. */
  readonly service?: string;
  readonly changes: readonly Change[];
  readonly remark?: string;
}

const ABOUT = 'the check of pull requests';
const WORKFLOW = '.github/workflows/erplint.yml';
const GITLAB = '.gitlab-ci.yml';

/** The pipeline of a project; nothing to change where it is there already. */
export function pipelineOf(project: Project, version: string): Pipeline {
  if (project.first(['.github']) !== undefined) {
    const isThere = project.read(WORKFLOW) !== undefined;
    const changes = isThere ? [] : [created(WORKFLOW, ABOUT, workflowText(project, version))];
    return { service: 'GitHub Actions', changes };
  }
  const before = project.read(GITLAB);
  if (before === undefined) return { changes: [] };
  if (/^erplint:/m.test(before)) return { service: 'GitLab', changes: [] };
  const document = parseDocument(before);
  if (document.errors.length > 0 || !isMap(document.contents)) {
    return { service: 'GitLab', changes: [], remark: `${GITLAB} cannot be read; docs/ci.md has the job.` };
  }
  // Beside what is there, whose form stays as it is.
  const text = `${before.replace(/\n*$/, '\n\n')}${jobText(project)}`;
  return { service: 'GitLab', changes: [changed(GITLAB, ABOUT, before, text)] };
}

function workflowText({ prefix }: Project, version: string): string {
  const folder = prefix === '' ? '' : `        with:\n          working-directory: ${prefix}\n`;
  return `name: erplint
on:
  pull_request:
permissions:
  contents: read
  pull-requests: write # for the comment
  security-events: write # for the upload of SARIF
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0 # what came in is told against where the branch began
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - uses: erplint/erplint@v${version}
${folder}`;
}

function jobText({ prefix }: Project): string {
  const enter = prefix === '' ? '' : `    - cd ${prefix}\n`;
  const report = prefix === '' ? 'gl-code-quality.json' : `${prefix}/gl-code-quality.json`;
  return `erplint:
  image: node:22
  variables:
    GIT_DEPTH: 0
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
${enter}    - npx --yes erplint check --since --format text --format gitlab --output gl-code-quality.json
  artifacts:
    when: always
    reports:
      codequality: ${report}
`;
}
