import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hqContract } from '../../shared/contract/hq-api.ts';
import { openApiText } from './open-api.ts';

describe('the OpenAPI document', () => {
  it('is up to date: npm run openapi writes it', async () => {
    const written = readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8');
    expect(written === (await openApiText())).toBe(true); // a difference of two such texts helps nobody
  });

  it('tells of every procedure, what it takes inside the envelope, and who may call it', async () => {
    const { paths } = JSON.parse(await openApiText());
    expect(Object.keys(paths)).toEqual(Object.keys(hqContract).map((name) => `/${name}`));
    const { requestBody, responses, security } = paths['/push'].post;
    const taken = requestBody.content['application/json'].schema.properties.json;
    expect(taken.properties.commands).toMatchObject({ type: 'array', minItems: 1, maxItems: 100 });
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '401', '403', '409', '426', '503']));
    expect([security, paths['/clock'].post.security]).toEqual([[{ signedRequest: [] }], []]);
  });
});
