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

const columnList = (names: readonly string[]): string => names.map(sqlName).join(', ');

/** What a count reads lies in the index too, so that it never opens a row: its state is what makes a table large. */
function countingIndexes(projection: AnyPeriodProjection, counted: readonly string[]): readonly string[] {
  const table = sqlName(projection.name);
  const [first = []] = projection.indexes ?? [];
  const beside = counted.filter((name) => !first.includes(name));
  const now = sqlName(`${projection.name}_now_1`);
  const past = sqlName(`${projection.name}_by_${first[0]}`);
  const by = `(ledger, ${columnList(first)})`;
  const also = beside.length === 0 ? '' : ` INCLUDE (${columnList(beside)})`;
  return [
    `CREATE INDEX ${now} ON ${table} ${by}${also} WHERE ${openInBoth};\n`,
    `CREATE INDEX ${past} ON ${table} ${by} INCLUDE (${columnList([...beside, 'valid', 'known'])});\n`,
  ];
}

/** Rows of now by the declared columns; rows of any date by the first of them, which leaves few enough to filter. */
function indexesOf(projection: AnyPeriodProjection): readonly string[] {
  const table = sqlName(projection.name);
  const { indexes: declared = [], counted } = projection;
  const now = declared.map((names, index) => {
    const name = sqlName(`${projection.name}_now_${index + 1}`);
    return `CREATE INDEX ${name} ON ${table} (ledger, ${columnList(names)}) WHERE ${openInBoth};\n`;
  });
  const leading = [...new Set(declared.flatMap((names) => names.slice(0, 1)))];
  const past = leading.map((column) => {
    const name = sqlName(`${projection.name}_by_${column}`);
    return `CREATE INDEX ${name} ON ${table} (ledger, ${sqlName(column)});\n`;
  });
  if (counted === undefined) return [...now, ...past];
  return [...countingIndexes(projection, counted), ...now.slice(1), ...past.slice(1)];
}

/** Statements that lay the indexes of a projection's figures again as this code wants them. */
export const recountingDdl = (projection: AnyPeriodProjection): string => `
DROP INDEX IF EXISTS ${sqlName(`${projection.name}_now_1`)}, ${sqlName(`${projection.name}_by_${projection.indexes?.[0]?.[0]}`)};
${countingIndexes(projection, projection.counted ?? []).join('')}`;

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
