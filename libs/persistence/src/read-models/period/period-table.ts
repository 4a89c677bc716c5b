import type { AnyPeriodProjection } from './period-projection';

const identifier = /^[a-z][a-z0-9_]{0,62}$/;

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

/** Rows of now by the declared columns; rows of any date by the first of them, which leaves few enough to filter. */
function indexesOf(projection: AnyPeriodProjection): readonly string[] {
  const table = sqlName(projection.name);
  const declared = projection.indexes ?? [];
  const now = declared.map((names, index) => {
    const name = sqlName(`${projection.name}_now_${index + 1}`);
    return `CREATE INDEX ${name} ON ${table} (ledger, ${names.map(sqlName).join(', ')}) WHERE ${openInBoth};\n`;
  });
  const leading = [...new Set(declared.flatMap((names) => names.slice(0, 1)))];
  const past = leading.map((column) => {
    const name = sqlName(`${projection.name}_by_${column}`);
    return `CREATE INDEX ${name} ON ${table} (ledger, ${sqlName(column)});\n`;
  });
  return [...now, ...past];
}

/** The statements of a migration that makes a projection's table. */
export function periodTableDdl(projection: AnyPeriodProjection): string {
  const table = sqlName(projection.name);
  const columns = Object.entries<string>(projection.columnTypes).map(([name, type]) => `  ${sqlName(name)} ${type},\n`);
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
${indexesOf(projection).join('')}GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO taizhang_app;
INSERT INTO read_model (name) VALUES ('${projection.name}');
`;
}

export const dropPeriodTableDdl = (projection: AnyPeriodProjection): string =>
  `DELETE FROM read_model WHERE name = '${projection.name}'; DROP TABLE ${sqlName(projection.name)};`;
