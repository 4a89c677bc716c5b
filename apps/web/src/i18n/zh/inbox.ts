export const inbox = {
  title: '待办',
};
