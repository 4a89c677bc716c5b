export const signing = {
  title: '阅签台',
};
