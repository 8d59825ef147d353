// Work outside the database: sleeps, functions made into promises, commands whose class decides, remote answers.
import { cases, text } from './lower.js';

cases({
  'a promise that a timer settles is a sleep': {
    source: `
      export async function run(ms: number) {
        await new Promise((resolve) => setTimeout(resolve, 500));
        await new Promise<void>((done) => { setTimeout(() => done(), ms); });
      }
    `,
    outline: text`
      #0 op ecmascript:setTimeout sleep awaited
      #1 op ecmascript:setTimeout sleep awaited
    `,
  },
  'no sleep: work beside the timer, no time, a bound for others, a timer that fails': {
    source: `
      declare function start(): void;
      export async function run(work: Promise<void>, ms: number) {
        await new Promise((resolve) => { start(); setTimeout(resolve, ms); });
        await new Promise((resolve) => setTimeout(resolve, 0));
        await new Promise((resolve) => setTimeout(resolve));
        await Promise.race([work, new Promise((resolve) => setTimeout(resolve, ms))]);
        await new Promise((resolve, reject) => setTimeout(reject, ms));
      }
    `,
    outline: text`
      #0 call unknown: no type()
      await [work, #8]
    `,
  },
  'an own sleep is followed by its body': {
    source: `
      const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      export async function run() { await sleep(100); }
    `,
    outline: text`
      #0 call sleep("100") awaited
    `,
  },
  'timers that race by name, or are made by an own sleep, bound the others': {
    source: `
      import { setTimeout as pause } from 'node:timers/promises';
      const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      export async function run(work: Promise<void>, ms: number) {
        const limit = new Promise((resolve) => setTimeout(resolve, ms));
        await Promise.race([work, limit]);
        await Promise.race([work, sleep(ms)]);
        await Promise.race([work, pause(ms)]);
      }
    `,
    outline: text`
      await [work, #1]
      await [work, ? a timer that bounds a race]
      await [work, ? a timer that bounds a race]
    `,
  },
  'functions made into promises do what the function does': {
    source: `
      import { promisify } from 'node:util';
      import { exec } from 'node:child_process';
      import * as zlib from 'zlib';
      const run1 = promisify(exec);
      const gzip = promisify(zlib.gzip);
      const sleep = promisify(setTimeout);
      export async function run(data: string) {
        await run1('ls');
        await gzip(data);
        await sleep(100);
        const local = promisify(zlib.gunzip);
        await local(data);
        await promisify(zlib.deflate)(data);
      }
    `,
    outline: text`
      #0 op child_process:exec process awaited
      #1 op zlib:gzip cpu awaited
      #2 op timers/promises:setTimeout sleep awaited
      #3 op zlib:gunzip cpu awaited
      #4 op zlib:deflate cpu awaited
    `,
  },
  'commands of a cloud client': {
    source: `
      import { SESClient, SendEmailCommand, SendBulkTemplatedEmailCommand, VerifyDomainIdentityCommand } from '@aws-sdk/client-ses';
      import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
      const ses = new SESClient({});
      const s3 = new S3Client();
      export async function run(key: string) {
        await ses.send(new SendEmailCommand({ Source: 'erp' }));
        await ses.send(new SendBulkTemplatedEmailCommand({}));
        const put = new PutObjectCommand({ Key: key });
        await s3.send(put);
        await s3.send(new GetObjectCommand({ Key: key }));
        await ses.send(new VerifyDomainIdentityCommand({ Domain: key }));
      }
    `,
    outline: text`
      #1 op @aws-sdk/client-ses:SESClient.send#2 mail awaited
      #3 op @aws-sdk/client-ses:SESClient.send#3 mail awaited
      #5 op @aws-sdk/client-s3:S3Client.send#2 http awaited
      #7 op @aws-sdk/client-s3:S3Client.send#3 http awaited
      #8 call unknown: no type({Domain: key})
      #9 op @aws-sdk/client-ses:SESClient.send http awaited
    `,
  },
  'requests, and what they answer': {
    source: `
      import axios from 'axios';
      import got from 'got';
      const api = axios.create({ baseURL: 'https://rates' });
      export async function run() {
        const { data } = await api.get('/rates');
        for (const rate of data) await orders.update({ id: rate.id }, rate);
        const pages = await got.post('https://x').json<{ id: number }[]>();
        const answer = await fetch('https://x');
        return [pages, await answer.json()];
      }
    `,
    outline: text`
      #0 op axios:Axios.get http awaited
      loop0 for…of over #0.data [per-element]
        #1 op typeorm:Repository.update write Order handle constant orders awaited varies 0
      #2 op got:Client.post http awaited
      #3 op ecmascript:fetch http awaited
      return [#2, #3]
    `,
  },
  'files and messages by the second SDK of a cloud': {
    source: `
      import AWS, { SQS } from 'aws-sdk';
      const s3 = new AWS.S3();
      const sqs = new SQS();
      export async function run(key: string) {
        await s3.upload({ Key: key }).promise();
        await sqs.sendMessage({ MessageBody: key }).promise();
      }
    `,
    outline: text`
      #0 op aws-sdk:S3.upload http awaited
      #1 op aws-sdk:SQS.sendMessage enqueue awaited
    `,
  },
  'what every scope has does nothing': {
    source: `
      export async function run(address: string) {
        process.stdout.write(new URL(address, 'https://x').href);
        await fetch(address, { signal: AbortSignal.timeout(100), headers: new Headers() });
      }
    `,
    outline: text`
      #3 op ecmascript:fetch http awaited
    `,
  },
  'the HTTP client of Nest, whose requests are observables': {
    source: `
      import { HttpService } from '@nestjs/axios';
      import { firstValueFrom, map } from 'rxjs';
      declare const http: HttpService;
      export async function run() {
        const { data } = await firstValueFrom(http.get('/rates'));
        const names = await firstValueFrom(http.post('/rates', data).pipe(map((answer) => answer.data.names)));
        return names;
      }
    `,
    outline: text`
      #0 op @nestjs/axios:HttpService.get http awaited
      #1 op @nestjs/axios:HttpService.post http awaited
      #2 call value function 1()
      return #1
    `,
  },
});
