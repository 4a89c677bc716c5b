/** What the jest set-up hands to specs. Running a spec outside its project is a mistake that is named here. */
export type TestVariable =
  'TAIZHANG_TEST_DATABASE_URL' | 'TAIZHANG_TEST_TEMPORAL_ADDRESS' | 'TAIZHANG_TEST_TIME_SKIPPING_SERVER';

export function testVariable(name: TestVariable): string {
  const value = process.env[name];
  if (value !== undefined) return value;
  throw new Error(`${name} is not set: the file's suffix decides which servers a spec gets (see jest.config.mjs)`);
}
