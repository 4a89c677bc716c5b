export const declaration = {
  title: 'Personal declaration',
};
