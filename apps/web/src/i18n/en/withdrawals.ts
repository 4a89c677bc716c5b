export const withdrawals = {
  title: 'Withdrawals',
};
