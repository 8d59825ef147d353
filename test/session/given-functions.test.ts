// Functions that libraries give: whether the library has a model or not, calling them is its own affair, and no mystery.
import { expect, test } from 'vitest';
import { openSession } from '../../src/index.js';
import { project } from '../eslint/project.js';

const PAGE = `import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { PrismaClient } from '@prisma/client';
const client = new PrismaClient();
export function Page() {
  const [open, setOpen] = useState(false);
  const { mutate } = useMutation({});
  return () => { setOpen(!open); mutate(1); };
}
export const stop = () => client.$disconnect();
`;

test('a call of what a library gave counts as that library’s', () => {
  const made = project({
    'package.json': JSON.stringify({ name: 'shop', dependencies: { react: '^19.0.0', '@prisma/client': '^6.0.0' } }),
    'src/page.tsx': PAGE,
  });
  const { external, unknown } = openSession({ cwd: made.folder }).statistics().calls.all;
  expect(external).toEqual({ '@tanstack/react-query': 2, react: 1 });
  expect(unknown).toEqual({});
});
