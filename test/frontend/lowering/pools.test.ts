// Pools that code makes by hand, and look-alikes that are none.
import { cases, text } from './lower.js';

cases({
  'gates bound what runs together, whatever their width is held by': {
    source: `
      import pLimit from 'p-limit';
      import PQueue from 'p-queue';
      const queue = new PQueue({ concurrency: 4 });
      export async function run(ids: number[], width: number) {
        const five = pLimit(5);
        await Promise.all(ids.map((id) => five(() => customers.findOneBy({ id }))));
        const given = pLimit(width);
        await Promise.all(ids.map((id) => given(() => customers.findOneBy({ id }))));
        const computed = pLimit(ids.length / 2);
        await Promise.all(ids.map((id) => computed(() => customers.findOneBy({ id }))));
        await Promise.all(ids.map((id) => queue.add(() => customers.findOneBy({ id }))));
        for (const id of ids) await five(() => customers.findOneBy({ id }));
        const started: Promise<unknown>[] = [];
        for (const id of ids) started.push(five(() => customers.findOneBy({ id })));
        await Promise.all(started);
      }
    `,
    outline: text`
      loop0 .map over ids [concurrent pool "5"]
        #1 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
      await map(ids of #1)
      loop1 .map over ids [concurrent pool width]
        #3 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 1
      await map(ids of #3)
      loop2 .map over ids [concurrent pool ? how many run at a time]
        #5 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 2
      await map(ids of #5)
      loop3 .map over ids [concurrent pool "4"]
        #6 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 3
      await map(ids of #6)
      loop4 for…of over ids [per-element]
        #7 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 4
      loop5 for…of over ids [concurrent pool "5"]
        #8 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 5
        started += #8
      await push(ids of #8)
    `,
  },
  'a list that is waited for each time it is full is a pool, and what stands behind the wait runs for each time': {
    source: `
      enum Width { Few = 2, Many = 4 }
      export async function run(
        start: (id: number) => Promise<string>,
        ids: number[],
        options?: { max?: Width; done?: (found: string[]) => Promise<void> },
      ) {
        const max = options?.max ?? Width.Few;
        const found: string[] = [];
        const started: Promise<string>[] = [];
        for (const id of ids) {
          started.push(start(id));
          if (started.length >= max) {
            const some = await Promise.all(started);
            found.push(...some);
            await options?.done?.(some);
            started.splice(0, started.length);
          }
        }
        return found;
      }
    `,
    outline: text`
      loop0 for…of over ids [concurrent pool options.max ?? "Few = 2"]
        #0 call value start(each0) awaited varies 0
        started += #0
      loop1 if over chunks(ids) [batch]
        await push(ids of #0)
        found += spread(push(ids of #0))
        #3 call value options.done(push(ids of #0)) awaited
      return push(push(ids of #0))
    `,
  },
  'promises of a parameter that are waited for behind the loop run together': {
    source: `
      export async function run(start: (id: number) => Promise<string>, ids: number[]) {
        const started: Promise<string>[] = [];
        for (const id of ids) started.push(start(id));
        await Promise.all(started);
      }
    `,
    outline: text`
      loop0 for…of over ids [concurrent]
        #0 call value start(each0) awaited varies 0
        started += #0
      await push(ids of #0)
    `,
  },
  'who races for a free place has a pool too': {
    source: `
      export async function run(ids: number[], max = 5) {
        const running = new Set<Promise<unknown>>();
        for (const id of ids) {
          const one = customers.findOneBy({ id });
          running.add(one);
          void one.finally(() => running.delete(one));
          if (running.size >= max) await Promise.race(running);
        }
        await Promise.all(running);
      }
    `,
    outline: text`
      loop0 for…of over ids [concurrent pool max]
        #1 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0
        running += #1
        detach
          try
          finally
        branch tests running running.size max on #0 #1
        arm 0
          await (#0 | push(ids of #1))
        arm 1
      await (#0 | push(ids of #1))
    `,
  },
  'a list that each pass makes anew, or that is never emptied, is no pool': {
    source: `
      export async function run(ids: number[][]) {
        for (const some of ids) {
          const started = some.map((id) => customers.findOneBy({ id }));
          if (started.length > 0) await Promise.all(started);
        }
        const known: Promise<unknown>[] = [];
        for (const [id] of ids) {
          known.push(customers.findOneBy({ id }));
          if (known.length > 10) await Promise.all(known);
        }
      }
    `,
    outline: text`
      loop0 for…of over ids [per-element]
        loop1 .map over each0 [concurrent]
          #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 0 1
        branch tests started some started.length on #0 found 0
        arm 0
          await map(each0 of #0)
        arm 1
      loop2 for…of over ids [per-element]
        #1 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 2
        known += #1
        branch tests known known.length on #1
        arm 0
          await push(ids of #1)
        arm 1
    `,
  },
  'workers that share a position make the passes of their loop together': {
    source: `
      export async function run(ids: number[], width: number) {
        let next = 0;
        await Promise.all(
          Array.from({ length: width }, async () => {
            while (next < ids.length) {
              const id = ids[next++];
              await customers.findOneBy({ id });
            }
          }),
        );
        await Promise.all([1, 2].map(async () => {
          let own = 0;
          while (own < ids.length) await customers.findOneBy({ id: ids[own++] });
        }));
      }
    `,
    outline: text`
      loop1 while over ids [concurrent pool width]
        next = ("0" | each1 | ? counter)
        #0 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 1
      await from({length: width} of ? nothing is returned)
      loop2 .map over ["1", "2"] [few]
        loop3 while over ids [per-element]
          own = ("0" | each3 | ? counter)
          #1 op typeorm:Repository.findOneBy read Customer handle constant customers awaited varies 3
      await map(["1", "2"] of ? nothing is returned)
    `,
  },
});
