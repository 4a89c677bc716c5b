import type { AnyPeriodProjection } from './period-projection';

const identifier = /^[a-z][a-z0-9_]{0,40}$/;

/** A name of a table or column as SQL; only plain ones are taken, so nothing needs escaping elsewhere. */
export function sqlName(name: string): string {
  if (!identifier.test(name)) throw new RangeError(`not a plain SQL name: ${name}`);
  return `"${name}"`;
}

export const openInBoth = 'upper_inf(valid) AND upper_inf(known)';

export const periodConstraint = (projection: AnyPeriodProjection): string => `
ALTER TABLE ${sqlName(projection.name)} ADD CONSTRAINT ${sqlName(`${projection.name}_periods`)}
  EXCLUDE USING gist (key WITH =, ledger WITH =, valid WITH &&, known WITH &&);`;

export const dropPeriodConstraint = (projection: AnyPeriodProjection): string =>
  `ALTER TABLE ${sqlName(projection.name)} DROP CONSTRAINT IF EXISTS ${sqlName(`${projection.name}_periods`)};`;

/** The statements of a migration that makes a projection's table. */
export function periodTableDdl(projection: AnyPeriodProjection): string {
  const table = sqlName(projection.name);
  const columns = Object.entries<string>(projection.columnTypes).map(([name, type]) => `  ${sqlName(name)} ${type},\n`);
  const indexes = (projection.indexes ?? []).map((names, index) => {
    const name = sqlName(`${projection.name}_now_${index + 1}`);
    return `CREATE INDEX ${name} ON ${table} (ledger, ${names.map(sqlName).join(', ')}) WHERE ${openInBoth};\n`;
  });
  return `
CREATE TABLE ${table} (
  row_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ledger text NOT NULL,
  key text NOT NULL,
  valid tstzrange NOT NULL CHECK (NOT isempty(valid)),
  known int8range NOT NULL CHECK (NOT isempty(known)),
${columns.join('')}  state jsonb NOT NULL
);
${periodConstraint(projection)}
CREATE INDEX ${sqlName(`${projection.name}_known`)} ON ${table} (ledger, key) WHERE upper_inf(known);
CREATE INDEX ${sqlName(`${projection.name}_now`)} ON ${table} (ledger, key) WHERE ${openInBoth};
${indexes.join('')}GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO taizhang_app;
INSERT INTO read_model (name) VALUES ('${projection.name}');
`;
}

export const dropPeriodTableDdl = (projection: AnyPeriodProjection): string =>
  `DELETE FROM read_model WHERE name = '${projection.name}'; DROP TABLE ${sqlName(projection.name)};`;
