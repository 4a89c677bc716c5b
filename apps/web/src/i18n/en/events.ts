export const events = {
  title: 'Event',
};
