export const declaration = {
  title: '个人情况报告表',
};
