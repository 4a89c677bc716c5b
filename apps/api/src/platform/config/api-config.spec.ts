import { configFrom } from './api-config';

const database = { DATABASE_URL: 'postgres://taizhang@127.0.0.1/taizhang' };

describe('the environment of the API', () => {
  it('takes a database and nothing else', () => {
    expect(configFrom(database)).toMatchObject({ port: 8480, publicUrl: 'http://127.0.0.1:8480' });
  });

  it('names every variable that is wrong in one error', () => {
    expect(() => configFrom({ TAIZHANG_PORT: 'many' })).toThrow(/DATABASE_URL[\s\S]*TAIZHANG_PORT/);
  });

  it('refuses an external issuer without its client', () => {
    const environment = { ...database, TAIZHANG_OIDC_ISSUER: 'https://id.example.test' };
    expect(() => configFrom(environment)).toThrow(/TAIZHANG_OIDC_CLIENT_ID/);
  });

  it('reads a public address without its last slash', () => {
    const environment = { ...database, TAIZHANG_PUBLIC_URL: 'https://taizhang.example.test/' };
    expect(configFrom(environment).publicUrl).toBe('https://taizhang.example.test');
  });
});
