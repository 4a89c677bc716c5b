export const signing = {
  title: 'Signing desk',
};
