import pg from 'pg';
import { freshName } from './payload.mjs';

/** An empty database of a peer's own on the one server that all of them share; answers its URL. */
export async function databaseFor(serverUrl, peer) {
  const name = `${peer}_${freshName()}`;
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}
