import type { RecordActivity } from '../../api/shapes';

export const mostDecisions = 20;

/** What the form says, as the API takes it: what was left empty is left out. */
export const activityOf = (values: Readonly<Record<string, string>>, decisions: number): RecordActivity => {
  const { kind = '', title = '', heldOn = '', content = '', attended = '', expected, materials, duty } = values;
  return {
    kind: kind as RecordActivity['kind'],
    title,
    heldOn,
    content,
    attended: Number(attended),
    ...(expected && { expected: Number(expected) }),
    ...(materials && { materials }),
    ...(duty && { duty }),
    decisions: Array.from({ length: decisions }, (_, index) => {
      const limit = values[`limit${index + 1}`];
      return {
        text: values[`text${index + 1}`] ?? '',
        owner: values[`owner${index + 1}`] ?? '',
        ...(limit && { limit }),
      };
    }),
  };
};
