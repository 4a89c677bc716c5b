export const events = {
  title: '事件',
};
