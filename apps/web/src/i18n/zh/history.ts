export const history = {
  title: '历史',
};
