export const withdrawals = {
  title: '退出',
};
